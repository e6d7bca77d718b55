import { describe, expect, it } from '@jest/globals';
import { haloFlags } from '../../../../src/core/diagnostics/flags/halo-flags.js';
import { identicalSheetFlags } from '../../../../src/core/diagnostics/flags/identical-sheets.js';
import { severityFlags } from '../../../../src/core/diagnostics/flags/severity-flags.js';
import { centralTendencyFlags, restrictionFlags } from '../../../../src/core/diagnostics/flags/spread-flags.js';
import { sheetCube, totals } from '../../../../src/core/diagnostics/sheet-cube.js';
import { asked, equalWeights, named, noise, scene } from './scene.js';

const SIZE = { nominees: 20, evaluators: 5, criteria: 6 };
const SMALL = { ...SIZE, nominees: 7 };
const statuses = (flags: readonly { status: string }[]) => [...new Set(flags.map(({ status }) => status))];

describe('severity', () => {
  const estimate = { evaluator: 'E1', count: 20, leniency: 4, t: 3, degreesOfFreedom: 60 };

  it('is asked about when |t| exceeds 2.5 and the leniency 3 points, in either direction', () => {
    const [lenient, severe, small, unsure] = severityFlags([
      estimate,
      { ...estimate, leniency: -3.01, t: -2.51 },
      { ...estimate, leniency: 3 },
      { ...estimate, t: 2.5 },
    ]);
    expect(lenient).toEqual({
      kind: 'severity',
      status: 'flagged',
      evaluators: ['E1'],
      nominees: [],
      criterion: null,
      count: 20,
      estimate: 4,
      statistic: 3,
      threshold: 2.5,
      panel: null,
      quartileDifference: null,
      crosses: true,
      p: expect.closeTo(0.003925, 5),
      adjustedP: null,
    });
    expect([severe, small, unsure].map((flag) => flag!.status)).toEqual(['flagged', 'clear', 'clear']);
  });

  it('is certain when the model leaves no error', () => {
    const [large, small] = severityFlags([
      { ...estimate, t: null },
      { ...estimate, leniency: 1, t: null },
    ]);
    expect(large).toMatchObject({ status: 'flagged', statistic: null, p: 0 });
    expect(small).toMatchObject({ status: 'clear', statistic: null, p: 1 });
  });

  it('is not judged on fewer than eight marks or without degrees of freedom', () => {
    const flags = severityFlags([
      { ...estimate, count: 7 },
      { ...estimate, degreesOfFreedom: 0 },
    ]);
    expect(statuses(flags)).toEqual(['insufficient-data']);
  });
});

describe('halo', () => {
  const repeated = scene(SIZE, (mark, i, j, k) => (j === 2 ? 50 + 4 * noise(i, 1) + (k % 2) : mark));

  it('is asked about where criteria of a nominee hardly differ, or rise and fall together', () => {
    const flags = haloFlags(repeated);
    expect(asked(flags, 'halo-spread')).toEqual(['E3']);
    expect(asked(flags, 'halo-correlation')).toEqual(['E3']);
    const [, correlation] = flags.slice(4, 6);
    expect(correlation).toMatchObject({ kind: 'halo-correlation', threshold: 0.9, count: 20, p: null });
    expect(correlation!.statistic).toBeCloseTo(1, 12);
    expect(correlation!.panel).toBeLessThan(0.7);
  });

  it('is not asked about where the whole panel finds that criteria go together', () => {
    const together = scene(SIZE, (_, i, j, k) => 50 + 8 * noise(i, 1) + (noise(i, j, k) % 2));
    expect(asked(haloFlags(together), 'halo-correlation')).toEqual([]);
  });

  it('looks at complete sheets only, and needs eight of them and two criteria', () => {
    const gaps = scene(SIZE, (mark, i, _, k) => (i >= 7 && k === 0 ? null : mark));
    expect(statuses(haloFlags(gaps))).toEqual(['insufficient-data']);
    expect(haloFlags(gaps)[0]!.count).toBe(7);
    expect(statuses(haloFlags(scene({ ...SIZE, criteria: 1 })))).toEqual(['insufficient-data']);
  });

  it('has no correlation where an evaluator gave the same mark to every nominee, but sees the missing spread', () => {
    const flat = haloFlags(scene(SIZE, (mark, _, j) => (j === 0 ? 60 : mark)));
    expect(flat[0]).toMatchObject({ kind: 'halo-spread', status: 'flagged', statistic: 0 });
    expect(flat[1]).toMatchObject({ kind: 'halo-correlation', status: 'insufficient-data', statistic: null });
  });
});

