import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Nominations1763800000800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE nominee (
        id uuid CONSTRAINT nominee_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        name text NOT NULL,
        province_code char(2) NOT NULL CONSTRAINT nominee_province_exists REFERENCES province (code),
        regency_code char(5) CONSTRAINT nominee_regency_exists REFERENCES regency (code),
        sector_code text CONSTRAINT nominee_sector_exists REFERENCES sector (code),
        size_class_code text CONSTRAINT nominee_size_class_exists REFERENCES size_class (code),
        business_number text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT nominee_kind_known CHECK (kind IN ('province', 'regency', 'village', 'company', 'umkm')),
        CONSTRAINT nominee_regency_has_code CHECK (kind <> 'regency' OR regency_code IS NOT NULL),
        CONSTRAINT nominee_regency_in_its_province CHECK (regency_code IS NULL OR left(regency_code, 2) = province_code),
        CONSTRAINT nominee_business_number_is_nib CHECK (business_number ~ '^\\d{13}$')
      );
      -- A province and a regency exist once; companies are told apart by name within their province.
      CREATE UNIQUE INDEX nominee_province_once ON nominee (province_code) WHERE kind = 'province';
      CREATE UNIQUE INDEX nominee_regency_once ON nominee (regency_code) WHERE kind = 'regency';
      CREATE UNIQUE INDEX nominee_name_once ON nominee (kind, province_code, coalesce(regency_code, ''), lower(name));

      CREATE TABLE nomination (
        id uuid CONSTRAINT nomination_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        category_id uuid NOT NULL CONSTRAINT nomination_category_exists REFERENCES category (id),
        ranking_id uuid NOT NULL CONSTRAINT nomination_ranking_exists REFERENCES ranking (id),
        nominee_id uuid NOT NULL CONSTRAINT nomination_nominee_exists REFERENCES nominee (id),
        -- Whose walls it stands inside: a province at provincial level, NULL at national level.
        province_code char(2) CONSTRAINT nomination_province_exists REFERENCES province (code),
        proposer_id uuid CONSTRAINT nomination_proposer_exists REFERENCES user_account (id),
        origin_id uuid CONSTRAINT nomination_origin_exists REFERENCES nomination (id),
        state text NOT NULL,
        state_reason text,
        cure_until timestamptz,
        submitted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT nomination_state_known
          CHECK (state IN ('draft', 'submitted', 'returned', 'verified', 'failed', 'withdrawn')),
        CONSTRAINT nomination_reason_given CHECK (state NOT IN ('returned', 'failed', 'withdrawn') OR state_reason IS NOT NULL),
        CONSTRAINT nomination_submitted_has_instant CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL)
      );
      -- A nominee may be put forward once per category; a withdrawn nomination frees the place.
      CREATE UNIQUE INDEX nomination_one_per_nominee ON nomination (category_id, nominee_id) WHERE state <> 'withdrawn';
      CREATE INDEX nomination_by_ranking ON nomination (ranking_id, state);
      CREATE INDEX nomination_by_proposer ON nomination (proposer_id);
      CREATE INDEX nomination_by_nominee ON nomination (nominee_id);

      -- What was handed in, each time: the receipt and the history that a later submission replaces but never erases.
      CREATE TABLE nomination_submission (
        nomination_id uuid NOT NULL CONSTRAINT nomination_submission_nomination_exists REFERENCES nomination (id),
        number integer NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid CONSTRAINT nomination_submission_user_exists REFERENCES user_account (id),
        content text NOT NULL,
        checksum text NOT NULL,
        CONSTRAINT nomination_submission_number_unique PRIMARY KEY (nomination_id, number)
      );

      ALTER TABLE role_grant ADD CONSTRAINT role_grant_nominee_exists FOREIGN KEY (nominee_id) REFERENCES nominee (id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
