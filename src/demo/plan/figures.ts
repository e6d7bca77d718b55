import { type RubricCriterion } from '../../features/rubric-format/index.js';
import { SOURCED_COVERAGE, SYNTHETIC_FINDING, SYNTHETIC_SOURCE } from '../data/coverage.js';
import { between, type Random, seeded } from '../random.js';
import { type Candidate, type Contest, type FigureTerms, type PlannedFigure, type Tier } from './contest.js';

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

/** By how much a figure is overstated, in hundredths of a percent. */
const OVERSTATED_BY = 1250;

/** The figures of a candidate: a real one where a source states it and the edition takes it, else one that says that it is made up. */
export function drawFigures({ rubric, figureTerms }: DrawnContest, candidate: Candidate): PlannedFigure[] {
  const random = seeded(`figures/${candidate.key}`);
  return rubric.stages
    .filter(({ kind }) => kind === 'indicators')
    .flatMap(({ aspects }) => aspects.flatMap(({ criteria }) => criteria))
    .map(
      (criterion) => sourced(figureTerms, criterion, candidate) ?? synthetic(random, figureTerms, criterion, candidate),
    );
}

type DrawnContest = Pick<Contest, 'rubric' | 'figureTerms'>;

function sourced(
  { areSourced }: FigureTerms,
  { code }: RubricCriterion,
  { regencyCode, provinceCode, sizeClassCode }: Candidate,
): PlannedFigure | undefined {
  if (!areSourced || code !== COVERAGE_CRITERION || sizeClassCode !== null) return undefined;
  const known = SOURCED_COVERAGE[regencyCode ?? provinceCode];
  return (
    known && {
      criterion: code,
      value: known.percent,
      source: known.source,
      verified: known.percent,
      verifiedSource: known.source,
      asOf: known.asOf,
    }
  );
}

function synthetic(
  random: Random,
  { lastDay }: FigureTerms,
  { code, levels = [] }: RubricCriterion,
  { tier, overstates = [] }: Candidate,
): PlannedFigure {
  const best = levels.toSorted((a, b) => Number(b.points) - Number(a.points));
  const answer = best[between(random, ...STEP[tier])]?.code;
  const hundredths = answer === undefined ? between(random, ...PERCENT[tier]) : 0;
  const found = { criterion: code, verified: answer ?? percentText(hundredths), asOf: lastDay };
  return overstates.includes(code)
    ? { ...found, value: percentText(hundredths + OVERSTATED_BY), ...sources(SYNTHETIC_FINDING) }
    : { ...found, value: found.verified, ...sources(SYNTHETIC_SOURCE) };
}

const sources = (verifiedSource: string) => ({ source: SYNTHETIC_SOURCE, verifiedSource });

const percentText = (hundredths: number): string => String(hundredths / 100);
