/**
 * How the people of the stories look, so that nobody gets a face that doesn't fit. Keys as in the portrait's address: a
 * person of people.yaml, or `<scenario>--<cast key>` for somebody of one story. Who isn't here gets a face from the seed.
 * Numbers are the variants of DiceBear's notionists (https://www.dicebear.com/styles/notionists shows them).
 */

export type Look = {
  hair: number;
  hairColour: keyof typeof hairColours;
  skin: keyof typeof skins;
  body: number;
  cloth: keyof typeof cloths;
  glasses?: number;
  beard?: number;
};

export const skins = { pale: '#f7e6d6', fair: '#f0d3b8', olive: '#dcb088', brown: '#b98259', dark: '#8a5a3d' };
export const hairColours = {
  black: '#1c2733',
  brown: '#5b4030',
  auburn: '#8f5230',
  fair: '#b58f56',
  grey: '#868d92',
  white: '#c5c4bf',
};
export const cloths = {
  white: '#fffdfa',
  sand: '#e6d3b3',
  teal: '#a9cfca',
  plum: '#d9b3cd',
  blue: '#b9c9d8',
  grey: '#cfcdc8',
};

const look = (
  hair: number,
  hairColour: Look['hairColour'],
  skin: Look['skin'],
  body: number,
  cloth: Look['cloth'],
  more: Pick<Look, 'glasses' | 'beard'> = {},
): Look => ({ hair, hairColour, skin, body, cloth, ...more });

