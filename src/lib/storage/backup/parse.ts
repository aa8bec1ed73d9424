import type { Met } from '$lib/ports/echoes';
import type { Note } from '$lib/ports/notes';
import type { SavedRun } from '$lib/ports/runs';
import { readMet } from '../read-met';
import { readNote } from '../read-note';
import { readRun } from '../read-run';
import { readText } from '../read-text';
import { isFields } from '../shape';
import type { Kept } from './kept';
import { familyOf } from './merge-runs';
import { MARK, VERSION } from './write';

/**
 * Why a file is refused, as a whole:
 * `too-large`: larger than anything that this app writes. `compressed`: a zip or gzip file, which may hold any amount.
 * `unreadable`: no text, or no JSON. `foreign`: not made by this app. `newer`: made by a newer version of it.
 * `damaged`: ours, but something in it makes no sense, or was made up.
 */
export type Refusal = 'too-large' | 'compressed' | 'unreadable' | 'foreign' | 'newer' | 'damaged';

export type Parsed = { kept: Kept } | { refused: Refusal };

/** Bytes. A device with every story in two languages and a thousand runs stays under a third of it. */
export const LARGEST = 20_000_000;

/** More than anybody plays or writes, and little enough to walk through while somebody waits. */
const MOST_RUNS = 20_000;
const MOST_NOTES = 2_000;
const MOST_TEXTS = 500;
const MOST_ECHOES = 2_000;
const MOST_STEPS = 1_000;
/** Roads of one run, where several devices went on from the same beginning. */
const MOST_ROADS = 50;
/** A compiled story is nine deep at most, two more for the file around it. */
const DEEPEST = 24;
const MOST_VALUES = 2_000_000;

const ID = /^[a-z0-9-]{1,80}$/;
const RUN_ID = /^[A-Za-z0-9~-]{1,120}$/;
/** Names that mean something to JavaScript: no id of ours is ever called so. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** The only door for a backup. Never throws; what comes out is whole, or a reason. */
export function parseBackup(text: string): Parsed {
  if (text.length > LARGEST) return { refused: 'too-large' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { refused: 'unreadable' };
  }
  if (!isFields(raw) || raw.file !== MARK) return { refused: 'foreign' };
  if (typeof raw.version === 'number' && raw.version > VERSION) return { refused: 'newer' };
  if (raw.version !== VERSION || !isSane(raw)) return { refused: 'damaged' };
  const runs = rows(raw.runs, MOST_RUNS, readSoundRun);
  const notes = rows(raw.notes, MOST_NOTES, readSoundNote);
  const texts = rows(raw.texts, MOST_TEXTS, readText);
  // Files are older than echoes.
  const echoes = raw.echoes === undefined ? [] : rows(raw.echoes, MOST_ECHOES, readSoundMet);
  if (runs === null || notes === null || texts === null || echoes === null) return { refused: 'damaged' };
  const once =
    areFew(runs.map(familyOf), MOST_ROADS) &&
    areUnique(runs, ({ id }) => id) &&
    areUnique(notes, ({ scenario }) => scenario) &&
    areUnique(echoes, ({ scenario }) => scenario) &&
    areUnique(texts, ({ hash, language }) => `${hash}.${language}`);
  return once ? { kept: { runs, notes, texts, echoes } } : { refused: 'damaged' };
}

function rows<Row>(raw: unknown, most: number, read: (row: unknown) => Row | null): Row[] | null {
  if (!Array.isArray(raw) || raw.length > most) return null;
  const whole = raw.map(read).filter((row) => row !== null);
  return whole.length === raw.length ? whole : null;
}

/** Stricter than what our own database is held to: this was made by a stranger, and ids end up in addresses. */
function readSoundRun(row: unknown): SavedRun | null {
  const run = readRun(row);
  if (run === null || run.steps.length > MOST_STEPS || !RUN_ID.test(run.id)) return null;
  const ids = [run.scenario, run.hash, ...(run.ended === null ? [] : [run.ended])];
  return ids.every(isId) && [run.startedAt, run.changedAt].every(isDate) ? run : null;
}

function readSoundNote(row: unknown): Note | null {
  const note = readNote(row);
  return note !== null && isId(note.scenario) && isDate(note.changedAt) ? note : null;
}

function readSoundMet(row: unknown): Met | null {
  const met = readMet(row);
  return met !== null && isId(met.scenario) && isDate(met.at) ? met : null;
}

const isId = (id: string): boolean => ID.test(id) && !HOSTILE.has(id);

/** What a calendar can show. */
const isDate = (time: number): boolean => Math.abs(time) <= 8.64e15;

/** Not deeper or larger than anything of ours, and without names that mean something to JavaScript. */
function isSane(root: unknown): boolean {
  let count = 0;
  const isSound = (value: unknown, depth: number): boolean => {
    if (++count > MOST_VALUES || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    return Object.entries(value).every(([name, part]) => !HOSTILE.has(name) && isSound(part, depth + 1));
  };
  return isSound(root, 0);
}

function areFew(keys: string[], most: number): boolean {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].every((count) => count <= most);
}

function areUnique<Row>(all: Row[], key: (row: Row) => string): boolean {
  return new Set(all.map(key)).size === all.length;
}
