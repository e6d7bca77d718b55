import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Categories1763800000700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE category (
        id uuid CONSTRAINT category_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        edition_id uuid NOT NULL CONSTRAINT category_edition_exists REFERENCES edition (id),
        level text NOT NULL,
        code text NOT NULL,
        name_id text NOT NULL,
        name_en text NOT NULL,
        nominee_kind text NOT NULL,
        split text NOT NULL DEFAULT 'none',
        divisions text[] NOT NULL DEFAULT '{}',
        rubric_id uuid NOT NULL CONSTRAINT category_rubric_exists REFERENCES rubric (id),
        shortlist_quota smallint,
        award_places smallint NOT NULL DEFAULT 3,
        rank_labels jsonb NOT NULL DEFAULT '[]',
        promotes_to uuid CONSTRAINT category_promotes_to_exists REFERENCES category (id),
        position smallint NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT category_one_per_code UNIQUE (edition_id, level, code),
        CONSTRAINT category_level_known CHECK (level IN ('provincial', 'national')),
        CONSTRAINT category_nominee_kind_known CHECK (nominee_kind IN ('province', 'regency', 'village', 'company', 'umkm')),
        CONSTRAINT category_split_known CHECK (split IN ('none', 'sector', 'zone')),
        CONSTRAINT category_divisions_when_split CHECK ((split = 'none') = (divisions = '{}')),
        CONSTRAINT category_quota_positive CHECK (shortlist_quota > 0),
        CONSTRAINT category_promotes_upwards CHECK (promotes_to IS NULL OR level = 'provincial')
      );

      -- One ordered list: category x province (provincial level) x sector or zone (where the category splits).
      CREATE TABLE ranking (
        id uuid CONSTRAINT ranking_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        category_id uuid NOT NULL CONSTRAINT ranking_category_exists REFERENCES category (id),
        province_code char(2) CONSTRAINT ranking_province_exists REFERENCES province (code),
        division_code text,
        state text NOT NULL DEFAULT 'open',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT ranking_one_per_list UNIQUE NULLS NOT DISTINCT (category_id, province_code, division_code),
        CONSTRAINT ranking_state_known CHECK (state IN ('open', 'shortlisted', 'sealed', 'published'))
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
