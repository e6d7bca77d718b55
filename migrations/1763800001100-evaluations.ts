import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Evaluations1763800001100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One sheet per seat, nomination and scored stage. Marks are hundredths in the order of the rubric stage's criteria; NULL is not yet marked.
      CREATE TABLE score_sheet (
        id uuid CONSTRAINT score_sheet_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        seat_id uuid NOT NULL,
        nomination_id uuid NOT NULL,
        ranking_id uuid NOT NULL CONSTRAINT score_sheet_ranking_exists REFERENCES ranking (id),
        rubric_id uuid NOT NULL,
        stage_code text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        marks smallint[] NOT NULL,
        comments jsonb NOT NULL DEFAULT '{}',
        total bigint,
        submitted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT score_sheet_one_per_stage UNIQUE (seat_id, nomination_id, stage_code),
        CONSTRAINT score_sheet_assignment_exists FOREIGN KEY (seat_id, nomination_id) REFERENCES assignment (seat_id, nomination_id),
        CONSTRAINT score_sheet_rubric_stage_exists FOREIGN KEY (rubric_id, stage_code) REFERENCES rubric_stage (rubric_id, code),
        CONSTRAINT score_sheet_state_known CHECK (state IN ('draft', 'submitted', 'voided')),
        CONSTRAINT score_sheet_submitted_is_complete
          CHECK (state <> 'submitted' OR (array_position(marks, NULL) IS NULL AND total IS NOT NULL AND submitted_at IS NOT NULL))
      );
      CREATE INDEX score_sheet_by_nomination ON score_sheet (nomination_id, state) INCLUDE (stage_code, total);
      CREATE INDEX score_sheet_by_ranking ON score_sheet (ranking_id, state);

      -- A submitted sheet is locked: its marks change only after it has been re-opened.
      CREATE FUNCTION score_sheet_refuse_change_when_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'submitted' AND NEW.state = 'submitted' AND (NEW.marks, NEW.total) IS DISTINCT FROM (OLD.marks, OLD.total) THEN
          RAISE EXCEPTION 'a submitted sheet is locked' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_submitted_is_locked';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER score_sheet_submitted_is_locked BEFORE UPDATE ON score_sheet
        FOR EACH ROW EXECUTE FUNCTION score_sheet_refuse_change_when_submitted();

      -- Every version a sheet was submitted, re-opened or voided in.
      CREATE TABLE score_sheet_version (
        sheet_id uuid NOT NULL CONSTRAINT score_sheet_version_sheet_exists REFERENCES score_sheet (id),
        version integer NOT NULL,
        state text NOT NULL,
        marks smallint[] NOT NULL,
        comments jsonb NOT NULL,
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
        CONSTRAINT reopening_needs_second_person CHECK (decided_by IS NULL OR decided_by <> requested_by)
      );
      CREATE UNIQUE INDEX reopening_one_pending_per_sheet ON reopening (sheet_id) WHERE outcome = 'pending';

      -- The running score of each nomination, kept in the transaction that changes it; the sealed result never reads it.
      CREATE TABLE standing (
        nomination_id uuid CONSTRAINT standing_one_per_nomination PRIMARY KEY REFERENCES nomination (id),
        ranking_id uuid NOT NULL CONSTRAINT standing_ranking_exists REFERENCES ranking (id),
        final numeric(7, 2) NOT NULL,
        final_exact text NOT NULL,
        stages jsonb NOT NULL,
        sheets integer NOT NULL,
        refreshed_at timestamptz NOT NULL
      );
      CREATE INDEX standing_in_order ON standing (ranking_id, final DESC, nomination_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
