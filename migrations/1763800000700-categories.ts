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
        rubric_id uuid NOT NULL,
        shortlist_quota smallint,
        award_places smallint NOT NULL DEFAULT 3,
        rank_labels jsonb NOT NULL DEFAULT '[]',
        promotes_to uuid CONSTRAINT category_promotes_to_exists REFERENCES category (id),
        position smallint NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT category_one_per_code UNIQUE (edition_id, level, code),
        CONSTRAINT category_rubric_of_same_edition FOREIGN KEY (rubric_id, edition_id) REFERENCES rubric (id, edition_id),
        CONSTRAINT category_level_known CHECK (level IN ('provincial', 'national')),
        CONSTRAINT category_nominee_kind_known CHECK (nominee_kind IN ('province', 'regency', 'village', 'company', 'umkm')),
        CONSTRAINT category_split_known CHECK (split IN ('none', 'sector', 'zone')),
        CONSTRAINT category_divisions_when_split CHECK ((split = 'none') = (divisions = '{}')),
        CONSTRAINT category_quota_positive CHECK (shortlist_quota > 0),
        CONSTRAINT category_award_places_positive CHECK (award_places > 0),
        CONSTRAINT category_promotes_upwards CHECK (promotes_to IS NULL OR level = 'provincial'),
        -- A province lies in one zone and competes with other provinces, so both belong to the national level.
        CONSTRAINT category_zone_split_is_national CHECK (split <> 'zone' OR level = 'national'),
        CONSTRAINT category_provinces_compete_nationally CHECK (nominee_kind <> 'province' OR level = 'national'),
        CONSTRAINT category_sector_split_is_for_business CHECK (split <> 'sector' OR nominee_kind IN ('company', 'umkm'))
      );
      CREATE INDEX category_by_rubric ON category (rubric_id);
      CREATE INDEX category_by_promotion ON category (promotes_to);

      -- Rank I of a province goes on to a national category of the same edition that takes nominees of its kind.
      CREATE FUNCTION category_refuse_other_promotion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.promotes_to IS NOT NULL AND NOT EXISTS (
          SELECT FROM category target WHERE target.id = NEW.promotes_to AND target.level = 'national'
            AND target.edition_id = NEW.edition_id AND target.nominee_kind = NEW.nominee_kind
        ) THEN
          RAISE EXCEPTION 'a category promotes to its national counterpart'
            USING ERRCODE = '23514', CONSTRAINT = 'category_promotes_to_counterpart';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER category_promotes_to_counterpart BEFORE INSERT OR UPDATE ON category
        FOR EACH ROW EXECUTE FUNCTION category_refuse_other_promotion();

      -- What decides who competes with whom is settled when the category is made.
      CREATE FUNCTION category_refuse_other_identity() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the identity of a category stays' USING ERRCODE = '23514', CONSTRAINT = 'category_identity_stays';
      END $$;
      CREATE TRIGGER category_identity_stays BEFORE UPDATE ON category FOR EACH ROW
        WHEN ((NEW.edition_id, NEW.level, NEW.code, NEW.nominee_kind) IS DISTINCT FROM
              (OLD.edition_id, OLD.level, OLD.code, OLD.nominee_kind))
        EXECUTE FUNCTION category_refuse_other_identity();

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

      -- A provincial category ranks within one province, a national one across all; a division is one of the category's.
      CREATE FUNCTION ranking_refuse_other_place() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        home category%ROWTYPE;
      BEGIN
        SELECT * INTO home FROM category WHERE id = NEW.category_id FOR KEY SHARE;
        IF FOUND AND (home.level = 'provincial') <> (NEW.province_code IS NOT NULL) THEN
          RAISE EXCEPTION 'a ranking stands at the level of its category'
            USING ERRCODE = '23514', CONSTRAINT = 'ranking_province_at_its_level';
        END IF;
        IF FOUND AND (CASE WHEN home.split = 'none' THEN NEW.division_code IS NOT NULL
                           ELSE NEW.division_code IS NULL OR NEW.division_code <> ALL (home.divisions) END) THEN
          RAISE EXCEPTION 'a ranking stands in a division of its category'
            USING ERRCODE = '23514', CONSTRAINT = 'ranking_division_of_its_category';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER ranking_fits_its_category BEFORE INSERT OR UPDATE OF category_id, province_code, division_code ON ranking
        FOR EACH ROW EXECUTE FUNCTION ranking_refuse_other_place();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
