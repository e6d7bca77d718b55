import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Rubrics1763800000600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The rule book of a category: what people read and what the arithmetic needs, as one document.
      CREATE TABLE rubric (
        id uuid CONSTRAINT rubric_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        edition_id uuid NOT NULL CONSTRAINT rubric_edition_exists REFERENCES edition (id),
        code text NOT NULL,
        number integer NOT NULL DEFAULT 1,
        name_id text NOT NULL,
        name_en text NOT NULL,
        body jsonb NOT NULL,
        rule jsonb NOT NULL,
        rule_hash text NOT NULL,
        frozen_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT rubric_one_per_number UNIQUE (edition_id, code, number),
        CONSTRAINT rubric_id_within_edition UNIQUE (id, edition_id),
        CONSTRAINT rubric_number_positive CHECK (number > 0)
      );

      CREATE FUNCTION sum_of_integers(parts integer[]) RETURNS bigint
        LANGUAGE sql IMMUTABLE AS 'SELECT coalesce(sum(part), 0)::bigint FROM unnest(parts) AS part';

      -- The same rule as whole numbers, one row per stage that a panel marks, for the sums that the database makes.
      -- Measured figures are scored by exact functions outside the database, so stages of indicators have no row.
      CREATE TABLE rubric_stage (
        rubric_id uuid NOT NULL CONSTRAINT rubric_stage_rubric_exists REFERENCES rubric (id),
        code text NOT NULL,
        position smallint NOT NULL,
        criteria text[] NOT NULL,
        weights integer[] NOT NULL,
        denominator integer NOT NULL,
        aggregate text NOT NULL,
        -- Marks are hundredths.
        scale_min smallint NOT NULL,
        scale_max smallint NOT NULL,
        step smallint NOT NULL,
        -- Sheets that must be present; NULL is max(3, two thirds of those seated).
        quorum smallint,
        CONSTRAINT rubric_stage_one_per_code PRIMARY KEY (rubric_id, code),
        CONSTRAINT rubric_stage_aggregate_known CHECK (aggregate IN ('mean', 'olympic')),
        CONSTRAINT rubric_stage_quorum_positive CHECK (quorum > 0),
        CONSTRAINT rubric_stage_weights_make_a_whole CHECK (sum_of_integers(weights) = denominator),
        CONSTRAINT rubric_stage_weight_per_criterion CHECK (cardinality(weights) = cardinality(criteria)),
        CONSTRAINT rubric_stage_scale_in_order CHECK (scale_min < scale_max AND step > 0)
      );

      CREATE FUNCTION rubric_refuse_change_when_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.frozen_at IS NOT NULL AND (NEW.body, NEW.rule, NEW.rule_hash, NEW.frozen_at) IS DISTINCT FROM (OLD.body, OLD.rule, OLD.rule_hash, OLD.frozen_at) THEN
          RAISE EXCEPTION 'a rubric with marks cannot change' USING ERRCODE = '23514', CONSTRAINT = 'rubric_frozen_stays';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER rubric_frozen_stays BEFORE UPDATE ON rubric
        FOR EACH ROW EXECUTE FUNCTION rubric_refuse_change_when_frozen();

      CREATE FUNCTION rubric_stage_refuse_change_when_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM rubric WHERE id = coalesce(NEW.rubric_id, OLD.rubric_id) AND frozen_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a rubric with marks cannot change' USING ERRCODE = '23514', CONSTRAINT = 'rubric_stage_frozen_stays';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER rubric_stage_frozen_stays BEFORE INSERT OR UPDATE OR DELETE ON rubric_stage
        FOR EACH ROW EXECUTE FUNCTION rubric_stage_refuse_change_when_frozen();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
