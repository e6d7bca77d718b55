import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is decided about a ranking: who goes on, what the plenary says, who signs, the sealed result, its publication. */
export class Results1763800001200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createDecisions(queryRunner);
    await createResults(queryRunner);
    await refuseChange(queryRunner);
    await createPublications(queryRunner);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

async function createDecisions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- Who goes on to the interview: the computed order of the stages before it, cut at the quota; a tie at the cut-off
    -- admits all. A rank is a whole number or, where a rule shares the mean of the places, a half.
    CREATE TABLE shortlist_entry (
      nomination_id uuid CONSTRAINT shortlist_entry_once PRIMARY KEY
        CONSTRAINT shortlist_entry_nomination_exists REFERENCES nomination (id),
      ranking_id uuid NOT NULL CONSTRAINT shortlist_entry_ranking_exists REFERENCES ranking (id),
      rank numeric(7, 1),
      score text,
      is_admitted boolean NOT NULL,
      decided_at timestamptz NOT NULL,
      CONSTRAINT shortlist_entry_admitted_has_rank CHECK (NOT is_admitted OR rank IS NOT NULL)
    );
    CREATE INDEX shortlist_entry_by_ranking ON shortlist_entry (ranking_id);

    -- What the plenary decided on top of the computed order; each override has its reason and stands in the minutes.
    CREATE TABLE decision (
      ranking_id uuid CONSTRAINT decision_one_per_ranking PRIMARY KEY
        CONSTRAINT decision_ranking_exists REFERENCES ranking (id),
      minutes_number text NOT NULL,
      held_on date NOT NULL,
      overrides jsonb NOT NULL DEFAULT '[]',
      outcome_hash text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      recorded_by uuid CONSTRAINT decision_user_exists REFERENCES user_account (id),
      recorded_at timestamptz NOT NULL
    );

    -- A seat signs one computed outcome with one version of the decision; when either changes, the signature no longer counts.
    CREATE TABLE signature (
      ranking_id uuid NOT NULL CONSTRAINT signature_ranking_exists REFERENCES ranking (id),
      seat_id uuid NOT NULL CONSTRAINT signature_seat_exists REFERENCES seat (id),
      outcome_hash text NOT NULL,
      decision_version integer NOT NULL,
      signed_at timestamptz NOT NULL,
      CONSTRAINT signature_once_per_seat PRIMARY KEY (ranking_id, seat_id)
    );
  `);
}

async function createResults(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- The sealed document, canonical JSON, with its fingerprint. Number 2 and on come from upheld objections.
    CREATE TABLE result (
      id uuid CONSTRAINT result_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
      ranking_id uuid NOT NULL CONSTRAINT result_ranking_exists REFERENCES ranking (id),
      number integer NOT NULL,
      content text NOT NULL,
      hash text NOT NULL,
      sealed_by uuid CONSTRAINT result_user_exists REFERENCES user_account (id),
      sealed_at timestamptz NOT NULL,
      CONSTRAINT result_one_per_number UNIQUE (ranking_id, number),
      CONSTRAINT result_number_positive CHECK (number > 0),
      CONSTRAINT result_hash_is_of_content CHECK (hash = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex'))
    );

    -- The places of a sealed document as rows, for lists. A nominee without a rank has a place after all others.
    CREATE TABLE placement (
      result_id uuid NOT NULL CONSTRAINT placement_result_exists REFERENCES result (id),
      nomination_id uuid NOT NULL CONSTRAINT placement_nomination_exists REFERENCES nomination (id),
      status text NOT NULL,
      rank numeric(7, 1),
      position integer NOT NULL,
      label_id text,
      label_en text,
      final numeric,
      final_exact text,
      decided_by text,
      is_award boolean NOT NULL,
      CONSTRAINT placement_one_per_nomination PRIMARY KEY (result_id, nomination_id),
      CONSTRAINT placement_one_per_position UNIQUE (result_id, position),
      CONSTRAINT placement_status_known CHECK (status IN ('ranked', 'failed-gate')),
      CONSTRAINT placement_ranked_has_rank CHECK ((status = 'ranked') = (rank IS NOT NULL)),
      CONSTRAINT placement_ranked_has_score CHECK (status <> 'ranked' OR (final IS NOT NULL AND final_exact IS NOT NULL)),
      CONSTRAINT placement_award_is_ranked CHECK (NOT is_award OR status = 'ranked')
    );
    CREATE INDEX placement_by_nomination ON placement (nomination_id);
  `);
}

async function refuseChange(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE FUNCTION refuse_change_of_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a sealed result never changes' USING ERRCODE = '23514', CONSTRAINT = 'result_sealed_stays';
    END $$;
    CREATE TRIGGER result_sealed_stays BEFORE UPDATE OR DELETE ON result FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed();
    CREATE TRIGGER result_sealed_not_truncated BEFORE TRUNCATE ON result EXECUTE FUNCTION refuse_change_of_sealed();
    CREATE TRIGGER placement_sealed_stays BEFORE UPDATE OR DELETE ON placement FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed();
    CREATE TRIGGER placement_sealed_not_truncated BEFORE TRUNCATE ON placement EXECUTE FUNCTION refuse_change_of_sealed();

    -- A place is written in the transaction that seals, never added to a result afterwards.
    CREATE FUNCTION placement_refuse_afterwards() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM result r WHERE r.id = NEW.result_id AND r.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'a sealed result never changes' USING ERRCODE = '23514', CONSTRAINT = 'result_sealed_stays';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER placement_comes_with_its_result BEFORE INSERT ON placement
      FOR EACH ROW EXECUTE FUNCTION placement_refuse_afterwards();
  `);
}

async function createPublications(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    -- A result is public from its embargo instant on; before it, for nobody outside.
    CREATE TABLE publication (
      result_id uuid CONSTRAINT publication_once_per_result PRIMARY KEY
        CONSTRAINT publication_result_exists REFERENCES result (id),
      ranking_id uuid NOT NULL CONSTRAINT publication_ranking_exists REFERENCES ranking (id),
      public_from timestamptz NOT NULL,
      ordered_by uuid CONSTRAINT publication_user_exists REFERENCES user_account (id),
      ordered_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT publication_not_before_its_order CHECK (public_from >= ordered_at)
    );
    CREATE INDEX publication_by_instant ON publication (public_from);
    CREATE INDEX publication_by_ranking ON publication (ranking_id);
  `);
}