describe('central tendency', () => {
  const totalsOf = (cube: ReturnType<typeof scene>) => totals(cube, equalWeights(cube));

  it('is asked about when totals spread less than half as far as the median evaluator', () => {
    const timid = totalsOf(scene(SIZE, (mark, _, j) => (j === 1 ? 50 + (mark - 50) / 4 : mark)));
    const flags = centralTendencyFlags(timid);
    expect(asked(flags, 'central-tendency')).toEqual(['E2']);
    expect(flags[1]!.statistic! * flags[1]!.panel!).toBeGreaterThan(0);
  });

  it('is not judged on fewer than eight nominees, nor where nobody tells nominees apart', () => {
    expect(statuses(centralTendencyFlags(totalsOf(scene(SMALL))))).toEqual(['insufficient-data']);
    expect(statuses(centralTendencyFlags(totalsOf(scene(SIZE, () => 70))))).toEqual(['insufficient-data']);
  });
});

describe('restriction of range', () => {
  const bands = (marks: number[]) =>
    sheetCube(named('N', marks.length), ['E1', 'E2'], ['C1'], (nominee, evaluator) =>
      evaluator === 'E1' ? marks[Number(nominee.slice(1)) - 1]! : Number(nominee.slice(1)) * 9,
    );

  it('is asked about when more than 80% of marks lie in one band; a mark on a bound belongs above it', () => {
    const nine = bands([60, 61, 62, 63, 64, 65, 66, 79, 79.99, 80]);
    expect(restrictionFlags(nine)[0]).toMatchObject({ status: 'flagged', statistic: 0.9, estimate: 60, panel: 0.55 });
    const eight = bands([60, 61, 62, 63, 64, 65, 66, 79, 80, 80]);
    expect(restrictionFlags(eight)[0]).toMatchObject({ status: 'clear', statistic: 0.8 });
  });

  it("is judged by the rubric's own bands", () => {
    const marks = bands([60, 61, 62, 63, 64, 65, 66, 67, 67, 80]);
    expect(restrictionFlags(marks, [0, 62, 65])[0]).toMatchObject({ status: 'clear', statistic: 0.5, estimate: 65 });
  });

  it('is not judged on fewer than eight marks, nor with a single band', () => {
    expect(statuses(restrictionFlags(bands([60, 60, 60, 60, 60, 60, 60])))).toEqual(['insufficient-data']);
    expect(statuses(restrictionFlags(bands([60, 60, 60, 60, 60, 60, 60, 60]), [0]))).toEqual(['insufficient-data']);
  });
});

describe('identical sheets', () => {
  it('are asked about when one evaluator gave the same marks to three nominees', () => {
    const flags = identicalSheetFlags(scene(SIZE, (mark, i, j, k) => (j === 3 && i < 3 ? 70 + k : mark)));
    expect(asked(flags, 'repeated-sheets')).toEqual(['E4/N1+N2+N3']);
    const two = identicalSheetFlags(scene(SIZE, (mark, i, j, k) => (j === 3 && i < 2 ? 70 + k : mark)));
    expect(asked(two, 'repeated-sheets')).toEqual([]);
    expect(two[3]).toMatchObject({ kind: 'repeated-sheets', status: 'clear', statistic: 2, count: 120, nominees: [] });
  });

  it('are asked about when two evaluators agree in every mark on most nominees', () => {
    const source = scene(SIZE);
    const copied = scene(SIZE, (mark, i, j, k) => (j === 4 && i < 11 ? source.marks[i * 30 + k]! : mark));
    const flags = identicalSheetFlags(copied);
    expect(asked(flags, 'twin-sheets')).toEqual([`E1+E5/${named('N', 11).join('+')}`]);
    expect(flags.find(({ kind, status }) => kind === 'twin-sheets' && status === 'flagged')!.statistic).toBe(0.55);
  });

  it('mean nothing on fewer than three criteria or eight marks', () => {
    expect(statuses(identicalSheetFlags(scene({ ...SIZE, criteria: 2 }, () => 60)))).toEqual(['insufficient-data']);
    expect(statuses(identicalSheetFlags(scene({ ...SIZE, nominees: 2, criteria: 3 }, () => 60)))).toEqual([
      'insufficient-data',
    ]);
  });

  it('are never incomplete sheets', () => {
    const flags = identicalSheetFlags(scene(SIZE, (_, i, __, k) => (i > 2 && k === 0 ? null : 60 + k)));
    expect(flags[0]).toMatchObject({ kind: 'repeated-sheets', count: 18, nominees: ['N1', 'N2', 'N3'] });
  });
});
