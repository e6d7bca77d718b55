import { HOME } from '../../../src/demo/data/province-73.js';
import { PAST } from '../../../src/demo/editions.js';
import { expectResult, planDemo, type PlannedContest } from '../../../src/demo/plan/index.js';
import { DEMO_TEMPLATE } from '../../../src/demo/template.js';

const AWARDS = 3;
const LABELS = ['Juara I', 'Juara II', 'Juara III'];

export interface ExpectedPlacing {
  readonly rank: number;
  readonly label: string | null;
  readonly nominee: { readonly name: string };
  readonly isAward: boolean;
  readonly score: string;
}

/** A contest with the outcome that the arithmetic alone, fed with the planned marks, gives it. */
export const contests = planDemo().map((contest) => ({ contest, ...expectResult(contest) }));

/** What the public must be told about a contest: the whole answer, without what the server alone can know. */
export function expectedAnswer({ contest, outcome }: (typeof contests)[number]) {
  const isProvincial = contest.level === 'provincial';
  const { names } = DEMO_TEMPLATE.categories.find(
    ({ level, code }) => level === contest.level && code === contest.categoryCode,
  )!;
  return {
    edition: PAST.label,
    editionName: 'Paritrana Award 2018 (demo, nilai sintetis)',
    level: contest.level,
    category: names.id,
    categoryCode: contest.categoryCode,
    province: isProvincial ? HOME.name : null,
    provinceCode: isProvincial ? HOME.code : null,
    division: null,
    divisionCode: null,
    synthetic: true,
    placings: outcome.results.flatMap(({ id, rank, final }): ExpectedPlacing[] =>
      rank === null || final === null
        ? []
        : [
            {
              rank,
              label: LABELS[rank - 1] ?? null,
              nominee: { name: nameOf(contest, id) },
              isAward: rank <= AWARDS,
              score: final,
            },
          ],
    ),
  };
}

export const nameOf = ({ candidates }: PlannedContest, key: string): string =>
  candidates.find((candidate) => candidate.key === key)!.name;

/** Those who share a rank come in no order that is promised. */
export const byRankAndName = (a: ExpectedPlacing, b: ExpectedPlacing): number =>
  a.rank - b.rank || (a.nominee.name < b.nominee.name ? -1 : 1);
