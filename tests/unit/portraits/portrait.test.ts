import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { looks } from '../../../src/tooling/portraits/looks';
import { portrait } from '../../../src/tooling/portraits/portrait';

const people = Object.keys(parse(readFileSync('scenarios/people.yaml', 'utf8')) as Record<string, unknown>);

test('somebody always has the same face, and nobody else has it', () => {
  const faces = people.map(portrait);
  expect(people.map(portrait)).toEqual(faces);
  expect(new Set(faces).size).toBe(people.length);
});

test.each(people)('%s looks like someone: the face was chosen by hand', (person) => {
  expect(Object.keys(looks)).toContain(person);
});

test.each([...people, 'een-verhaal--iemand', 'een-verhaal--nog-iemand'])(
  '%s is a small picture that breaks no policy',
  (id) => {
    const svg = portrait(id);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="[\d ]+"/);
    expect(svg).not.toMatch(/style=|<style|<script|href=|NaN|undefined/);
    expect(gzipSync(svg).length).toBeLessThan(6000);
  },
);
