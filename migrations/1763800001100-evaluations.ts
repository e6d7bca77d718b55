import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Score sheets, their history, and the running score of each nomination. The two large statements of the hot path live in
 * functions, where they are planned once per connection: planning them costs more than running them. A plan made while the
 * tables are still empty would read them from end to end later on, so these functions plan for indexes only.
 */
export class Evaluations1763800001100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createSheets(queryRunner);
    await createStandings(queryRunner);
    await createSheetLock(queryRunner);
    await createScoringInputs(queryRunner);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}

async function createSheets(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- One sheet per seat, nomination and marked stage. Marks are hundredths in the order of the rubric stage's criteria;
    -- NULL is not yet marked. The rubric is named by the first mark, which also freezes it.
    CREATE TABLE score_sheet (
      id uuid CONSTRAINT score_sheet_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
      seat_id uuid NOT NULL,
      nomination_id uuid NOT NULL,
      ranking_id uuid NOT NULL CONSTRAINT score_sheet_ranking_exists REFERENCES ranking (id),
      rubric_id uuid,
      stage_code text NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      marks smallint[] NOT NULL DEFAULT '{}',
      comments jsonb NOT NULL DEFAULT '{}',
      total bigint,
      submitted_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      CONSTRAINT score_sheet_one_per_stage UNIQUE (nomination_id, seat_id, stage_code),
      CONSTRAINT score_sheet_assignment_exists FOREIGN KEY (seat_id, nomination_id) REFERENCES assignment (seat_id, nomination_id),
      CONSTRAINT score_sheet_rubric_stage_exists FOREIGN KEY (rubric_id, stage_code) REFERENCES rubric_stage (rubric_id, code),
      CONSTRAINT score_sheet_state_known CHECK (state IN ('draft', 'submitted', 'voided')),
      CONSTRAINT score_sheet_marks_name_their_rubric CHECK (marks = '{}' OR rubric_id IS NOT NULL),
      CONSTRAINT score_sheet_submitted_is_complete CHECK (state <> 'submitted' OR
        (marks <> '{}' AND array_position(marks, NULL) IS NULL AND total IS NOT NULL AND submitted_at IS NOT NULL))
    ) WITH (fillfactor = 80);

    -- A submitted sheet is locked: its marks change only after it has been re-opened.
    CREATE FUNCTION score_sheet_refuse_change_when_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a submitted sheet is locked' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_submitted_is_locked';
    END $$;
    CREATE TRIGGER score_sheet_submitted_is_locked BEFORE UPDATE ON score_sheet FOR EACH ROW
      WHEN (OLD.state = 'submitted' AND NEW.state = 'submitted' AND
        (NEW.marks, NEW.total, NEW.comments) IS DISTINCT FROM (OLD.marks, OLD.total, OLD.comments))
      EXECUTE FUNCTION score_sheet_refuse_change_when_submitted();

    -- Every version in which a sheet was submitted, re-opened or voided.
    CREATE TABLE score_sheet_version (
      sheet_id uuid NOT NULL CONSTRAINT score_sheet_version_sheet_exists REFERENCES score_sheet (id),
      version integer NOT NULL,
      state text NOT NULL,
      marks smallint[] NOT NULL,
      comments jsonb NOT NULL,
      total bigint,
      reason text,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT score_sheet_version_once PRIMARY KEY (sheet_id, version)
    );

    CREATE TABLE reopening (
      id uuid CONSTRAINT reopening_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
      sheet_id uuid NOT NULL CONSTRAINT reopening_sheet_exists REFERENCES score_sheet (id),
      reason text NOT NULL,
      requested_by uuid NOT NULL CONSTRAINT reopening_requester_exists REFERENCES user_account (id),
      requested_at timestamptz NOT NULL,
      outcome text NOT NULL DEFAULT 'pending',
      decided_by uuid CONSTRAINT reopening_approver_exists REFERENCES user_account (id),
      decided_at timestamptz,
      CONSTRAINT reopening_outcome_known CHECK (outcome IN ('pending', 'approved', 'refused')),
      CONSTRAINT reopening_needs_second_person CHECK (decided_by <> requested_by),
      CONSTRAINT reopening_decision_is_signed
        CHECK ((outcome = 'pending') = (decided_by IS NULL) AND (outcome = 'pending') = (decided_at IS NULL))
    );
    CREATE UNIQUE INDEX reopening_one_pending_per_sheet ON reopening (sheet_id) WHERE outcome = 'pending';
    CREATE INDEX reopening_by_sheet ON reopening (sheet_id, outcome);

    -- Who goes on to a stage that not everybody reaches: written when the shortlist is decided.
    CREATE TABLE stage_admission (
      nomination_id uuid NOT NULL CONSTRAINT stage_admission_nomination_exists REFERENCES nomination (id),
      stage_code text NOT NULL,
      admitted_at timestamptz NOT NULL,
      CONSTRAINT stage_admission_once PRIMARY KEY (nomination_id, stage_code)
    );
  `);
}

async function createStandings(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- The running score of each nomination, kept in the transaction that changes it; the sealed result never reads it.
    -- "reached" is the place of the last stage reached, NULL for whoever a failed gate keeps out of the order.
    CREATE TABLE standing (
      nomination_id uuid CONSTRAINT standing_one_per_nomination PRIMARY KEY
        CONSTRAINT standing_nomination_exists REFERENCES nomination (id),
      ranking_id uuid NOT NULL CONSTRAINT standing_ranking_exists REFERENCES ranking (id),
      status text NOT NULL DEFAULT 'pending',
      reached smallint,
      final numeric,
      final_exact text,
      stages jsonb NOT NULL DEFAULT '{}',
      sheets integer NOT NULL DEFAULT 0,
      refreshed_at timestamptz NOT NULL,
      CONSTRAINT standing_status_known CHECK (status IN ('ranked', 'failed-gate', 'pending', 'below-quorum')),
      CONSTRAINT standing_final_is_exact CHECK ((final IS NULL) = (final_exact IS NULL))
    ) WITH (fillfactor = 70);
    CREATE INDEX standing_in_order ON standing (ranking_id, reached DESC NULLS LAST, final DESC NULLS LAST, nomination_id);
  `);
}

