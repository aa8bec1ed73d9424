import type { Contact } from './contact';

/**
 * Routes that are there for everyone in Dutch public service, for an organisation that named nobody. Little and exact:
 * no phone numbers, which change, and no route for what it doesn't handle.
 */
export const national: Contact[] = [
  {
    name: {
      nl: 'De vertrouwenspersoon van je eigen organisatie',
      en: 'The confidential adviser of your own organisation',
    },
    what: {
      nl: 'Luistert, denkt mee en vertelt niets verder zonder dat jij het goedvindt. Hoe je er komt, staat op het intranet.',
      en: 'Listens, thinks along, and passes nothing on unless you agree. Your intranet says how to get in touch.',
    },
  },
  {
    name: { nl: 'Huis voor Klokkenluiders', en: 'Dutch Whistleblowers Authority (Huis voor Klokkenluiders)' },
    what: {
      nl: 'Geeft gratis en vertrouwelijk advies als je op je werk een misstand vermoedt.',
      en: 'Gives free and confidential advice when you suspect wrongdoing at work.',
    },
    url: 'https://www.huisvoorklokkenluiders.nl',
  },
  {
    name: { nl: 'Discriminatie.nl', en: 'Discriminatie.nl' },
    what: {
      nl: 'Hier kun je discriminatie melden en bespreken wat je wilt doen, ook als het op je werk gebeurt.',
      en: 'Where you can report discrimination and talk about what you want to do, also when it happens at work.',
    },
    url: 'https://discriminatie.nl',
  },
];
