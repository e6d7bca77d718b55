import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Reports on how far a ranking can be trusted: added, never changed. */
export class DiagnosticReports1763900000500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The document, canonical JSON, with its fingerprint. It is a function of its inputs, its seed, the number of draws and
      -- the engine, so there is one per question.
      CREATE TABLE diagnostic_report (
        id uuid CONSTRAINT diagnostic_report_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        ranking_id uuid NOT NULL CONSTRAINT diagnostic_report_ranking_exists REFERENCES ranking (id),
        outcome_hash text NOT NULL,
        inputs_hash text NOT NULL,
        seed integer NOT NULL,
        draws integer NOT NULL,
        engine text NOT NULL,
        content text NOT NULL,
        hash text NOT NULL,
        created_by uuid CONSTRAINT diagnostic_report_user_exists REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT diagnostic_report_one_per_question UNIQUE (ranking_id, inputs_hash, seed, draws, engine),
        CONSTRAINT diagnostic_report_seed_not_negative CHECK (seed >= 0),
        CONSTRAINT diagnostic_report_draws_positive CHECK (draws > 0),
        CONSTRAINT diagnostic_report_hash_is_of_content
          CHECK (hash = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      );
      CREATE INDEX diagnostic_report_newest_first ON diagnostic_report (ranking_id, created_at DESC, id DESC);

      CREATE FUNCTION diagnostic_report_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a diagnostic report never changes' USING ERRCODE = '23514', CONSTRAINT = 'diagnostic_report_stays';
      END $$;
      CREATE TRIGGER diagnostic_report_stays BEFORE UPDATE OR DELETE ON diagnostic_report
        FOR EACH ROW EXECUTE FUNCTION diagnostic_report_refuse_change();
      CREATE TRIGGER diagnostic_report_not_truncated BEFORE TRUNCATE ON diagnostic_report
        EXECUTE FUNCTION diagnostic_report_refuse_change();
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
