import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the sums of the database need to know of scales of levels and of means that weigh constituencies. */
export class LevelsAndConstituencies1763900000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE rubric_stage
        -- Points of every mark of the scale from the lowest, in hundredths; NULL where the mark itself is the points.
        ADD COLUMN level_points smallint[],
        -- Constituencies that have a vote, with whole numbers in proportion to their weights; NULL where every seat has one.
        ADD COLUMN constituencies text[],
        ADD COLUMN shares integer[],
        DROP CONSTRAINT rubric_stage_aggregate_known,
        ADD CONSTRAINT rubric_stage_aggregate_known CHECK (aggregate IN ('mean', 'olympic', 'organisation_balanced')),
        ADD CONSTRAINT rubric_stage_points_for_every_mark CHECK (level_points IS NULL OR
          cardinality(level_points) = (scale_max::integer - scale_min) / step + 1
          AND (scale_max::integer - scale_min) % step = 0 AND array_position(level_points, NULL) IS NULL),
        ADD CONSTRAINT rubric_stage_share_per_constituency CHECK (
          (aggregate = 'organisation_balanced') = (constituencies IS NOT NULL)
          AND (constituencies IS NULL) = (shares IS NULL)
          AND (shares IS NULL OR cardinality(shares) > 0 AND cardinality(shares) = cardinality(constituencies)
            AND array_position(shares, NULL) IS NULL AND 0 < ALL (shares)));

      -- What a mark counts, in hundredths; NULL for a mark that the scale does not have.
      CREATE FUNCTION mark_points(mark smallint, stage rubric_stage) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN (stage).level_points IS NULL THEN mark::integer
          ELSE (stage).level_points[(mark::integer - (stage).scale_min) / (stage).step + 1] END $$;

      -- Whether a seat of this constituency marks the stage.
      CREATE FUNCTION has_vote(constituency text, stage rubric_stage) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT (stage).constituencies IS NULL OR constituency = ANY ((stage).constituencies) $$;
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
