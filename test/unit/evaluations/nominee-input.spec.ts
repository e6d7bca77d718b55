import { describe, expect, it } from '@jest/globals';

import { parseRule, type Rule } from '../../../src/core/scoring/index.js';
import { readRubric, toRule } from '../../../src/features/rubric-format/index.js';
import { scoreNominee, toNomineeInput } from '../../../src/features/running-scores/nominee-input.js';
import { type ScoringInputs } from '../../../src/features/running-scores/scoring-inputs.js';
import { balancedRubric, smallRubric } from '../../support/builders/rubrics.js';

function ruleOf(changes: { quorum?: string } = {}): Rule {
  const body = smallRubric();
  for (const stage of body.stages) if (stage.kind === 'rubric' && changes.quorum) stage.quorum = changes.quorum;
  const read = readRubric(body, 1);
  const parsed = read.ok ? parseRule(read.rubric.rule) : undefined;
  if (!parsed?.ok) throw new Error('the small rubric is faulty');
  return parsed.value;
}

/** The rule of a panel whose seats speak for these constituencies at the desk. */
function memberRule(members: Readonly<Record<string, string>>): Rule {
  const rule = toRule(balancedRubric()) as { stages: { organisations?: object }[] };
  const desk = rule.stages[1]!;
  desk.organisations = { ...desk.organisations, members };
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const inputs = (changes: Partial<ScoringInputs> = {}): ScoringInputs => ({
  nominationId: 'n-1',
  rankingId: 'r-1',
  rubricId: 'rubric',
  ruleHash: 'hash',
  figures: { CAKUPAN: ['value', '80'] },
  gates: { BUKAN_PDS: 'pass' },
  bonus: '0',
  penalty: '0',
  sheets: [
    [1, false, 'DESK', [7_000, 8_000]],
    [1, false, 'INT', [9_000]],
    [2, false, 'DESK', [6_050, 7_025]],
    [3, true, null, null],
  ],
  notReached: null,
  ...changes,
});

describe('a nominee of a scoring problem', () => {
  it('carries figures, gates, marks by seat, and null for whoever is absent or recused', () => {
    expect(toNomineeInput(ruleOf(), inputs())).toEqual({
      id: 'n-1',
      gates: { BUKAN_PDS: true },
      indicators: { CAKUPAN: '80' },
      DESK: { P1: [70, 80], P2: ['60.5', '70.25'], P3: null },
      INT: { P1: [90], P2: null, P3: null },
      bonus: '0',
      penalty: '0',
      stageReached: 'INT',
    });
  });

  it('leaves the recused out where the quorum is a share of those seated', () => {
    const { DESK, INT } = toNomineeInput(ruleOf({ quorum: 'two_thirds' }), inputs());
    expect({ DESK, INT }).toEqual({
      DESK: { P1: [70, 80], P2: ['60.5', '70.25'] },
      INT: { P1: [90], P2: null },
    });
  });

  it('leaves out the seats that have no vote in a stage, unless they marked it all the same', () => {
    const rule = memberRule({ P1: 'BPJS', P3: 'UNION' });
    expect(toNomineeInput(rule, inputs())).toMatchObject({
      DESK: { P1: [70, 80], P2: ['60.5', '70.25'], P3: null },
      INT: { P1: [90], P2: null, P3: null },
    });
    const [one] = inputs().sheets!;
    const unmarked = inputs({ sheets: [one!, [2, false, 'INT', [9_000]], [3, true, null, null]] });
    expect(toNomineeInput(rule, unmarked)['DESK']).toEqual({ P1: [70, 80], P3: null });
  });

  it.each([
    ['pending', null, { state: 'pending' }],
    ['missing', null, { state: 'missing' }],
    ['not_applicable', null, null],
    ['value', '33.25', '33.25'],
  ] as const)('writes a figure that is %s', (state, value, written) => {
    expect(toNomineeInput(ruleOf(), inputs({ figures: { CAKUPAN: [state, value] } }))['indicators']).toEqual({
      CAKUPAN: written,
    });
  });

  it('has pending figures and gates where nobody has entered any', () => {
    expect(toNomineeInput(ruleOf(), inputs({ figures: null, gates: null }))).toMatchObject({
      indicators: { CAKUPAN: { state: 'pending' } },
      gates: { BUKAN_PDS: null },
    });
  });

  it('stops before the first stage that it did not reach', () => {
    const input = toNomineeInput(ruleOf(), inputs({ notReached: ['INT'] }));
    expect(input['stageReached']).toBe('DESK');
    expect(input).not.toHaveProperty('INT');
  });

  it('may be assigned to nobody yet', () => {
    expect(toNomineeInput(ruleOf(), inputs({ sheets: null }))).toMatchObject({ DESK: {}, INT: {} });
  });
});

describe('the score of one nominee', () => {
  it('follows the published rule: 30 % data, 30 % desk, 40 % interview', () => {
    const rule = ruleOf();
    const sheets = [
      [1, false, 'DESK', [7_000, 8_000]],
      [2, false, 'DESK', [6_000, 7_000]],
      [1, false, 'INT', [9_000]],
    ] as const;
    const outcome = scoreNominee(rule, toNomineeInput(rule, inputs({ sheets })));
    // DESK: 0.6 * 70 + 0.4 * 80 = 74 and 0.6 * 60 + 0.4 * 70 = 64, mean 69; 0.3 * 80 + 0.3 * 69 + 0.4 * 90
    expect(outcome).toMatchObject({ status: 'ranked', final: '80.70', finalExact: '807/10' });
  });

  it('cannot be read from a seat that marked without a vote, which sealing then names', () => {
    const rule = memberRule({ P1: 'BPJS', P3: 'UNION' });
    const sheets = [[2, false, 'DESK', [6_000, 7_000]]] as const;
    expect(scoreNominee(rule, toNomineeInput(rule, inputs({ sheets })))).toBeNull();
  });

  it('is unknown while an input cannot be read, so that nobody is stopped from handing in', () => {
    const rule = ruleOf();
    expect(scoreNominee(rule, toNomineeInput(rule, inputs({ figures: { CAKUPAN: ['value', 'delapan'] } })))).toBeNull();
  });
});
