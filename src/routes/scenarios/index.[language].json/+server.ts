import { json, type RequestHandler } from '@sveltejs/kit';
// Stands in until the scenarios are compiled: the shape that the home page reads.
export const prerender = true;
export const entries = () => [{ language: 'nl' }, { language: 'en' }];
export const GET: RequestHandler = ({ params }) =>
  json(
    !process.env.SAMPLE
      ? []
      : params.language === 'nl'
        ? [
            {
              id: 'even-kijken',
              title: 'Even kijken',
              hook: 'Je zus wil weten of haar vriend schulden heeft. Drie klikken.',
              minutes: 4,
              length: 'short',
              layer: 'rijk',
              player: 'employee',
              role: 'medewerker bij Dienst Inning',
              theme: 'informatisering',
            },
            {
              id: 'de-fles-wijn',
              title: 'De fles wijn',
              hook: 'Eén bonnetje, twee jaar oud. En Oldermeer Nu aan de lijn.',
              minutes: 7,
              length: 'normal',
              layer: 'gemeente',
              player: 'employee',
              role: 'bestuurssecretaris',
              theme: 'integritisme',
            },
          ]
        : [
            {
              id: 'even-kijken',
              title: 'Just a look',
              hook: 'Your sister wants to know if her boyfriend is in debt. Three clicks.',
              minutes: 4,
              length: 'short',
              layer: 'rijk',
              player: 'employee',
              role: 'officer at Dienst Inning',
              theme: 'informatisering',
            },
            {
              id: 'de-fles-wijn',
              title: 'The bottle of wine',
              hook: 'One receipt, two years old. And Oldermeer Nu on the line.',
              minutes: 7,
              length: 'normal',
              layer: 'gemeente',
              player: 'employee',
              role: 'executive secretary',
              theme: 'integritisme',
            },
          ],
  );
