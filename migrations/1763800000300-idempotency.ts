import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Idempotency1763800000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One row per request that a client marked as repeatable. The row is written in the transaction of the change itself,
      -- so a key exists exactly when its change does; the answer is added afterwards.
      CREATE TABLE idempotency_key (
        user_id uuid NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        request_id text NOT NULL,
        created_at timestamptz NOT NULL,
        status smallint,
        response jsonb,
        CONSTRAINT idempotency_key_once_per_user PRIMARY KEY (user_id, key)
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
