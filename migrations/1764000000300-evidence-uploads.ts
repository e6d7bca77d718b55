import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files of evidence that come in piece by piece. */
export class EvidenceUploads1764000000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What was announced of a file and by whom; how far it has come, its bytes on disk say. A finished one names its evidence
      -- for as long as its sender may still ask, then the row goes.
      CREATE TABLE evidence_upload (
        id uuid CONSTRAINT evidence_upload_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        nomination_id uuid NOT NULL CONSTRAINT evidence_upload_nomination_exists REFERENCES nomination (id),
        criterion_code text,
        file_name text NOT NULL,
        announced_type text,
        size_bytes integer NOT NULL,
        created_by uuid NOT NULL CONSTRAINT evidence_upload_user_exists REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        evidence_id uuid CONSTRAINT evidence_upload_evidence_exists REFERENCES evidence (id),
        CONSTRAINT evidence_upload_size_positive CHECK (size_bytes > 0)
      );
      CREATE INDEX evidence_upload_unfinished ON evidence_upload (created_by) WHERE evidence_id IS NULL;
      CREATE INDEX evidence_upload_oldest_first ON evidence_upload (created_at);
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
