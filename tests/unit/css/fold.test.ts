import { expect, test } from 'vitest';
import { fold } from '../../../src/tooling/css/fold';

const ours = ':root { --known: red; } .mine { color: var(--asked); }';

test.each([
  ['what we define stays', '.a{color:var(--known)}', '.a{color:var(--known);}'],
  ['with its fallback', '.a{color:var(--known, blue)}', '.a{color:var(--known,blue);}'],
  ['what nobody defines becomes its fallback', '.a{color:var(--other, blue)}', '.a{color:blue;}'],
  ['through all layers', '.a{color:var(--x, var(--y, var(--known)))}', '.a{color:var(--known);}'],
  ['and without one it goes', '.a{color:var(--other);margin:0}', '.a{margin:0;}'],
  ['a rule that is empty goes too', '.a{color:var(--other)}.b{margin:0}', '.b{margin:0;}'],
  ['a fallback may be a list', '.a{font-family:var(--f, Arial, sans-serif)}', '.a{font-family:Arial, sans-serif;}'],
  ['the rest of the value stays', '.a{margin:calc(var(--x, 0) * 2) 1px}', '.a{margin:calc(0 * 2) 1px;}'],
  ['two in one value', '.a{box-shadow:0 0 var(--x, 1px) var(--known)}', '.a{box-shadow:0 0 1px var(--known);}'],
  ['what is defined for nobody goes', '.a{--_private:1px;margin:0}', '.a{margin:0;}'],
  ['unless we ask for it', '.a{--asked:blue}', '.a{--asked:blue;}'],
  [
    'chains inside the file are followed',
    '.a{--_b:var(--_c,var(--known));color:var(--_b)}',
    '.a{--_b:var(--known);color:var(--_b);}',
  ],
  ['a chain that ends nowhere goes whole', '.a{--_b:var(--_c);color:var(--_b);margin:0}', '.a{margin:0;}'],
  ['rules in a media query', '@media print{.a{color:var(--x, blue)}}', '@media print{.a{color:blue;}}'],
])('%s', (_, css, folded) => {
  expect(fold(css, ours)).toBe(folded);
});
