import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stripStyle } from '../../../src/tooling/csp/announcer';
import { hash, scan } from '../../../src/tooling/csp/scan';

describe('scan', () => {
  it('finds everything that the policy would block on the fixture', () => {
    const html = readFileSync('tests/fixtures/csp/breaks-the-policy.html', 'utf8');
    const { scripts, violations } = scan(html);
    expect(violations).toHaveLength(7);
    for (const what of [
      '<style>',
      'inline style:',
      'event handler',
      'javascript:',
      '<base>',
      'cdn.example',
      'fonts.example',
    ]) {
      expect(violations.join('\n')).toContain(what);
    }
    expect(scripts).toHaveLength(1);
  });

  it('hashes what a browser hashes: the text between the tags, to the byte', () => {
    // From the CSP specification, section 2.3.1.
    expect(hash("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
    expect(scan("<p>x</p><script>alert('Hello, world.');</script>").scripts).toEqual([hash("alert('Hello, world.');")]);
  });

  it('leaves data blocks and scripts with a source alone', () => {
    const html = `<script type="application/json" data-x>{"a":"<p style='x'>"}</script><script type="module" src="/a.js"></script>`;
    expect(scan(html)).toEqual({ scripts: [], violations: [] });
  });

  it('does not mistake text for markup', () => {
    expect(
      scan('<p title="1 > 0">a style = b</p><!-- <p style="x"> --><a href="https://example.org">x</a>').violations,
    ).toEqual([]);
  });
});

describe('stripStyle', () => {
  it('takes the style away and nothing else', () => {
    const code =
      '<p style="x"></p><div id="svelte-announcer" aria-live="assertive" style="position: absolute">{title}</div>';
    expect(stripStyle(code)).toBe('<p style="x"></p><div id="svelte-announcer" aria-live="assertive">{title}</div>');
  });

  it('throws when Kit has changed', () => {
    expect(() => stripStyle('<div id="svelte-announcer" aria-live="assertive"></div>')).toThrow('svelte-announcer');
  });
});
