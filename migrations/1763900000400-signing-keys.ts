import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The public keys that sign results, and what they signed. Private keys are never in the database. */
export class SigningKeys1763900000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- An Ed25519 public key under its JWK thumbprint (RFC 7638).
      CREATE TABLE signing_key (
        id text CONSTRAINT signing_key_once PRIMARY KEY,
        x text NOT NULL,
        valid_from timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT signing_key_id_is_thumbprint CHECK (id = translate(rtrim(encode(sha256(convert_to(
          '{"crv":"Ed25519","kty":"OKP","x":"' || x || '"}', 'UTF8')), 'base64'), '='), '+/', '-_')),
        CONSTRAINT signing_key_retired_after_its_start CHECK (retired_at >= valid_from)
      );

      -- A key is retired once; whatever it signed must stay checkable.
      CREATE FUNCTION signing_key_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF OLD.retired_at IS NULL AND (NEW.id, NEW.x, NEW.valid_from) = (OLD.id, OLD.x, OLD.valid_from) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'a signing key is never changed or removed' USING ERRCODE = '23514', CONSTRAINT = 'signing_key_stays';
      END $$;
      CREATE TRIGGER signing_key_stays BEFORE UPDATE OR DELETE ON signing_key
        FOR EACH ROW EXECUTE FUNCTION signing_key_refuse_change();
      CREATE TRIGGER signing_key_not_truncated BEFORE TRUNCATE ON signing_key EXECUTE FUNCTION signing_key_refuse_change();

      -- The signature that stands in the seal of a result; none for results of the first format.
      CREATE TABLE result_signature (
        result_id uuid CONSTRAINT result_signature_once PRIMARY KEY
          CONSTRAINT result_signature_result_exists REFERENCES result (id),
        key_id text NOT NULL CONSTRAINT result_signature_key_exists REFERENCES signing_key (id),
        content_hash text NOT NULL,
        jws text NOT NULL,
        signed_at timestamptz NOT NULL
      );
      CREATE INDEX result_signature_by_key ON result_signature (key_id);
      CREATE TRIGGER result_signature_sealed_stays BEFORE UPDATE OR DELETE ON result_signature
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed();
      CREATE TRIGGER result_signature_sealed_not_truncated BEFORE TRUNCATE ON result_signature
        EXECUTE FUNCTION refuse_change_of_sealed();
    `);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