export const looks: Record<string, Look> = {
  'mireille-terpstra': look(43, 'fair', 'pale', 17, 'plum'),
  'farid-el-idrissi': look(25, 'black', 'olive', 18, 'blue', { beard: 2 }),
  'joke-van-dam': look(11, 'grey', 'pale', 14, 'teal', { glasses: 11 }),
  'wouter-kamp': look(42, 'grey', 'fair', 20, 'white', { glasses: 8 }),
  'sanne-bos': look(47, 'auburn', 'pale', 16, 'teal'),
  'ria-pos': look(29, 'brown', 'fair', 5, 'sand'),
  'ruud-jansma': look(18, 'fair', 'fair', 19, 'blue'),
  'anneke-hiemstra': look(2, 'white', 'pale', 14, 'plum'),
  'bert-kuiper': look(60, 'grey', 'fair', 25, 'sand', { beard: 3 }),
  'yolanda-pengel': look(20, 'black', 'dark', 18, 'plum'),
  'karin-vos': look(58, 'fair', 'pale', 21, 'blue'),
  'radj-bhagwandin': look(54, 'black', 'brown', 14, 'teal', { glasses: 8 }),
  'selma-aydin': look(28, 'brown', 'olive', 17, 'sand'),
  'lambert-van-loon': look(24, 'grey', 'fair', 20, 'grey'),
  'tom-wiersma': look(34, 'brown', 'fair', 18, 'grey'),
  'fleur-smit': look(57, 'fair', 'fair', 23, 'teal'),
  'henk-adema': look(16, 'grey', 'pale', 5, 'blue', { beard: 3, glasses: 8 }),
  'nadira-ramsaran': look(29, 'grey', 'brown', 16, 'plum', { glasses: 8 }),
  'moussa-soumah': look(40, 'black', 'dark', 20, 'sand'),
  'even-kijken--noor': look(23, 'brown', 'fair', 1, 'plum'),
  'even-kijken--juul': look(59, 'brown', 'fair', 3, 'teal'),
  'even-kijken--mark': look(38, 'fair', 'fair', 25, 'blue'),
  'maatwerk--kees': look(42, 'white', 'fair', 25, 'grey', { beard: 3 }),
  'maatwerk--ans': look(2, 'grey', 'pale', 16, 'sand'),
  'maatwerk--gerda': look(11, 'white', 'pale', 17, 'plum'),
  'maatwerk--wim': look(24, 'white', 'pale', 14, 'sand', { glasses: 8 }),
  'maatwerk--jerrel': look(25, 'black', 'dark', 18, 'teal'),
  'maatwerk--saskia': look(58, 'brown', 'fair', 14, 'blue'),
  'maatwerk--fenna': look(47, 'fair', 'fair', 16, 'plum'),
  'maatwerk--dewit': look(18, 'grey', 'fair', 20, 'white'),
  'de-melding--marco': look(34, 'brown', 'fair', 25, 'teal', { beard: 2 }),
  'de-melding--jip': look(57, 'auburn', 'pale', 3, 'blue'),
  'de-melding--dennis': look(18, 'fair', 'fair', 5, 'sand'),
  'de-melding--naima': look(28, 'black', 'olive', 17, 'teal'),
  'de-melding--delano': look(25, 'black', 'dark', 18, 'sand'),
  'de-melding--ruth': look(2, 'black', 'brown', 14, 'plum', { glasses: 11 }),
  'de-melding--saar': look(59, 'brown', 'fair', 3, 'plum'),
  'grapje--marco': look(34, 'brown', 'fair', 25, 'teal', { beard: 2 }),
  'grapje--dennis': look(18, 'fair', 'fair', 5, 'sand'),
  'grapje--naima': look(28, 'black', 'olive', 17, 'teal'),
  'grapje--delano': look(25, 'black', 'dark', 18, 'sand'),
  'grapje--saar': look(59, 'brown', 'fair', 3, 'plum'),
  'grapje--tine': look(11, 'grey', 'fair', 14, 'blue', { glasses: 8 }),
  'grapje--nol': look(42, 'white', 'pale', 5, 'grey'),
  'samen-aan-tafel--mirna': look(28, 'black', 'brown', 16, 'teal'),
  'samen-aan-tafel--harm': look(16, 'white', 'pale', 25, 'blue', { glasses: 8 }),
  'samen-aan-tafel--geesje': look(11, 'white', 'pale', 14, 'plum'),
  'samen-aan-tafel--arend': look(24, 'fair', 'fair', 5, 'sand'),
  'meer-met-minder--toos': look(2, 'grey', 'fair', 17, 'sand'),
  'meer-met-minder--lowie': look(38, 'brown', 'fair', 3, 'blue'),
  'meer-met-minder--rochelle': look(28, 'black', 'dark', 18, 'teal'),
  'meer-met-minder--siem': look(42, 'white', 'pale', 25, 'grey', { glasses: 8 }),
  'meer-met-minder--ellen': look(58, 'fair', 'fair', 21, 'plum'),
  'meer-met-minder--giel': look(18, 'grey', 'fair', 5, 'sand', { beard: 2 }),
  'meer-met-minder--dora': look(11, 'brown', 'olive', 14, 'blue'),
  'meer-met-minder--mandy': look(47, 'auburn', 'pale', 16, 'teal'),
  'de-wethouder-heeft-haast--rens': look(38, 'brown', 'fair', 18, 'blue', { beard: 2 }),
  'de-wethouder-heeft-haast--evi': look(59, 'fair', 'fair', 3, 'sand'),
  'de-wethouder-heeft-haast--dewi': look(28, 'black', 'olive', 21, 'teal'),
  'de-wethouder-heeft-haast--gerlof': look(42, 'white', 'pale', 5, 'grey', { glasses: 8 }),
  'vrije-vrijdag--casper': look(34, 'auburn', 'fair', 5, 'teal', { beard: 2 }),
  'vrije-vrijdag--soraya': look(29, 'grey', 'olive', 16, 'sand', { glasses: 11 }),
  'vrije-vrijdag--abel': look(38, 'auburn', 'pale', 3, 'blue'),
  'de-gulle-gever--rinus': look(34, 'grey', 'fair', 25, 'teal'),
  'de-gulle-gever--marga': look(58, 'grey', 'pale', 17, 'sand'),
  'de-gulle-gever--ferry': look(38, 'black', 'olive', 5, 'blue'),
  'het-rooster--sevda': look(47, 'black', 'olive', 14, 'plum', { glasses: 11 }),
  'het-rooster--wiebe': look(18, 'white', 'pale', 5, 'teal', { glasses: 8 }),
  'het-rooster--yakup': look(38, 'brown', 'fair', 18, 'sand'),
  'het-rooster--mildred': look(20, 'grey', 'brown', 16, 'teal'),
  'gefilmd--ron': look(18, 'brown', 'fair', 25, 'blue', { beard: 2 }),
  'gefilmd--silke': look(23, 'auburn', 'pale', 3, 'teal'),
  'gefilmd--ilham': look(28, 'black', 'olive', 21, 'blue'),
  'gefilmd--pepijn': look(38, 'fair', 'pale', 3, 'sand'),
  'te-streng--gwen': look(57, 'black', 'brown', 5, 'blue'),
  'te-streng--theo': look(42, 'grey', 'fair', 25, 'teal', { beard: 3 }),
  'te-streng--ruben': look(38, 'fair', 'fair', 3, 'sand', { beard: 2 }),
  'dichtregelen--tjitske': look(2, 'grey', 'pale', 14, 'blue', { glasses: 11 }),
  'dichtregelen--evert': look(24, 'grey', 'fair', 25, 'plum'),
  'dichtregelen--bashir': look(40, 'black', 'olive', 18, 'teal', { beard: 2 }),
  'dichtregelen--m': look(28, 'auburn', 'fair', 14, 'grey'),
  'de-aandeelhouder--rosalie': look(20, 'black', 'dark', 21, 'blue', { glasses: 11 }),
  'de-aandeelhouder--egbert': look(16, 'white', 'pale', 20, 'grey', { glasses: 8 }),
  'de-aandeelhouder--osman': look(25, 'grey', 'olive', 25, 'blue', { beard: 2 }),
  'de-aandeelhouder--lenie': look(58, 'grey', 'fair', 5, 'grey'),
  'de-aandeelhouder--corrie': look(11, 'white', 'fair', 16, 'teal'),
  'de-aandeelhouder--faysal': look(42, 'grey', 'olive', 14, 'white', { glasses: 8 }),
  'de-aandeelhouder--tineke': look(23, 'fair', 'fair', 5, 'teal'),
  'de-aandeelhouder--sunita': look(28, 'black', 'brown', 17, 'plum'),
  'dichtregelen--nieuwe': look(57, 'brown', 'fair', 16, 'sand'),
  'zo-doen-we-dat-hier--aad': look(34, 'grey', 'fair', 25, 'sand'),
  'zo-doen-we-dat-hier--milan': look(38, 'black', 'fair', 5, 'teal', { beard: 2 }),
  'zo-doen-we-dat-hier--lobke': look(57, 'fair', 'fair', 3, 'plum'),
  'zo-doen-we-dat-hier--hatice': look(47, 'black', 'olive', 14, 'teal'),
  'zo-doen-we-dat-hier--daphne': look(23, 'brown', 'brown', 16, 'blue'),
  'de-pionier--lieke': look(57, 'auburn', 'fair', 25, 'blue'),
  'de-pionier--ashwin': look(54, 'black', 'brown', 25, 'sand', { beard: 2 }),
  'de-pionier--bea': look(2, 'grey', 'fair', 5, 'teal'),
  'de-pionier--ilyas': look(25, 'black', 'olive', 14, 'plum', { beard: 2 }),
  'de-pionier--marjolein': look(58, 'grey', 'pale', 16, 'grey', { glasses: 11 }),
  'neem-je-eigen-mensen-mee--sietske': look(29, 'grey', 'pale', 25, 'teal'),
  'neem-je-eigen-mensen-mee--lidwien': look(43, 'auburn', 'fair', 17, 'plum'),
  'neem-je-eigen-mensen-mee--ramon': look(38, 'black', 'brown', 3, 'sand'),
  'neem-je-eigen-mensen-mee--gonda': look(11, 'fair', 'pale', 14, 'blue', { glasses: 11 }),
  'neem-je-eigen-mensen-mee--kaveh': look(54, 'black', 'olive', 18, 'grey', { beard: 2 }),
  'neem-je-eigen-mensen-mee--oostra': look(34, 'fair', 'fair', 5, 'blue'),
  'neem-je-eigen-mensen-mee--hulshof': look(58, 'brown', 'fair', 21, 'sand'),
};

/** For a seed without a look of its own: adults whom you wouldn't guess much about. */
export const anybody = {
  hair: [1, 4, 9, 11, 20, 22, 40, 43],
  hairColour: ['black', 'brown', 'auburn', 'grey'],
  skin: ['pale', 'fair', 'olive', 'brown', 'dark'],
  body: [1, 5, 14, 16, 18, 21, 25],
  cloth: ['sand', 'teal', 'plum', 'blue', 'grey'],
} as const satisfies {
  [part in 'hair' | 'hairColour' | 'skin' | 'body' | 'cloth']: readonly [Look[part], ...Look[part][]];
};
