import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from './scan';

/** The inline scripts of a built site: what each page has, and the union that the header carries. */
export interface Manifest {
  /** File below the site's root → hashes. */
  pages: Record<string, string[]>;
  /** Every hash once, sorted: one for each shape of route. */
  scripts: string[];
}

/** @throws naming every page and what the policy would block on it */
export function manifest(root: string): Manifest {
  const pages: Record<string, string[]> = {};
  const problems: string[] = [];
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.html')) continue;
    const { scripts, violations } = scan(readFileSync(join(root, file), 'utf8'));
    pages[file.replaceAll('\\', '/')] = scripts;
    problems.push(...violations.map((violation) => `${file}: ${violation}`));
  }
  if (problems.length) throw new Error(`The content security policy would block:\n  ${problems.join('\n  ')}`);
  return { pages, scripts: [...new Set(Object.values(pages).flat())].sort() };
}
