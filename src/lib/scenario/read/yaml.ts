import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import { ScenarioError } from '../problem';

/** A YAML file as plain data, and where in the file each part stands. */
export type YamlFile = { file: string; value: unknown; lineOf: (at: string) => number | undefined };

/** Far above what a story needs, and little enough to read in a moment. `column`: where the text of a line may begin. */
export const limits = { bytes: 128 * 1024, depth: 16, nodes: 20_000, column: 120 };

/** What every object in JavaScript has already; as a key it would be taken for something that is there. */
const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads untrusted YAML 1.2 (core schema: nothing is executed). Refuses what a scenario never needs and an attack does:
 * anchors and aliases, tags, duplicate keys, keys that are no text, deep nesting, size.
 * @throws {ScenarioError} and nothing else
 */
export function readYaml(text: string, file: string): YamlFile {
  const refuse = (code: string, message: string, line?: number): never => {
    throw new ScenarioError([{ code, severity: 'error', file, at: '', message, ...(line && { line }) }]);
  };
  if (text.length > limits.bytes)
    refuse('too-big', `is larger than ${limits.bytes / 1024} kB; a scenario is never that long`);
  // Before parsing, because the library recurses, and a full stack can take the whole process with it.
  if (flowNesting(text) > limits.depth) refuse('too-deep', `is nested more than ${limits.depth} levels deep`);
  const deepLine = tooDeepLine(text);
  if (deepLine !== undefined) refuse('too-deep', `is nested more than ${limits.depth} levels deep`, deepLine);

  const lines = new LineCounter();
  const document = compose(text, lines) ?? refuse('unreadable', 'can’t be read as YAML');
  const broken = document.errors[0];
  if (broken) refuse('unreadable', plain(broken), lines.linePos(broken.pos[0]).line);

  const position = (node: unknown) => {
    const offset = (node as Node | null)?.range?.[0];
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
  let nodes = 0;
  const convert = (node: unknown, depth: number): unknown => {
    if (++nodes > limits.nodes) refuse('too-big', `has more than ${limits.nodes} parts`, position(node));
    if (depth > limits.depth) refuse('too-deep', `is nested more than ${limits.depth} levels deep`, position(node));
    if (node === null) return null;
    if (isAlias(node) || (node as Node & { anchor?: string }).anchor)
      refuse('alias', 'uses an anchor or alias (& or *); write the text out, or put it in quotes', position(node));
    if ((node as Node).tag !== undefined) refuse('tag', 'uses a tag (!); put the text in quotes', position(node));
    if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1));
    if (!isMap(node)) return refuse('unreadable', 'has a part that is neither text, list nor mapping', position(node));

    const object: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string' && typeof name !== 'number')
        return refuse('key', 'has a key that is no plain word', position(key) ?? position(node));
      if (forbiddenKeys.includes(String(name))) refuse('key', `has a key that is not allowed: ${name}`, position(key));
      if (Object.hasOwn(object, name)) refuse('duplicate', `says “${name}” twice in one place`, position(key));
      object[name] = convert(value, depth + 1);
    }
    return object;
  };
  const value = convert(document.contents, 0);
  return { file, value, lineOf: (at) => locate(document, at, position) };
}

function compose(text: string, lineCounter: LineCounter): Document | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // the library makes an Error of every mistake: 60,000 stack traces would take a minute
  try {
    const options = { uniqueKeys: false, strict: true, stringKeys: false, merge: false, prettyErrors: false } as const;
    return parseDocument(text, { ...options, lineCounter, logLevel: 'error' });
  } catch {
    return null; // whatever the reason, it is unreadable
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An upper bound of the nesting of [] and {}, counted without parsing. */
function flowNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') deepest = Math.max(deepest, ++depth);
    else depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** The first line that begins too far to the right, or with too many `- `, `? ` and `: ` in it, to be a story. */
function tooDeepLine(text: string): number | undefined {
  const index = text.split(/\r\n?|\n/).findIndex((line) => {
    const start = /^[ \t]*(?:[-?:][ \t]+)*(?=\S)/.exec(line)?.[0].length ?? 0;
    return start > limits.column || (line.match(/(?<!\S)[-?:](?!\S)/g)?.length ?? 0) > limits.depth;
  });
  return index < 0 ? undefined : index + 1;
}

/** What an author did, by the library's code for it. */
const mistakes: Partial<Record<YAMLParseError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'has a colon with a space after it inside a text; put the whole text in double quotes',
  MISSING_CHAR: 'has a quote, bracket or colon missing: what is opened here is never closed',
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  BAD_INDENT: 'is indented differently from the lines that it belongs to',
  BAD_SCALAR_START: 'begins a text with a sign that means something in YAML; put the whole text in double quotes',
  BAD_DQ_ESCAPE: 'has a \\ that means nothing between double quotes; leave it out',
  MULTILINE_IMPLICIT_KEY: 'is no `key: …`; is a colon missing, or the indentation of a longer text?',
  MULTIPLE_DOCS: 'starts with ---, which ends the file for YAML; the end of a beat is written as “- ---”',
  UNEXPECTED_TOKEN:
    'goes on where a text or list has ended; a text with quotes at its start goes in double quotes as a whole',
};

/** The rest are told in the library's words, which may repeat much of a hostile text. */
function plain({ code, message }: YAMLParseError): string {
  if (message.includes('call stack')) return 'is nested too deeply to be read';
  const sentence = message.slice(0, 120);
  return mistakes[code] ?? `can’t be read as YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** The line of a place, or of the nearest place around it that exists. */
function locate(document: Document, at: string, position: (node: unknown) => number | undefined): number | undefined {
  let node: unknown = document.contents;
  let line = position(node);
  const parts = at === '' ? [] : at.split('.');
  for (const [index, part] of parts.entries()) {
    if (isMap(node)) {
      const named = (name: string) =>
        (isMap(node) ? node.items : []).find(({ key }) => isScalar(key) && String(key.value) === name);
      const pair = named(part) ?? named(parts.slice(index).join('.')); // `renamed` has keys with a dot in them
      if (pair === undefined) return line;
      line = position(pair.key) ?? line;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      line = position(node) ?? line;
    } else return line;
  }
  return line;
}
