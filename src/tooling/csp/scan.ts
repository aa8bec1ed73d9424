import { createHash } from 'node:crypto';

/** What a page means for the policy. */
export interface Scan {
  /** Hashes of the inline scripts that run, `sha256-…`, in the order of the page. */
  scripts: string[];
  /** What the policy would block, in plain words; empty for a page that may be served. */
  violations: string[];
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const TAG = /<[a-z][^\s/>]*(?:\s+(?:"[^"]*"|'[^']*'|[^>"'])*)?>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const RUNS = /^(|module|text\/javascript|application\/javascript)$/i;

/**
 * Reads a built page the way the policy does. Inline scripts are hashed; inline styles, event handlers, `javascript:` addresses and other
 * people's servers are violations.
 */
export function scan(html: string): Scan {
  const scripts: string[] = [];
  const violations: string[] = [];
  const rest = html.replace(SCRIPT, (_, attributes: string, body: string) => {
    if (attribute(attributes, 'src') === undefined && RUNS.test(attribute(attributes, 'type') ?? ''))
      scripts.push(hash(body));
    return `<script${attributes}></script>`;
  });
  const markup = rest.replace(COMMENT, '');
  for (const [tag] of markup.matchAll(TAG)) violations.push(...blockedIn(tag));
  return { scripts, violations };
}

/** The hash of an inline script as a policy source, without quotes. */
export function hash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

function blockedIn(tag: string): string[] {
  const found: string[] = [];
  if (/^<style\b/i.test(tag)) found.push('an inline <style>');
  if (/\sstyle\s*=/i.test(tag)) found.push(`an inline style: ${tag}`);
  if (/\son[a-z]+\s*=/i.test(tag)) found.push(`an inline event handler: ${tag}`);
  if (/\s(?:href|src|action)\s*=\s*["']?\s*javascript:/i.test(tag)) found.push(`a javascript: address: ${tag}`);
  if (/^<base\b/i.test(tag)) found.push('a <base>');
  if (
    !/^<a\b/i.test(tag) &&
    /\s(?:href|src|srcset|action)\s*=\s*["']?\s*(?:https?:)?\/\//i.test(tag) &&
    !/\srel=["']?(canonical|alternate)/i.test(tag)
  ) {
    found.push(`something from another server: ${tag}`);
  }
  return found;
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}
