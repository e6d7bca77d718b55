import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Accounts1763800000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE user_account (
        id uuid CONSTRAINT user_account_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL,
        name text NOT NULL,
        state text NOT NULL,
        password_hash text,
        language text NOT NULL DEFAULT 'id',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT user_account_one_per_email UNIQUE (email),
        CONSTRAINT user_account_email_is_lowercase CHECK (email = lower(email)),
        CONSTRAINT user_account_state_known CHECK (state IN ('invited', 'active', 'suspended')),
        CONSTRAINT user_account_active_has_password CHECK (state <> 'active' OR password_hash IS NOT NULL),
        CONSTRAINT user_account_invited_has_none CHECK (state <> 'invited' OR password_hash IS NULL),
        CONSTRAINT user_account_language_known CHECK (language IN ('id', 'en'))
      );

      -- A role, everywhere or inside one province; a nominee holds its role for one nominee only.
      CREATE TABLE role_grant (
        id uuid CONSTRAINT role_grant_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL CONSTRAINT role_grant_user_exists REFERENCES user_account (id),
        role text NOT NULL,
        province_code char(2) CONSTRAINT role_grant_province_exists REFERENCES province (code),
        nominee_id uuid,
        granted_at timestamptz NOT NULL,
        CONSTRAINT role_grant_once UNIQUE NULLS NOT DISTINCT (user_id, role, province_code, nominee_id),
        CONSTRAINT role_grant_role_known
          CHECK (role IN ('administrator', 'auditor', 'secretariat', 'proposer', 'nominee', 'evaluator')),
        CONSTRAINT role_grant_administrator_is_national CHECK (role <> 'administrator' OR province_code IS NULL),
        CONSTRAINT role_grant_nominee_has_subject CHECK ((role = 'nominee') = (nominee_id IS NOT NULL))
      );
      CREATE INDEX role_grant_by_role ON role_grant (role, province_code);

      -- One signed-in device: the family of its refresh tokens.
      CREATE TABLE session (
        id uuid CONSTRAINT session_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL CONSTRAINT session_user_exists REFERENCES user_account (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_reason text,
        CONSTRAINT session_end_has_reason CHECK ((ended_at IS NULL) = (ended_reason IS NULL)),
        CONSTRAINT session_ended_reason_known
          CHECK (ended_reason IN ('signed_out', 'token_reused', 'password_changed', 'suspended'))
      );
      CREATE INDEX session_by_user ON session (user_id) WHERE ended_at IS NULL;

      CREATE TABLE refresh_token (
        token_hash bytea CONSTRAINT refresh_token_hash_unique PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT refresh_token_session_exists REFERENCES session (id),
        issued_at timestamptz NOT NULL,
        used_at timestamptz
      );
      -- A session has one token that still works.
      CREATE UNIQUE INDEX refresh_token_one_unused_per_session ON refresh_token (session_id) WHERE used_at IS NULL;
      CREATE INDEX refresh_token_by_session ON refresh_token (session_id, issued_at);

      CREATE TABLE one_time_link (
        token_hash bytea CONSTRAINT one_time_link_hash_unique PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT one_time_link_user_exists REFERENCES user_account (id),
        purpose text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_link_purpose_known CHECK (purpose IN ('invitation', 'password_reset'))
      );
      -- A new link replaces the earlier one of the same purpose.
      CREATE UNIQUE INDEX one_time_link_one_unused_per_purpose ON one_time_link (user_id, purpose) WHERE used_at IS NULL;

      -- Counters of rate-limiter-flexible, in the shape it expects: "expire" is in milliseconds since 1970. Keys are digests.
      CREATE TABLE rate_limit (
        key varchar(255) CONSTRAINT rate_limit_key_unique PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
