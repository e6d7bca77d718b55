import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { compileField, type Field, type FieldPlan, SHEET } from '../../../src/core/scoring/fast/index.js';
import { parseRule, type Rule } from '../../../src/core/scoring/index.js';

export const NOMINEES = 100_000;
export const SEATS = 5;
export const CRITERIA = 20;
export const RANKINGS = 38;

/** Twenty weights of four digits that are whole together, as a regulation would print them. */
const WEIGHTS = Array.from({ length: CRITERIA }, (_, i) => (i % 2 === 0 ? '3.75' : '6.25'));

/** One panel stage of twenty criteria; ties are broken by three of them. */
const rule: Rule = ruleOf({
  version: 'bench',
  stages: [
    {
      code: 'DESK',
      weight: '100',
      kind: 'rubric',
      quorum: 3,
      items: WEIGHTS.map((weight, i) => ({ code: `C${i}`, weight })),
    },
  ],
  ranking: { tie_break: ['C1', 'C3', 'C5'] },
});

export const plan: FieldPlan = planOf();

/** Ten million marks in steps of a quarter, the same in every run. */
export function makeField(): Field {
  const random = xoroshiro128plus(2026);
  const marks = new Uint16Array(NOMINEES * SEATS * CRITERIA);
  for (let i = 0; i < marks.length; i += 1) marks[i] = 25 * uniformInt(random, 0, 400);
  const ranking = Uint16Array.from({ length: NOMINEES }, (_, i) => i % RANKINGS);
  const sheets = new Uint8Array(NOMINEES * SEATS).fill(SHEET.present);
  return { size: NOMINEES, ranking, stages: [{ marks, sheets }] };
}

function ruleOf(value: object): Rule {
  const parsed = parseRule(value);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.value;
}

function planOf(): FieldPlan {
  const compiled = compileField(rule, SEATS);
  if (!compiled.ok) throw new Error(compiled.reason);
  return compiled.plan;
}
