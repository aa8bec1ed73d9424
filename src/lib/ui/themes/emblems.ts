import type { Id } from '$lib/scenario/types';

/**
 * The emblem of each theme, as path data on 48 by 48: lines of one weight, circles, boxes and straight roads, nothing
 * filled. Each is a picture of what pulls there.
 */
export const emblems: Record<Id, string> = {
  // Somebody beside the office that stands open.
  'moderne-ambtenaar': `M28 9H8V39H28${ring(35, 24, 6)}`,
  // What is straight on paper, and how it goes.
  'regels-en-cultuur': 'M7 12H41M7 36H41M7 24C11 17 15 17 18.500 24S26 31 29.500 24S37 17 41 24',
  // How far one may swing.
  'bestuurlijke-bandbreedte': `M24 40L7 13M24 40L41 13M12.500 21.500A22 22 0 0 1 35.500 21.500${ring(24, 11, 4)}`,
  integritisme: `${ring(20, 20, 12)}M29 29L41 41${ring(20, 20, 3)}`,
  // One in the other.
  'publiek-privaat': `${ring(18, 24, 11)}${box(20, 13, 22, 22)}`,
  bezuinigingen: 'M9 39V9M19 39V17M29 39V25M39 39V33M5 39H43',
  // One of many, looked up.
  'digitale-gegevens': [10, 24, 38].flatMap((x) => [10, 24, 38].map((y) => ring(x, y, 2))).join('') + ring(24, 24, 7),
  // Across a counter.
  'ambtenaar-en-burger': `${ring(13, 17, 6)}${ring(35, 17, 6)}M5 33H43M24 33V41`,
  'samenwerkende-overheden': `${box(6, 8, 13, 13)}${box(29, 8, 13, 13)}${box(17.5, 29, 13, 13)}M19 14.500H29M15 21L20 29M33 21L28 29`,
  'lokaal-toezicht': `M5 24C14 11 34 11 43 24C34 37 14 37 5 24Z${ring(24, 24, 5)}`,
  // A voice that carries.
  meldingen: `${ring(11, 24, 4)}M20 15A13 13 0 0 1 20 33M27 9A22 22 0 0 1 27 39M34 4A30 30 0 0 1 34 44`,
  // Three at one bench, none alike.
  'diversiteit-in-de-politiek': `${ring(11, 23, 5)}${box(19, 18, 10, 10)}M37 17L43 28H31ZM5 36H43`,
  partijfinanciering: `${ring(24, 14, 8)}M7 29H19M29 29H41M7 29V41H41V29`,
  // A door that somebody left ajar.
  'criminele-beinvloeding': `${box(13, 6, 24, 36)}M13 6L27 12V46L13 42M22 27V30`,
  // Two halves that check each other.
  functiescheiding: 'M19 9A15 15 0 0 0 19 39ZM29 9A15 15 0 0 1 29 39ZM24 4V44',
  // Home, and the desk in it.
  'prive-en-professioneel': `M5 24L18 11L31 24M9 20V41H27M27 41V41${box(23, 26, 20, 15)}`,
  'verschil-en-omgang': `${ring(13, 16, 8)}${box(27, 8, 16, 16)}M24 27L33 42H15Z`,
  // One question after the other, and what comes out.
  'data-en-algoritmen': `${ring(24, 9, 4)}M24 13V19M24 19L12 28M24 19L36 28${box(7.5, 28, 9, 9)}${ring(36, 33, 5)}M12 37V43M36 38V43`,
  netwerken: `${ring(24, 24, 5)}${ring(9, 11, 4)}${ring(39, 11, 4)}${ring(9, 37, 4)}${ring(39, 37, 4)}M12 14L20 21M36 14L28 21M12 34L20 27M36 34L28 27M13 37H35`,
};

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
