import { type Tx } from '../../platform/database/database.js';

/** Something that must never be false (product.md section 3), and who breaks it. */
interface Invariant {
  readonly code: string;
  /** A statement whose rows name the offenders in the column `id`; no row when all is well. */
  readonly offenders: string;
}

export interface InvariantReport {
  readonly code: string;
  readonly holds: boolean;
  /** At most twenty. */
  readonly violations: readonly string[];
}

const VIOLATIONS_SHOWN = 20;

/** Asks every invariant, one statement each. Reads the whole database: for audits and tests, not for every page. */
export async function checkInvariants(tx: Tx): Promise<InvariantReport[]> {
  const reports: InvariantReport[] = [];
  for (const { code, offenders } of INVARIANTS) {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT id::text AS id FROM (${offenders}) offender ORDER BY 1 LIMIT ${String(VIOLATIONS_SHOWN)}`,
    );
    reports.push({ code, holds: rows.length === 0, violations: rows.map(({ id }) => id) });
  }
  return reports;
}

// What a request may do (stale writes, repeated requests) leaves no trace to ask for; constraints and tests hold those rules.
const PEOPLE: readonly Invariant[] = [
  {
    code: 'grant.evaluator-only-judges',
    offenders: `SELECT user_id AS id FROM role_grant GROUP BY user_id
      HAVING bool_or(role = 'evaluator') AND bool_or(role <> 'evaluator')`,
  },
  {
    code: 'seat.member-only-judges',
    offenders: `SELECT s.user_id AS id FROM seat s
      JOIN panel p ON p.id = s.panel_id
      JOIN edition e ON e.id = p.edition_id AND e.state <> 'concluded'
      JOIN role_grant g ON g.user_id = s.user_id AND g.role IN ('secretariat', 'auditor')`,
  },
];

const RUBRICS: readonly Invariant[] = [
  {
    code: 'rubric.weights-make-a-whole',
    offenders: `SELECT rubric_id AS id FROM rubric_stage
      WHERE denominator <> sum_of_integers(weights) OR cardinality(weights) <> cardinality(criteria)`,
  },
  {
    code: 'rubric.frozen-at-first-mark',
    offenders: `SELECT rb.id FROM rubric rb JOIN score_sheet s ON s.rubric_id = rb.id
      WHERE rb.frozen_at IS NULL AND s.marks <> '{}'`,
  },
  {
    code: 'mark.on-scale-and-step',
    offenders: `SELECT s.id FROM score_sheet s
      JOIN rubric_stage rs ON rs.rubric_id = s.rubric_id AND rs.code = s.stage_code
      CROSS JOIN LATERAL unnest(s.marks) AS mark
      WHERE mark < rs.scale_min OR mark > rs.scale_max OR (mark - rs.scale_min) % rs.step <> 0`,
  },
];

const SHEETS: readonly Invariant[] = [
  {
    code: 'assignment.recused-has-no-sheet-that-counts',
    offenders: `SELECT p.nomination_id AS id FROM placement p
      JOIN result r ON r.id = p.result_id
      CROSS JOIN LATERAL jsonb_array_elements(r.content::jsonb #> '{problem,nominees}') nominee
      JOIN assignment a ON a.nomination_id = p.nomination_id AND a.state = 'recused' AND a.recused_at <= r.sealed_at
      JOIN seat ON seat.id = a.seat_id
      CROSS JOIN LATERAL jsonb_each(nominee) AS stage (code, panel)
      WHERE nominee ->> 'id' = p.nomination_id::text AND jsonb_typeof(stage.panel) = 'object'
        AND jsonb_typeof(stage.panel -> ('P' || seat.number)) = 'array'`,
  },
  {
    code: 'score-sheet.voided-is-kept',
    offenders: `SELECT s.id FROM score_sheet s WHERE s.state = 'voided' AND NOT EXISTS (
      SELECT FROM score_sheet_version v WHERE v.sheet_id = s.id AND v.state = 'voided')`,
  },
  {
    code: 'score-sheet.submitted-is-complete',
    offenders: `SELECT s.id FROM score_sheet s
      LEFT JOIN rubric_stage rs ON rs.rubric_id = s.rubric_id AND rs.code = s.stage_code
      WHERE s.state = 'submitted' AND (rs.code IS NULL OR cardinality(s.marks) <> cardinality(rs.criteria)
        OR array_position(s.marks, NULL) IS NOT NULL
        OR s.total IS DISTINCT FROM (SELECT sum(weight::bigint * mark_points(mark, rs)) FROM unnest(rs.weights, s.marks) AS line (weight, mark)))`,
  },
  {
    code: 'score-sheet.every-version-is-kept',
    offenders: `SELECT s.id FROM score_sheet s WHERE s.state = 'submitted' AND NOT EXISTS (
      SELECT FROM score_sheet_version v WHERE v.sheet_id = s.id AND v.state = 'submitted' AND v.marks = s.marks)`,
  },
  {
    code: 'reopening.has-reason-and-second-person',
    offenders: `SELECT id FROM reopening WHERE btrim(reason) = ''
      OR outcome <> 'pending' AND (decided_by IS NULL OR decided_by = requested_by)`,
  },
  {
    code: 'score-sheet.in-time',
    offenders: `SELECT s.id FROM score_sheet s
      JOIN nomination n ON n.id = s.nomination_id
      JOIN category c ON c.id = n.category_id
      JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.code = s.stage_code
      WHERE s.state = 'submitted' AND s.submitted_at >= st.closes_at + interval '1 second'
        AND NOT EXISTS (SELECT FROM reopening o WHERE o.sheet_id = s.id AND o.outcome = 'approved')`,
  },
];

/** Sealed documents are long texts: each is read as a document once, and not again with every row that it is compared with. */
const DOCUMENTS = `WITH document AS MATERIALIZED (SELECT id, content::jsonb AS content FROM result)`;

const RESULTS: readonly Invariant[] = [
  {
    code: 'result.nothing-pending',
    offenders: `${DOCUMENTS} SELECT d.id FROM document d
      CROSS JOIN LATERAL jsonb_array_elements(d.content #> '{outcome,results}') line
      WHERE line ->> 'status' NOT IN ('ranked', 'failed-gate')
        OR line ->> 'status' = 'ranked' AND line -> 'blockers' <> '[]'`,
  },
  {
    code: 'result.quorum-met',
    offenders: `${DOCUMENTS} SELECT d.id FROM document d
      CROSS JOIN LATERAL jsonb_array_elements(d.content #> '{outcome,results}') line
      CROSS JOIN LATERAL jsonb_each(line -> 'stages') stage (code, score)
      WHERE line ->> 'status' = 'ranked' AND stage.score -> 'quorumMet' <> 'true'`,
  },
  {
    code: 'result.no-open-reopening',
    offenders: `SELECT k.id FROM ranking k JOIN score_sheet s ON s.ranking_id = k.id
      JOIN reopening o ON o.sheet_id = s.id
      WHERE k.state IN ('sealed', 'published') AND s.state <> 'voided'
        AND (o.outcome = 'pending' OR o.outcome = 'approved' AND s.state = 'draft')`,
  },
  {
    code: 'result.no-unresolved-tie',
    offenders: `${DOCUMENTS}, sealed AS (
        SELECT id, (content #>> '{category,awardPlaces}')::integer AS places FROM document
        WHERE content #>> '{problem,rule,ranking,method}' <> 'dense_1223')
      SELECT p.result_id AS id FROM placement p
      JOIN sealed ON sealed.id = p.result_id
      WHERE p.status = 'ranked'
      GROUP BY p.result_id, p.rank, sealed.places
      HAVING min(p.position) <= sealed.places AND max(p.position) > sealed.places
        AND bool_or(p.decided_by <> 'plenary')`,
  },
  {
    code: 'result.hash-is-of-content',
    offenders: `SELECT id FROM result WHERE hash <> 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
  },
  {
    code: 'result.places-as-sealed',
    offenders: `${DOCUMENTS}, line AS MATERIALIZED (
        SELECT d.id AS result_id, line, line ->> 'nominationId' AS nomination_id FROM document d
        CROSS JOIN LATERAL jsonb_array_elements(d.content -> 'placings') line)
      SELECT line.result_id AS id FROM line
      LEFT JOIN placement p ON p.result_id = line.result_id AND p.nomination_id::text = line.nomination_id
      WHERE p.result_id IS NULL OR p.rank IS DISTINCT FROM (line.line ->> 'rank')::numeric
        OR p.final IS DISTINCT FROM (line.line ->> 'final')::numeric OR p.is_award <> (line.line ->> 'isAward')::boolean
      UNION ALL
      SELECT p.result_id FROM placement p
      WHERE NOT EXISTS (SELECT FROM line WHERE line.result_id = p.result_id AND line.nomination_id = p.nomination_id::text)`,
  },
  {
    code: 'result.sums-agree',
    offenders: `${DOCUMENTS}, line AS MATERIALIZED (
        SELECT d.id AS result_id, (line ->> 'id')::uuid AS nomination_id, stage.code, stage.score ->> 'exact' AS exact
        FROM document d
        CROSS JOIN LATERAL jsonb_array_elements(d.content #> '{outcome,results}') line
        CROSS JOIN LATERAL jsonb_each(line -> 'stages') stage (code, score)
        WHERE NOT d.content #> '{problem,rule,rounding,points}' ? 'criterion')
      SELECT line.result_id AS id FROM line
      JOIN score_sheet s ON s.nomination_id = line.nomination_id AND s.stage_code = line.code AND s.state = 'submitted'
      JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id AND a.state = 'assigned'
      JOIN rubric_stage rs ON rs.rubric_id = s.rubric_id AND rs.code = s.stage_code AND rs.aggregate = 'mean'
      GROUP BY line.result_id, line.nomination_id, line.code, line.exact
      HAVING sum(s.total) * coalesce(nullif(split_part(line.exact, '/', 2), ''), '1')::numeric
        <> split_part(line.exact, '/', 1)::numeric * max(rs.denominator) * 100 * count(*)`,
  },
  {
    code: 'ranking.sealed-has-result',
    offenders: `SELECT k.id FROM ranking k
      WHERE (k.state IN ('sealed', 'published')) <> EXISTS (SELECT FROM result r WHERE r.ranking_id = k.id)`,
  },
  {
    code: 'ranking.published-has-publication',
    offenders: `SELECT k.id FROM ranking k
      LEFT JOIN LATERAL (SELECT r.id FROM result r WHERE r.ranking_id = k.id ORDER BY r.number DESC LIMIT 1) newest ON true
      WHERE (k.state = 'published') <> EXISTS (SELECT FROM publication p WHERE p.result_id = newest.id)
      UNION ALL
      SELECT p.ranking_id FROM publication p JOIN result r ON r.id = p.result_id
      WHERE p.ranking_id <> r.ranking_id OR p.ordered_at < r.sealed_at`,
  },
];

const AUDIT: readonly Invariant[] = [
  {
    code: 'audit.every-submitted-sheet-has-an-entry',
    offenders: `SELECT s.id FROM score_sheet s WHERE s.state = 'submitted' AND NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.subject_id = s.id::text AND a.event = 'score-sheet.submitted')`,
  },
  {
    code: 'audit.every-state-of-a-nomination-has-an-entry',
    offenders: `SELECT n.id FROM nomination n WHERE NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.subject_id = n.id::text AND a.event IN (
        'nomination.' || n.state, CASE n.state WHEN 'draft' THEN 'nomination.proposed'
          WHEN 'submitted' THEN 'nomination.promoted' END))`,
  },
  {
    code: 'audit.every-state-of-a-ranking-has-an-entry',
    offenders: `SELECT k.id FROM ranking k WHERE k.state <> 'open' AND NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.subject_id = k.id::text AND a.event = 'ranking.' || k.state)`,
  },
  {
    code: 'audit.every-result-has-an-entry',
    offenders: `SELECT r.id FROM result r WHERE NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.subject_id = r.id::text AND a.event = 'result.sealed'
        AND a.payload::json #>> '{after,hash}' = r.hash)`,
  },
  {
    code: 'audit.chain-has-no-gap',
    offenders: `SELECT lane || '/' || seq AS id FROM (
        SELECT lane, seq, previous_hash, hash, payload,
          lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER in_lane AS before, row_number() OVER in_lane AS place
        FROM audit_entry WINDOW in_lane AS (PARTITION BY lane ORDER BY seq)) link
      WHERE seq <> place OR previous_hash <> before OR hash <> sha256(convert_to(
        'paritrana-audit-1:' || lane || ':' || seq || ':' || encode(previous_hash, 'hex') || ':' || payload, 'UTF8'))
      UNION ALL
      SELECT head.lane || '/' || head.seq FROM audit_lane head
      WHERE NOT EXISTS (SELECT FROM audit_entry e WHERE (e.lane, e.seq, e.hash) = (head.lane, head.seq, head.hash))`,
  },
];

const INVARIANTS: readonly Invariant[] = [...PEOPLE, ...RUBRICS, ...SHEETS, ...RESULTS, ...AUDIT];
