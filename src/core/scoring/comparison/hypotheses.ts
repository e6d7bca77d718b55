import { type Fraction, ratio, roundHalfUp, ZERO } from '../fraction.js';
import { scoreProblem } from '../outcome.js';
import { type Nominee, type Problem, type Sheet } from '../problem.js';
import { type Aggregate, type RankingRule, type RoundingPoint, type Rule } from '../rule.js';
import { FLOAT_ROUNDINGS, floatFinal } from './float-score.js';
import { type HypothesisCode } from './hypothesis-messages.js';
import { type Publishing, type Standing, standingOf } from './standing-table.js';

/** Another way of computing the same marks, under which somebody may have come to other numbers. */
export interface Hypothesis {
  readonly code: HypothesisCode;
  readonly stand: (problem: Problem) => Standing;
}

/** Every way that is tried, the likeliest first. */
export const HYPOTHESES: readonly Hypothesis[] = [
  ...(['stage', 'aspect', 'criterion', 'contribution'] as const).map(roundedTwice),
  published('rounding.half-even', { round: halfEven }),
  published('rounding.truncated', { round: truncated }),
  inFloat('float.to-fixed', 'toFixed'),
  inFloat('float.scaled', 'scaled'),
  changed('absent.zero', ({ rule, nominees }) => ({
    rule: withZeroLevels(rule),
    nominees: nominees.map((nominee) => withZeroSheets(rule, nominee)),
  })),
  ruled('not-applicable.zero', (rule) => stagesOf(rule, (s) => (s.kind === 'indicators' ? { ...s, na: 'zero' } : s))),
  ...(['mean', 'olympic', 'median'] as const).map(aggregatedBy),
  ruled('bonus.uncapped', (rule) => ({ ...rule, adjustments: { clip: rule.adjustments.clip } })),
  changed('adjustments.left-out', ({ rule, nominees }) => ({ rule, nominees: nominees.map(withoutAdjustments) })),
  ranked('ranking.exact', { on: 'exact' }),
  ranked('ranking.rounded', { on: 'rounded_final' }),
  ranked('ranking.dense', { method: 'dense_1223' }),
  ranked('ranking.no-tie-break', { tieBreak: [] }),
  changed('gates.left-out', ({ rule, nominees }) => ({ rule, nominees: nominees.map(withoutGates) })),
];

function changed(code: HypothesisCode, change: (problem: Problem) => Problem): Hypothesis {
  return {
    code,
    stand: (problem) => {
      const { rule, nominees } = change(problem);
      return standingOf(rule, scoreProblem({ rule, nominees }).results);
    },
  };
}

function ruled(code: HypothesisCode, change: (rule: Rule) => Rule): Hypothesis {
  return changed(code, ({ rule, nominees }) => ({ rule: change(rule), nominees }));
}

function ranked(code: HypothesisCode, terms: Partial<RankingRule>): Hypothesis {
  return ruled(code, (rule) => ({ ...rule, ranking: { ...rule.ranking, ...terms } }));
}

function published(code: HypothesisCode, publishing: Publishing): Hypothesis {
  return { code, stand: (problem) => standingOf(problem.rule, scoreProblem(problem).results, publishing) };
}

function roundedTwice(point: Exclude<RoundingPoint, 'final'>): Hypothesis {
  return ruled(`rounding.twice-${point}`, (rule) => ({
    ...rule,
    rounding: { ...rule.rounding, points: new Set([...rule.rounding.points, point]) },
  }));
}

function aggregatedBy(aggregate: Exclude<Aggregate, 'organisation_balanced'>): Hypothesis {
  return ruled(`aggregate.${aggregate}`, (rule) =>
    stagesOf(rule, (stage) => (stage.kind === 'rubric' ? { ...stage, aggregate } : stage)),
  );
}

function inFloat(code: HypothesisCode, rounding: keyof typeof FLOAT_ROUNDINGS): Hypothesis {
  return {
    code,
    stand: (problem) => {
      const { rule, nominees } = problem;
      const finals = new Map(nominees.map((nominee) => [nominee.id, floatFinal(rule, nominee)]));
      const final = (id: string, places: number): Fraction | null => {
        const value = finals.get(id) ?? null;
        return value === null ? null : FLOAT_ROUNDINGS[rounding](value, places);
      };
      return standingOf(rule, scoreProblem(problem).results, { final });
    },
  };
}

/** To the even neighbour on a half, as statistics programs round. */
function halfEven(value: Fraction, places: number): Fraction {
  const up = roundHalfUp(value, places);
  const unit = ratio(1n, 10n ** BigInt(places));
  const isHalf = up.sub(value).abs().mul(2).equals(unit);
  const isOdd = up.div(unit).n % 2n === 1n;
  return isHalf && isOdd ? up.sub(unit.mul(value.s)) : up;
}

function truncated(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return ratio(value.s * ((value.n * scale) / value.d), scale);
}

function stagesOf(rule: Rule, change: (stage: Rule['stages'][number]) => Rule['stages'][number]): Rule {
  return { ...rule, stages: rule.stages.map(change) };
}

/** A mark that no level has, worth nothing; where marks are points themselves it is 0. */
const ZERO_LEVEL = Number.MIN_SAFE_INTEGER;

function withZeroLevels(rule: Rule): Rule {
  return stagesOf(rule, (stage) => {
    if (stage.kind !== 'rubric' || !stage.levels) return stage;
    return { ...stage, levels: new Map([...stage.levels, [ZERO_LEVEL, 0]]) };
  });
}

function withZeroSheets({ stages }: Rule, nominee: Nominee): Nominee {
  const filled = [...nominee.sheets].map(([code, sheets]): [string, readonly Sheet[]] => {
    const stage = stages.find((s) => s.code === code);
    const zero = stage?.kind === 'rubric' && stage.levels ? ZERO_LEVEL : 0;
    const zeros = (stage?.leaves ?? []).map(() => zero);
    return [code, sheets.map(({ evaluator, marks }) => ({ evaluator, marks: marks ?? zeros }))];
  });
  return { ...nominee, sheets: new Map(filled) };
}

function withoutAdjustments(nominee: Nominee): Nominee {
  return { ...nominee, bonus: ZERO, penalty: ZERO };
}

function withoutGates(nominee: Nominee): Nominee {
  return { ...nominee, gates: new Map() };
}
