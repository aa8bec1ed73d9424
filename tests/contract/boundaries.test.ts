import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('stops the core from reaching up, also through $lib', async () => {
  const eslint = new ESLint();
  const code = readFileSync('tests/fixtures/boundaries/core-that-reaches-up.ts', 'utf8');
  const [result] = await eslint.lintText(code, { filePath: 'src/lib/scenario/core-that-reaches-up.ts' });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['boundaries/dependencies']);
});

it('lets a route use the screen', async () => {
  const [result] = await new ESLint().lintText("import '$lib/i18n/path';\n", { filePath: 'src/routes/page.ts' });
  expect(result?.messages).toEqual([]);
});
