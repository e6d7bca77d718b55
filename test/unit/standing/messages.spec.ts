import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { CATALOGUES, CONSTRAINTS } from '../../../src/catalogue.js';
import { type Lifecycle } from '../../../src/core/lifecycle.js';
import { USER_LIFECYCLE } from '../../../src/features/accounts/index.js';
import { RANKING_LIFECYCLE } from '../../../src/features/categories/index.js';
import { EDITION_LIFECYCLE } from '../../../src/features/editions/index.js';
import { SHEET_LIFECYCLE } from '../../../src/features/evaluations/index.js';
import { NOMINATION_LIFECYCLE } from '../../../src/features/nominations/index.js';
import { LANGUAGES, type Text } from '../../../src/platform/i18n/messages.js';
import { Translator } from '../../../src/platform/i18n/translator.js';

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

describe('a step that a thing cannot take', () => {
  const translator = new Translator(texts);
  const lifecycles: Lifecycle<string>[] = [
    USER_LIFECYCLE,
    EDITION_LIFECYCLE,
    NOMINATION_LIFECYCLE,
    SHEET_LIFECYCLE,
    RANKING_LIFECYCLE,
  ];

  it.each(lifecycles)('names the states of the $thing in words, in both languages', ({ thing, next }) => {
    for (const language of LANGUAGES) {
      for (const state of Object.keys(next)) {
        const word = texts[`${thing}.state.${state}`]![language];
        const said = translator.translate(language, `${thing}.state-not-allowed`, { from: state, to: state });
        expect(said.split(`“${word}”`)).toHaveLength(3);
      }
    }
  });

  it('reads as a sentence', () => {
    const step = { from: 'failed', to: 'submitted' };
    expect(LANGUAGES.map((language) => translator.translate(language, 'nomination.state-not-allowed', step))).toEqual([
      'Usulan berstatus “tidak lolos” tidak dapat menjadi “sudah diserahkan”',
      'A nomination in the state “failed” cannot become “handed in”',
    ]);
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
