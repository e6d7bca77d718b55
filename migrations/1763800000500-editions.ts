import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Editions1763800000500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The label ("2025") and the period assessed (2024) are separate facts; the ordinal is typed, never computed.
      CREATE TABLE edition (
        id uuid CONSTRAINT edition_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        label text NOT NULL,
        ordinal integer,
        name_id text NOT NULL,
        name_en text NOT NULL,
        period_start date NOT NULL,
        period_end date NOT NULL,
        state text NOT NULL,
        publishes_scores boolean NOT NULL DEFAULT false,
        nominee_sees_breakdown boolean NOT NULL DEFAULT false,
        shows_running_ranking boolean NOT NULL DEFAULT false,
        is_synthetic boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT edition_one_per_label UNIQUE (label),
        CONSTRAINT edition_ordinal_positive CHECK (ordinal > 0),
        CONSTRAINT edition_period_in_order CHECK (period_start <= period_end),
        CONSTRAINT edition_state_known CHECK (state IN ('draft', 'running', 'concluded'))
      );

      -- When each step of each level is open, and in which zone its instants were announced.
      CREATE TABLE stage (
        edition_id uuid NOT NULL CONSTRAINT stage_edition_exists REFERENCES edition (id),
        level text NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        position smallint NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        CONSTRAINT stage_one_per_code PRIMARY KEY (edition_id, level, code),
        CONSTRAINT stage_level_known CHECK (level IN ('provincial', 'national')),
        CONSTRAINT stage_kind_known CHECK (kind IN ('nomination', 'verification', 'desk', 'interview', 'plenary')),
        CONSTRAINT stage_instants_in_order CHECK (opens_at < closes_at),
        CONSTRAINT stage_time_zone_is_indonesian CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
