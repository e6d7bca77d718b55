import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { CATALOGUES, CONSTRAINTS } from '../../../src/catalogue.js';
import { type Text } from '../../../src/platform/i18n/messages.js';

const SOURCES = ['src/features', 'src/platform', 'src/core/lifecycle.ts'];
const THROWN = /\b(?:invalid|unauthenticated|forbidden|notFound|conflict|stale|required)\(\s*'([a-z-]+\.[a-z0-9.-]+)'/g;
// A fault names its field and then its code.
const FAULT = /\bfield(?::[^{}]{0,160}?)?,\s*code: '([a-z-]+\.[a-z0-9.-]+)'/g;

const texts = Object.assign({}, ...CATALOGUES) as Record<string, Text>;

describe('messages', () => {
  it('every code that can be answered has a text in both languages', () => {
    const codes = new Set([
      ...codesInSources(),
      ...CONSTRAINTS.flatMap((each) => Object.values(each).map(({ code }) => code)),
    ]);
    expect([...codes].filter((code) => !(code in texts)).sort()).toEqual([]);
  });

  it('no code is written in two catalogues', () => {
    const codes = CATALOGUES.flatMap((catalogue) => Object.keys(catalogue));
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  });

  it('both languages name the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
    const different = Object.entries(texts).filter(([, { id, en }]) => parameters(id).join() !== parameters(en).join());
    expect(different.map(([code]) => code)).toEqual([]);
  });
});

function codesInSources(): string[] {
  const files = SOURCES.flatMap((source) => (source.endsWith('.ts') ? [source] : filesUnder(source)));
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(THROWN), ...text.matchAll(FAULT)].map((match) => match[1]!);
  });
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
