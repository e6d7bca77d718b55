import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class IndicatorsEvidence1763800000900 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A measured figure: what the nominee claims and what the secretariat verified stand side by side, each with its source.
      CREATE TABLE indicator_value (
        nomination_id uuid NOT NULL CONSTRAINT indicator_value_nomination_exists REFERENCES nomination (id),
        criterion_code text NOT NULL,
        claimed text,
        claimed_state text NOT NULL,
        claimed_source text,
        verified text,
        verified_state text NOT NULL DEFAULT 'pending',
        verified_source text,
        verified_on date,
        verified_by uuid CONSTRAINT indicator_value_verifier_exists REFERENCES user_account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT indicator_value_one_per_criterion PRIMARY KEY (nomination_id, criterion_code),
        CONSTRAINT indicator_value_claimed_state_known CHECK (claimed_state IN ('value', 'not_applicable', 'missing')),
        CONSTRAINT indicator_value_verified_state_known CHECK (verified_state IN ('pending', 'value', 'not_applicable', 'missing')),
        CONSTRAINT indicator_value_claim_complete CHECK ((claimed_state = 'value') = (claimed IS NOT NULL)),
        CONSTRAINT indicator_value_verified_complete CHECK ((verified_state = 'value') = (verified IS NOT NULL)),
        CONSTRAINT indicator_value_verified_has_source
          CHECK (verified_state = 'pending' OR (verified_source IS NOT NULL AND verified_on IS NOT NULL))
      );

      CREATE TABLE gate_outcome (
        nomination_id uuid NOT NULL CONSTRAINT gate_outcome_nomination_exists REFERENCES nomination (id),
        gate_code text NOT NULL,
        outcome text NOT NULL,
        reason text,
        decided_by uuid CONSTRAINT gate_outcome_user_exists REFERENCES user_account (id),
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT gate_outcome_one_per_gate PRIMARY KEY (nomination_id, gate_code),
        CONSTRAINT gate_outcome_known CHECK (outcome IN ('pass', 'fail', 'pending')),
        CONSTRAINT gate_outcome_fail_has_reason CHECK (outcome <> 'fail' OR reason IS NOT NULL)
      );

      -- Signed ledger lines, applied after the composite; a line is revoked, never changed.
      CREATE TABLE adjustment (
        id uuid CONSTRAINT adjustment_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        nomination_id uuid NOT NULL CONSTRAINT adjustment_nomination_exists REFERENCES nomination (id),
        kind text NOT NULL,
        points numeric(6, 2) NOT NULL,
        legal_basis text NOT NULL,
        entered_by uuid CONSTRAINT adjustment_user_exists REFERENCES user_account (id),
        entered_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_reason text,
        CONSTRAINT adjustment_kind_known CHECK (kind IN ('bonus', 'penalty')),
        CONSTRAINT adjustment_points_on_the_scale CHECK (points > 0 AND points <= 100),
        CONSTRAINT adjustment_revoked_has_reason CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      );
      CREATE INDEX adjustment_by_nomination ON adjustment (nomination_id) WHERE revoked_at IS NULL;

      CREATE TABLE evidence (
        id uuid CONSTRAINT evidence_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        nomination_id uuid NOT NULL CONSTRAINT evidence_nomination_exists REFERENCES nomination (id),
        criterion_code text,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size_bytes integer NOT NULL,
        sha256 text NOT NULL,
        storage_key uuid NOT NULL CONSTRAINT evidence_storage_key_unique UNIQUE,
        uploaded_by uuid CONSTRAINT evidence_user_exists REFERENCES user_account (id),
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT evidence_size_positive CHECK (size_bytes > 0),
        CONSTRAINT evidence_sha256_is_hex CHECK (sha256 ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX evidence_by_nomination ON evidence (nomination_id);
      -- Sending the same content for the same criterion again adds nothing.
      CREATE UNIQUE INDEX evidence_same_file_once ON evidence (nomination_id, sha256, coalesce(criterion_code, ''))
        WHERE removed_at IS NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
