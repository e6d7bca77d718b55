import { describe, expect, it } from '@jest/globals';

import { canonicalHash, canonicalJson } from '../../../../src/core/ledger/canonical-json.js';
import {
  inputsHash,
  ownSeed,
  type ReportContext,
  type ReportDocument,
  type ReportOrder,
  writeReport,
} from '../../../../src/features/diagnostics/report-document.js';
import { vector } from '../../scoring/vectors.js';

const { input: problem } = vector('25-end-to-end-award') as { input: ReportOrder['inputs']['problem'] };
const NOTHING: ReportContext = { related: [], handedIn: [], interviewed: [] };
const NOMINEES = problem.nominees.map((nominee) => (nominee as { id: string }).id);

function order(context: ReportContext = NOTHING, seed = 7): ReportOrder {
  const inputs = { problem, awardPlaces: 3, context };
  const head = { rankingId: 'r', outcomeHash: 'o', inputsHash: inputsHash(inputs), synthetic: true };
  return { head, inputs, question: { seed, draws: 200 } };
}

const documentOf = (asked: ReportOrder): ReportDocument => JSON.parse(writeReport(asked)) as ReportDocument;

/** The kinds of flags that were looked for in the interviews. */
const kindsIn = ({ report }: ReportDocument): Set<string> => {
  const { flags } = report.stages.at(-1)!.flags;
  return new Set(flags.map(({ kind }) => kind));
};

describe('the document of a diagnostic report', () => {
  it('is canonical JSON, and a function of inputs, seed and draws alone', () => {
    const text = writeReport(order());
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(writeReport(structuredClone(order()))).toBe(text);
    expect(writeReport(order(NOTHING, 8))).not.toBe(text);
  });

  it('says what it describes and keeps what was known beside the marks', () => {
    const context: ReportContext = { ...NOTHING, related: [['PROV-01', 'P1']] };
    const { format, rankingId, outcomeHash, inputsHash: hash, synthetic, context: kept } = documentOf(order(context));
    expect({ format, rankingId, outcomeHash, hash, synthetic, kept }).toEqual({
      format: 'paritrana-diagnostic-report/1',
      rankingId: 'r',
      outcomeHash: 'o',
      hash: canonicalHash({ problem, awardPlaces: 3, context }),
      synthetic: true,
      kept: context,
    });
  });

  it('looks for favour, drift and the order of interviews only where something is known about them', () => {
    const known: ReportContext = {
      related: [['PROV-01', 'P1']],
      handedIn: NOMINEES.flatMap((nominee, place) =>
        ['A1', 'A2', 'B1', 'B2', 'P1'].map((seat) => ['INT', nominee, seat, place + 1] as const),
      ),
      interviewed: NOMINEES.map((nominee, place) => ['INT', nominee, place + 1] as const),
    };
    const [without, within] = [kindsIn(documentOf(order())), kindsIn(documentOf(order(known)))];
    expect([...within].filter((kind) => !without.has(kind)).sort()).toEqual([
      'drift',
      'in-group-favour',
      'order-effect',
    ]);
  });

  it('refuses a faulty problem by its place', () => {
    const faulty = { ...order(), inputs: { ...order().inputs, problem: { ...problem, rule: {} } } };
    expect(() => writeReport(faulty)).toThrow('the problem is faulty at /rule/stages');
  });
});

describe('the seed of whoever names none', () => {
  it('is made of the inputs and fits into 31 bits', () => {
    expect(ownSeed(`sha256:${'f'.repeat(64)}`)).toBe(2_147_483_647);
    expect(ownSeed(`sha256:${'0'.repeat(64)}`)).toBe(0);
    expect(ownSeed(`sha256:80000002${'9'.repeat(56)}`)).toBe(1_073_741_825);
  });
});
