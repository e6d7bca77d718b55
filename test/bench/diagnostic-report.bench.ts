import { diagnose } from '../../src/core/diagnostics/index.js';
import { parseProblem, type Problem, scoreProblem } from '../../src/core/scoring/index.js';

const EVALUATORS = 9;
const CRITERIA = 15;
const DRAWS = 10_000;
const FIELDS = [38, 514];
const ROUNDS = 3;

/**
 * The full diagnostic report with 10,000 draws beside the scoring of the same ranking: 9 evaluators, 15 criteria, two recusals.
 * Best of three; marks are synthetic. Aims: 38 nominees within 1 s, 514 within 10 s.
 */
export function run(): void {
  console.log(`\nDiagnostic report: ${EVALUATORS} evaluators, ${CRITERIA} criteria, ${DRAWS} draws, two recusals`);
  console.log(row('nominees', 'scoring', 'report', 'ratio', 'bytes'));
  for (const size of FIELDS) {
    const problem = syntheticField(size);
    const outcome = scoreProblem(problem);
    const scoring = best(() => scoreProblem(problem));
    const report = best(() => diagnose(problem, outcome, { seed: 7, draws: DRAWS, awardPlaces: 3 }));
    const bytes = JSON.stringify(report.answer).length;
    console.log(
      row(String(size), ms(scoring.time), ms(report.time), (report.time / scoring.time).toFixed(0), String(bytes)),
    );
  }
}

function best<T>(work: () => T): { time: number; answer: T } {
  const runs = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const answer = work();
    return { time: performance.now() - start, answer };
  });
  return runs.reduce((a, b) => (b.time < a.time ? b : a));
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const row = (...cells: string[]): string => cells.map((cell) => cell.padStart(12)).join('');

/** Nominees of different quality, evaluators of different leniency, and noise; the same at every run. */
function syntheticField(size: number): Problem {
  const weights = Array.from({ length: CRITERIA }, (_, i) => (i < CRITERIA - 1 ? '6.67' : '6.62'));
  const stage = {
    ...{ code: 'DESK', weight: '100', kind: 'rubric', aggregate: 'mean', quorum: 3 },
    items: weights.map((weight, i) => ({ code: `D${i + 1}`, weight })),
  };
  const nominees = Array.from({ length: size }, (_, i) => ({
    ...{ id: `N${i + 1}`, gates: {}, indicators: {} },
    DESK: Object.fromEntries(Array.from({ length: EVALUATORS }, (_, j) => [`P${j + 1}`, sheetOf(i, j)])),
  }));
  const parsed = parseProblem({ rule: { stages: [stage] }, nominees });
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.value;
}

const sheetOf = (nominee: number, evaluator: number): number[] | null =>
  evaluator === 0 && nominee < 2
    ? null
    : Array.from({ length: CRITERIA }, (_, criterion) =>
        Math.round(
          65 + 12 * Math.sin(nominee) + 3 * Math.sin(5 * evaluator) + 8 * noise(nominee, evaluator, criterion),
        ),
      );

/** Between -1 and 1, without pattern to the eye. */
const noise = (...cell: number[]): number =>
  Math.sin(cell.reduce((hash, part) => hash * 31.7 + part * 12.9898, 1) * 43758.5453);
