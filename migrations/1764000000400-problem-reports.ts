import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What evaluators find wrong with a file, and what the secretariat answers. */
export class ProblemReports1764000000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Of a seat about a nomination that it marks; of one criterion or one file of evidence where it names them.
      CREATE TABLE problem_report (
        id uuid CONSTRAINT problem_report_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        nomination_id uuid NOT NULL,
        seat_id uuid NOT NULL,
        reported_by uuid NOT NULL CONSTRAINT problem_report_reporter_exists REFERENCES user_account (id),
        criterion_code text,
        evidence_id uuid CONSTRAINT problem_report_evidence_exists REFERENCES evidence (id),
        category text NOT NULL,
        text text NOT NULL,
        state text NOT NULL DEFAULT 'open',
        created_at timestamptz NOT NULL,
        answer text,
        answered_by uuid CONSTRAINT problem_report_answerer_exists REFERENCES user_account (id),
        answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT problem_report_assignment_exists FOREIGN KEY (seat_id, nomination_id) REFERENCES assignment (seat_id, nomination_id),
        CONSTRAINT problem_report_category_known CHECK (category IN ('unreadable', 'contradiction', 'missing', 'other')),
        CONSTRAINT problem_report_state_known CHECK (state IN ('open', 'answered')),
        CONSTRAINT problem_report_text_length CHECK (char_length(text) BETWEEN 1 AND 2000),
        CONSTRAINT problem_report_answer_length CHECK (char_length(answer) BETWEEN 1 AND 2000),
        CONSTRAINT problem_report_answer_is_signed
          CHECK ((state = 'answered') = (answer IS NOT NULL) AND (state = 'answered') = (answered_by IS NOT NULL)
            AND (state = 'answered') = (answered_at IS NOT NULL))
      );
      CREATE INDEX problem_report_of_seat ON problem_report (nomination_id, seat_id, created_at);
      CREATE INDEX problem_report_open_first ON problem_report (created_at, id) WHERE state = 'open';

      -- An answer closes the report for good: what was said about a file stays said.
      CREATE FUNCTION problem_report_refuse_change_when_answered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'an answered report is closed' USING ERRCODE = '23514', CONSTRAINT = 'problem_report_answered_is_final';
      END $$;
      CREATE TRIGGER problem_report_answered_is_final BEFORE UPDATE ON problem_report FOR EACH ROW
        WHEN (OLD.state = 'answered') EXECUTE FUNCTION problem_report_refuse_change_when_answered();
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
