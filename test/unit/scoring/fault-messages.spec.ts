import { describe, expect, it } from '@jest/globals';
import { FAULT_MESSAGES, type Fault, faultText, parseProblem } from '../../../src/core/scoring/index.js';
import { indicatorRule, rubricRule } from './builders.js';

const codes = Object.keys(FAULT_MESSAGES);
const parametersOf = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);

/** What the parser says, in Indonesian and in English. */
function told(rule: object, nominees: unknown): [id: string, en: string][] {
  const parsed = parseProblem({ rule, nominees });
  const faults: Fault[] = parsed.ok ? [] : parsed.faults;
  return faults.map((fault) => [faultText(fault, 'id'), faultText(fault, 'en')]);
}

const thirds = (weight: string): object => rubricRule(['A', 'B', 'C'].map((code) => ({ code, weight })));

describe('the catalogue of faults', () => {
  it.each(codes)('%s is told in both languages from the same parameters', (code) => {
    const { id, en } = FAULT_MESSAGES[code]!;
    expect(id.trim()).not.toBe('');
    expect(id).not.toBe(en);
    expect(new Set(parametersOf(id))).toEqual(new Set(parametersOf(en)));
  });

  it('a sentence for a parameter uses that parameter and has a plain sentence beside it', () => {
    const variants = codes.filter((code) => code.includes('+')).map((code) => code.split('+') as [string, string]);
    for (const [code, parameter] of variants) {
      expect(codes).toContain(code);
      expect(parametersOf(FAULT_MESSAGES[`${code}+${parameter}`]!.id)).toContain(parameter);
    }
  });

  it('the line of a fault is its English sentence', () => {
    const parsed = parseProblem({ rule: { stages: [] }, nominees: [7] });
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault.message).toBe(faultText(fault, 'en'));
  });

  it('a code of another part comes back as it is', () => {
    expect(faultText({ code: 'constructor', params: {} }, 'id')).toBe('constructor');
    expect(faultText({ code: 'weights.not-hundred', params: { constructor: 'x', sum: '99' } }, 'id')).toBe(
      'jumlah bobot 99, bukan tepat 100',
    );
  });
});

describe('a fault says what is wrong and the way out', () => {
  it.each(['33.33', '0.3333'])('%s three times proposes a fraction and decimals that are whole together', (weight) => {
    const sum = weight === '33.33' ? '99.99' : '0.9999';
    expect(told(thirds(weight), [])).toEqual([
      [
        `jumlah bobot ${sum}, bukan tepat 100; tulislah masing-masing "1/3", atau tulislah 33.33/33.33/33.34`,
        `weights sum to ${sum}, not to exactly 100; write each as "1/3", or write 33.33/33.33/33.34`,
      ],
    ]);
  });

  it('both ways of mending 33.33 three times are accepted', () => {
    expect(told(thirds('1/3'), [])).toEqual([]);
    const mended = ['33.33', '33.33', '33.34'].map((weight, i) => ({ code: `C${i}`, weight }));
    expect(told(rubricRule(mended), [])).toEqual([]);
  });

  it('unequal weights that miss 100 are told their sum only', () => {
    const items = [
      { code: 'A', weight: '60' },
      { code: 'B', weight: '39' },
    ];
    expect(told(rubricRule(items), [])).toEqual([
      ['jumlah bobot 99, bukan tepat 100', 'weights sum to 99, not to exactly 100'],
    ]);
  });

  it('a decimal comma is shown as a point', () => {
    const nominees = [{ id: 'N', indicators: { K1: '1.088,5' } }];
    expect(told(indicatorRule([{ code: 'K1', weight: '100' }]), nominees)).toEqual([
      [
        '"1.088,5" bukan angka dalam bentuk baku: tulislah koma desimal sebagai titik, 1088.5',
        '"1.088,5" is not a number in canonical form: write the decimal point as ".", 1088.5',
      ],
    ]);
  });

  it('a wrong type is named in the language of the sentence', () => {
    expect(told(rubricRule([{ code: 'A', weight: '100' }]), { N: 1 })).toEqual([
      ['berisi {…}; seharusnya daftar', 'is {…}; a list is expected'],
    ]);
  });

  it('a missing word and an unknown word have sentences of their own', () => {
    const lines = told(
      indicatorRule([
        { code: 'A', weight: '50', fn: undefined },
        { code: 'B', weight: '50', fn: 'zscore' },
      ]),
      [],
    );
    expect(lines.map(([id]) => id)).toEqual([
      'fungsi indikator wajib diisi: goalpost, target, step, levels, piecewise, log_goalpost',
      '"zscore" bukan fungsi indikator; pilihannya goalpost, target, step, levels, piecewise, log_goalpost',
    ]);
  });
});
