import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A lost answer is no theft: the refresh token that was used last may be repeated. And sessions that others end. */
export class RepeatedRenewals1764000000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The successor of a token is the HMAC of the salt under the token itself, so that whoever presents the token again can
      -- be given the same successor, and nobody can compute it from this table.
      ALTER TABLE refresh_token
        ADD COLUMN successor_salt bytea,
        -- How many of its predecessors, one after the other, were repeated.
        ADD COLUMN repeated_run smallint NOT NULL DEFAULT 0,
        ADD CONSTRAINT refresh_token_unused_has_no_successor CHECK (successor_salt IS NULL OR used_at IS NOT NULL),
        ADD CONSTRAINT refresh_token_repeated_run_not_negative CHECK (repeated_run >= 0);
      -- Only the token used last can be repeated, and only until its successor is used.
      CREATE UNIQUE INDEX refresh_token_one_repeatable_per_session ON refresh_token (session_id)
        WHERE successor_salt IS NOT NULL;

      ALTER TABLE session DROP CONSTRAINT session_ended_reason_known;
      ALTER TABLE session ADD CONSTRAINT session_ended_reason_known
        CHECK (ended_reason IN ('signed_out', 'token_reused', 'password_changed', 'suspended', 'administrator'));
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
