import { type NomineeOutcome, type Outcome } from '../../../src/core/scoring/index.js';

type Json = Record<string, unknown>;

/** The one result of an outcome with one nominee. */
export function only(outcome: Outcome): NomineeOutcome {
  expectOne(outcome.results.length);
  return outcome.results[0]!;
}

function expectOne(count: number): void {
  if (count !== 1) throw new Error(`one result was expected, not ${count}`);
}

/** Every leaf without a function of its own scores its figure as it is: a goalpost from 0 to 100. */
function withGoalposts(items: readonly Json[]): Json[] {
  return items.map((item) => {
    if (Array.isArray(item['items'])) return { ...item, items: withGoalposts(item['items'] as Json[]) };
    return 'fn' in item ? item : { ...item, fn: 'goalpost', lo: '0', hi: '100' };
  });
}

/** A rule of one stage of indicators, ADM. */
export function indicatorRule(items: readonly object[], terms: Json = {}): Json {
  return {
    stages: [{ code: 'ADM', weight: '100', kind: 'indicators', items: withGoalposts(items as Json[]), ...terms }],
  };
}

/** A rule of one rubric stage, DESK. */
export function rubricRule(items: readonly object[], terms: Json = {}, rule: Json = {}): Json {
  return { stages: [{ code: 'DESK', weight: '100', kind: 'rubric', items, ...terms }], ...rule };
}

/** A rule of two rubric stages of one criterion each, DESK 40 (D) and INT 60 (W), quorum 1, ties broken by INT. */
export function twoStageRule(rule: Json = {}): Json {
  const stage = (code: string, weight: string, item: string): Json => ({
    code,
    weight,
    kind: 'rubric',
    items: [{ code: item, weight: '100' }],
  });
  return { stages: [stage('DESK', '40', 'D'), stage('INT', '60', 'W')], ranking: { tie_break: ['INT'] }, ...rule };
}