/** What decides whether a sheet may be marked now, in one statement that also takes the locks. */
async function createSheetLock(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- Which stages a nomination has not reached: interviews it is not admitted to, or to which it did not come.
    CREATE FUNCTION stages_not_reached(nomination uuid, category_id uuid) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN (
        SELECT array_agg(st.code ORDER BY st.position)
        FROM category c
        JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.kind = 'interview'
        WHERE c.id = stages_not_reached.category_id AND (
          c.shortlist_quota IS NOT NULL AND NOT EXISTS (
            SELECT FROM stage_admission sa WHERE sa.nomination_id = nomination AND sa.stage_code = st.code)
          OR EXISTS (SELECT FROM interview_slot i WHERE i.nomination_id = nomination AND i.attendance = 'absent')));
    END $$;
  `);
  await queryRunner.query(`
    -- The sheet, held for change, and its ranking, held against change: a ranking is sealed before or after this transaction,
    -- never in the middle of it. A recusal needs no lock: it takes the sheet out of the count whenever it comes.
    CREATE FUNCTION score_sheet_lock(sheet uuid, at timestamptz) RETURNS TABLE (
      id uuid, seat_id uuid, nomination_id uuid, ranking_id uuid, stage_code text, state text, marks smallint[],
      comments jsonb, submitted_at timestamptz, version integer, rubric_id uuid, is_frozen boolean,
      seat_number smallint, user_id uuid, assignment text, declaration text, province_code char(2),
      nomination_state text, ranking_state text, edition_id uuid, level text, is_open boolean, is_reopened boolean,
      not_reached text[]
    ) LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      RETURN QUERY
        SELECT s.id, s.seat_id, s.nomination_id, s.ranking_id, s.stage_code, s.state, s.marks,
          s.comments, s.submitted_at, s.version, rb.id,
          rb.frozen_at IS NOT NULL, seat.number, seat.user_id, a.state, a.declaration, n.province_code,
          n.state, r.state, c.edition_id, c.level,
          coalesce(e.state = 'running' AND st.opens_at <= at AND at < st.closes_at + interval '1 second', false),
          EXISTS (SELECT FROM reopening o WHERE o.sheet_id = s.id AND o.outcome = 'approved'),
          CASE WHEN c.shortlist_quota IS NOT NULL OR slot.attendance = 'absent' THEN stages_not_reached(n.id, c.id) END
        FROM score_sheet s
        JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id
        JOIN ranking r ON r.id = s.ranking_id
        JOIN seat ON seat.id = s.seat_id
        JOIN nomination n ON n.id = s.nomination_id
        JOIN category c ON c.id = n.category_id
        JOIN edition e ON e.id = c.edition_id
        JOIN rubric rb ON rb.id = coalesce(s.rubric_id, c.rubric_id)
        LEFT JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.code = s.stage_code
        LEFT JOIN interview_slot slot ON slot.nomination_id = n.id
        WHERE s.id = sheet
        FOR UPDATE OF s FOR SHARE OF r;
    END $$;
  `);
}

/** Everything the score of a nomination is made of, and nothing else: what the arithmetic reads is written here, once. */
async function createScoringInputs(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- Sheets are [seat number, is recused, stage, marks], in the order of the seats; a seat that is recused or has not
    -- submitted stands there once, without stage and marks. A recused sheet does not count from the recusal on, even before
    -- it is voided.
    CREATE FUNCTION scoring_inputs(nominations uuid[]) RETURNS TABLE (
      nomination_id uuid, ranking_id uuid, rubric_id uuid, rule_hash text, figures jsonb, gates jsonb,
      bonus text, penalty text, sheets jsonb, not_reached text[]
    ) LANGUAGE plpgsql STABLE SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      RETURN QUERY
        SELECT n.id, n.ranking_id, rb.id, rb.rule_hash,
          (SELECT jsonb_object_agg(v.criterion_code, jsonb_build_array(v.verified_state, v.verified))
           FROM indicator_value v WHERE v.nomination_id = n.id),
          (SELECT jsonb_object_agg(g.gate_code, g.outcome) FROM gate_outcome g WHERE g.nomination_id = n.id),
          coalesce(adj.bonus, 0)::text, coalesce(adj.penalty, 0)::text,
          (SELECT jsonb_agg(jsonb_build_array(seat.number, a.state = 'recused', s.stage_code, to_jsonb(s.marks))
             ORDER BY seat.number)
           FROM assignment a
           JOIN seat ON seat.id = a.seat_id
           LEFT JOIN score_sheet s ON s.nomination_id = a.nomination_id AND s.seat_id = a.seat_id
             AND a.state = 'assigned' AND s.state = 'submitted' AND s.rubric_id = rb.id
           WHERE a.nomination_id = n.id),
          CASE WHEN c.shortlist_quota IS NOT NULL OR slot.attendance = 'absent' THEN stages_not_reached(n.id, c.id) END
        FROM nomination n
        JOIN category c ON c.id = n.category_id
        JOIN rubric rb ON rb.id = c.rubric_id
        LEFT JOIN interview_slot slot ON slot.nomination_id = n.id
        CROSS JOIN LATERAL (
          SELECT sum(j.points) FILTER (WHERE j.kind = 'bonus') AS bonus,
                 sum(j.points) FILTER (WHERE j.kind = 'penalty') AS penalty
          FROM adjustment j WHERE j.nomination_id = n.id AND j.revoked_at IS NULL) adj
        WHERE n.id = ANY (nominations) AND n.state = 'verified'
        ORDER BY n.id;
    END $$;
  `);
  await queryRunner.query(`
    -- Holds the standing of a nomination, made now if it is new, and then reads its inputs: a statement of its own, so that
    -- it sees whatever the holder before committed.
    CREATE FUNCTION standing_lock(nomination uuid, at timestamptz) RETURNS TABLE (
      nomination_id uuid, ranking_id uuid, rubric_id uuid, rule_hash text, figures jsonb, gates jsonb,
      bonus text, penalty text, sheets jsonb, not_reached text[]
    ) LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      LOOP
        PERFORM FROM standing s WHERE s.nomination_id = nomination FOR UPDATE;
        EXIT WHEN FOUND;
        INSERT INTO standing AS s (nomination_id, ranking_id, refreshed_at)
          VALUES (nomination, (SELECT n.ranking_id FROM nomination n WHERE n.id = nomination), at)
          ON CONFLICT ON CONSTRAINT standing_one_per_nomination DO NOTHING;
      END LOOP;
      RETURN QUERY SELECT * FROM scoring_inputs(ARRAY[nomination]);
    END $$;
  `);
  await queryRunner.query(`
    -- Hands a locked sheet in: the sheet, its history and the standing of its nominee, which must be locked too.
    CREATE FUNCTION score_sheet_submit(sheet uuid, sum bigint, at timestamptz, status text, reached smallint, final numeric,
      final_exact text, stages jsonb, sheets integer) RETURNS void LANGUAGE plpgsql
      SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
      changed score_sheet;
    BEGIN
      UPDATE score_sheet s SET state = 'submitted', total = sum, submitted_at = at, version = s.version + 1
        WHERE s.id = sheet RETURNING s.* INTO changed;
      INSERT INTO score_sheet_version (sheet_id, version, state, marks, comments, total, recorded_at)
        VALUES (sheet, changed.version, changed.state, changed.marks, changed.comments, sum, at);
      UPDATE standing d SET status = score_sheet_submit.status, reached = score_sheet_submit.reached,
        final = score_sheet_submit.final, final_exact = score_sheet_submit.final_exact, stages = score_sheet_submit.stages,
        sheets = score_sheet_submit.sheets, refreshed_at = at
        WHERE d.nomination_id = changed.nomination_id;
    END $$;
  `);
}
