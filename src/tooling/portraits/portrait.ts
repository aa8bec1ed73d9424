import { createAvatar, type Style } from '@dicebear/core';
import * as notionists from '@dicebear/notionists';
import { anybody, cloths, hairColours, looks, skins, type Look } from './looks.ts';

const ink = '#1c2733';
/** Head and shoulders out of a drawing of 1744 by 1744. */
const frame = '232 150 1280 1280';

/** Calm, adult faces: these parts vary with the seed, the others of the style aren't used. */
const features = {
  eyes: ['variant03', 'variant04', 'variant05'],
  brows: ['variant01', 'variant04', 'variant05', 'variant09', 'variant12'],
  lips: ['variant04', 'variant13', 'variant17', 'variant20', 'variant21', 'variant22', 'variant23'],
  nose: ['variant01', 'variant02', 'variant05', 'variant07', 'variant10', 'variant13', 'variant18'],
};

/**
 * The face of a person, always the same for the same id: a person of people.yaml, or `<scenario>--<cast key>`.
 * @returns an SVG file without background; it stands on a light round paper, by night too
 */
export function portrait(id: string): string {
  const look = looks[id] ?? lookOf(id);
  const variant = (n: number) => `variant${String(n).padStart(2, '0')}`;
  const drawing = createAvatar(notionists as Style<notionists.Options>, {
    seed: id,
    ...(features as notionists.Options),
    hair: [variant(look.hair)] as NonNullable<notionists.Options['hair']>,
    body: [variant(look.body)] as NonNullable<notionists.Options['body']>,
    glasses: [variant(look.glasses ?? 8)] as NonNullable<notionists.Options['glasses']>,
    beard: [variant(look.beard ?? 3)] as NonNullable<notionists.Options['beard']>,
    glassesProbability: look.glasses ? 100 : 0,
    beardProbability: look.beard ? 100 : 0,
    gestureProbability: 0,
    bodyIconProbability: 0,
  }).toString();

  const [skin = '', body = '', hair = '', ...face] = parts(drawing);
  const inner = [
    paint(skin, { '#fff': skins[look.skin] }),
    paint(body, { '#fff': cloths[look.cloth] }),
    paint(hair, { '#000': hairColours[look.hairColour], '#fff': cloths[look.cloth] }),
    ...face.map((part) => paint(part, {})),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame}" fill="none">${rounded(inner)}</svg>\n`;
}

/** Paths in whole numbers: at the size of a thumb nobody sees a tenth of a unit, and the file is a third smaller. */
function rounded(svg: string): string {
  return svg.replace(/ d="([^"]*)"/g, (_, path: string) => {
    const whole = path.replace(/-?(\d+\.?\d*|\.\d+)/g, (n) => ` ${Math.round(Number(n)) || 0}`);
    return ` d="${whole
      .replace(/\s+/g, ' ')
      .replace(/ ?([a-zA-Z]) ?/g, '$1')
      .replace(/ -/g, '-')
      .trim()}"`;
  });
}

/** Where the style puts its ten parts, back to front: head, clothes, hair, then the face. */
const places = [
  '531 487',
  '178 1057',
  '266 207',
  '791 871',
  '653 805',
  '901 668',
  '610 680',
  '610 680',
  '774 657',
  '0 559',
];

/** The ten groups of a drawing. @throws when the style draws otherwise than when this was written */
function parts(drawing: string): string[] {
  let from = 0;
  const starts = places.map((place) => {
    const at = drawing.indexOf(`<g transform="translate(${place})">`, from);
    if (at < 0) throw new Error(`DiceBear draws its portraits differently now: nothing at ${place}`);
    from = at + 1;
    return at;
  });
  // What closes the drawing is the mask that everything stands in.
  const end = drawing.lastIndexOf('</g></svg>');
  return starts.map((at, i) => withoutEmpties(drawing.slice(at, starts[i + 1] ?? end)));
}

/** Some clothes have room for an emblem, cut out by a mask; nobody here wears one. */
function withoutEmpties(part: string): string {
  const left = part.replace(/<mask [\s\S]*?<\/mask>/g, '').replace(/<g [^>]*><\/g>/g, '');
  return left === part ? part : withoutEmpties(left);
}

/** Line art is black and white: gives the two other colours; what isn't named keeps ink. */
function paint(part: string, colours: Record<string, string>): string {
  const palette: Record<string, string> = { '#000': ink, ...colours };
  return part.replace(/#(000|fff)\b/g, (colour) => palette[colour] ?? colour);
}

/** A look from a seed alone. */
function lookOf(seed: string): Look {
  let sum = 11;
  const pick = <T>(from: readonly [T, ...T[]]): T => {
    for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) % 99991;
    return from[sum % from.length] ?? from[0];
  };
  const skin = pick(anybody.skin);
  const hairColour =
    skin === 'pale' || skin === 'fair' ? pick(anybody.hairColour) : pick<Look['hairColour']>(['black', 'grey']);
  return { hair: pick(anybody.hair), hairColour, skin, body: pick(anybody.body), cloth: pick(anybody.cloth) };
}
