import { type RubricBody, type RubricCriterion } from '../../features/rubric-format/index.js';
import { SOURCED_COVERAGE, SYNTHETIC_DAY, SYNTHETIC_SOURCE } from '../data/coverage.js';
import { between, type Random, seeded } from '../random.js';
import { type Candidate, type PlannedFigure, type Tier } from './contest.js';

/** The criterion that real coverage figures are entered for. */
const COVERAGE_CRITERION = 'CAK1';

/** Percent, in hundredths, by tier. */
const PERCENT: Readonly<Record<Tier, readonly [number, number]>> = {
  first: [7600, 7999],
  second: [7200, 7499],
  third: [6900, 7099],
  shortlist: [5200, 6799],
  field: [2200, 4800],
};

/** Which answer of a ladder, counted from the best. */
const STEP: Readonly<Record<Tier, readonly [number, number]>> = {
  first: [0, 0],
  second: [0, 0],
  third: [0, 0],
  shortlist: [0, 1],
  field: [1, 3],
};

/** The figures of a candidate: a real one where a source states it, else one that says that it is made up. */
export function drawFigures(rubric: RubricBody, candidate: Candidate): PlannedFigure[] {
  const random = seeded(`figures/${candidate.key}`);
  return rubric.stages
    .filter(({ kind }) => kind === 'indicators')
    .flatMap(({ aspects }) => aspects.flatMap(({ criteria }) => criteria))
    .map((criterion) => sourced(criterion, candidate) ?? synthetic(random, criterion, candidate.tier));
}

function sourced({ code }: RubricCriterion, { regencyCode, provinceCode, sizeClassCode }: Candidate) {
  if (code !== COVERAGE_CRITERION || sizeClassCode !== null) return undefined;
  const known = SOURCED_COVERAGE[regencyCode ?? provinceCode];
  return known && { criterion: code, value: known.percent, source: known.source, asOf: known.asOf };
}

function synthetic(random: Random, { code, levels = [] }: RubricCriterion, tier: Tier): PlannedFigure {
  const best = levels.toSorted((a, b) => Number(b.points) - Number(a.points));
  const value = best[between(random, ...STEP[tier])]?.code ?? percentText(between(random, ...PERCENT[tier]));
  return { criterion: code, value, source: SYNTHETIC_SOURCE, asOf: SYNTHETIC_DAY };
}

const percentText = (hundredths: number): string => String(hundredths / 100);
