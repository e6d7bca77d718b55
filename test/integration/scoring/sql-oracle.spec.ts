import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { Client } from 'pg';

import { compileField, scoreField } from '../../../src/core/scoring/fast/index.js';
import { parseProblem, parseRule, scoreProblem } from '../../../src/core/scoring/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { columnsOf, fields, problemOfRanking, type RawField } from '../../unit/scoring/field-arbitrary.js';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ ...database.connection });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface RawItem {
  code: string;
  weight: string;
  items?: RawItem[];
}

/**
 * Scores and ranks in SQL alone, on whole numbers: sums first, one division, half-up by `div`; ties by the stages, last first,
 * each at two places.
 */
const SQL = `
  WITH sheet AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS s (nominee int, stage int, marks numeric[])
  ), stage AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS s (stage int, share numeric, weights numeric[], whole numeric)
  ), nominee AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS n (nominee int, ranking int, eligible boolean, more numeric)
  ), total AS (
    SELECT s.nominee, s.stage, count(*) AS sheets, sum((
      SELECT sum(w * m) FROM unnest(stage.weights, s.marks) AS pair (w, m)
    )) AS points FROM sheet s JOIN stage USING (stage) GROUP BY s.nominee, s.stage
  ), scored AS (
    SELECT nominee, sum(share * points * (27720 / sheets) * ($4::numeric / whole)) AS key, count(*) AS stages,
      array_agg(div(2 * points + whole * sheets, 2 * whole * sheets) ORDER BY stage DESC) AS ties
    FROM total JOIN stage USING (stage) GROUP BY nominee
  ), final AS (
    SELECT n.nominee, n.ranking, n.eligible, s.ties, d.whole,
      least(greatest(s.key + n.more * d.whole, $5::numeric * d.whole), $6::numeric * d.whole) AS key
    FROM nominee n JOIN scored s USING (nominee),
      LATERAL (SELECT 27720 * $4::numeric * (SELECT sum(share) FROM stage) AS whole) d
    WHERE s.stages = (SELECT count(*) FROM stage)
  ), published AS (
    SELECT *, div(2 * key * trunc(power(10::numeric, $7::numeric)) + 100 * whole, 200 * whole) AS units FROM final
  )
  SELECT nominee, units::text, (CASE WHEN eligible THEN
    rank() OVER (PARTITION BY ranking, eligible ORDER BY units DESC, ties DESC) END)::int AS rank
  FROM published ORDER BY nominee`;

interface Line {
  nominee: number;
  units: string;
  rank: number | null;
}

/** A rule that a sum in SQL can say: plain means, everybody at the last stage, ties by the stages. */
function forSql({ rule, seats, members }: RawField): RawField {
  const stages = rule.stages.map((stage) => ({ ...stage, aggregate: 'mean', quorum: 1 }));
  const chain = stages.map(({ code }) => code).toReversed();
  const ranking = { tie_break: chain, tie_break_precision: 'rounded to 2 places' };
  return {
    rule: { ...rule, stages, ranking },
    seats,
    members: members.map((member) => ({ ...member, reached: stages.length - 1 })),
  };
}

/** Weights of the leaves out of the JSON, by the sums of their siblings. */
function leafWeights(items: RawItem[], parent = new Fraction(1)): Fraction[] {
  const whole = items.reduce((sum, { weight }) => sum.add(weight), new Fraction(0));
  return items.flatMap(({ weight, items: below }) => {
    const own = parent.mul(weight).div(whole);
    return below ? leafWeights(below, own) : [own];
  });
}

const lcm = (numbers: bigint[]): bigint => {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  return numbers.reduce((all, n) => (all * n) / gcd(all, n), 1n);
};

async function inSql({ rule, members }: RawField): Promise<Line[]> {
  const stages = rule.stages.map((stage, s) => {
    const weights = leafWeights((stage as unknown as { items: RawItem[] }).items);
    const whole = lcm(weights.map(({ d }) => d));
    const share = new Fraction((stage as unknown as RawItem).weight);
    return { stage: s, share, whole, weights: weights.map((weight) => weight.mul(whole).toFraction()) };
  });
  const shares = lcm(stages.map(({ share }) => share.d));
  const sheets = members.flatMap((member, nominee) =>
    member.sheets.flatMap((seats, stage) =>
      seats.flatMap((marks) => (typeof marks === 'string' ? [] : [{ nominee, stage, marks }])),
    ),
  );
  const { bonus_cap: cap, clip = ['0', '100'] } = rule['adjustments'] as { bonus_cap?: string; clip?: string[] };
  const nominees = members.map(({ ranking, eligible, bonus, penalty }, nominee) => {
    const capped = cap === undefined ? bonus : Math.min(bonus, Number(cap) * 100);
    return { nominee, ranking, eligible, more: capped - penalty };
  });
  const { rows } = await client.query<Line>(SQL, [
    JSON.stringify(sheets),
    JSON.stringify(
      stages.map(({ share, whole, ...stage }) => ({
        ...stage,
        share: share.mul(shares).toFraction(),
        whole: whole.toString(),
      })),
    ),
    JSON.stringify(nominees),
    lcm(stages.map(({ whole }) => whole)).toString(),
    Number(clip[0]) * 100,
    Number(clip[1]) * 100,
    (rule['rounding'] as { places: number }).places,
  ]);
  return rows;
}

/** The same by the engine, ranking by ranking. */
function inEngine(raw: RawField): Line[] {
  const lines = [...new Set(raw.members.map(({ ranking }) => ranking))].flatMap((ranking) => {
    const parsed = parseProblem(problemOfRanking(raw, ranking));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return scoreProblem(parsed.value).results;
  });
  return lines
    .flatMap(({ id, final, rank, status }) => {
      if (final === null) return [];
      // A number of units is the published text without its point.
      const units = BigInt(final.replace('.', '')).toString();
      return [{ nominee: Number(id.slice(1)), units, rank: status === 'ranked' ? rank : null }];
    })
    .toSorted((a, b) => a.nominee - b.nominee);
}

function inColumns(raw: RawField): Line[] | null {
  const parsed = parseRule(raw.rule);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const compiled = compileField(parsed.value, raw.seats);
  if (!compiled.ok) return null;
  const { published, rank } = scoreField(compiled.plan, columnsOf(raw, parsed.value));
  return raw.members.flatMap((_, nominee) => {
    if (published[nominee]! < 0) return [];
    const place = rank[nominee]!;
    return [{ nominee, units: String(published[nominee]), rank: place < 0 ? null : place }];
  });
}

it('PostgreSQL, the engine and the fast path give the same scores and ranks on any panel of up to twelve', async () => {
  let fast = 0;
  await fc.assert(
    fc.asyncProperty(fields.map(forSql), async (raw) => {
      const expected = await inSql(raw);
      expect(inEngine(raw)).toEqual(expected);
      const columns = inColumns(raw);
      if (!columns) return;
      expect(columns).toEqual(expected);
      fast += 1;
    }),
    { numRuns: 150 },
  );
  expect(fast).toBeGreaterThan(100);
});
