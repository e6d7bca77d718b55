import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The audit log: append-only, hash-chained in lanes by the database itself. The reasons stand in
 * `docs/decisions/0003-audit-chain.md`; the hash must stay equal to `entryHash` in `src/core/ledger/hash-chain.ts`.
 */
export class AuditLog1763800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    await createChain(runner);
    await createEnds(runner);
    await createAppend(runner);
    await refuseEverythingElse(runner);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- One row per thing that happened. The payload is the one truth: canonical JSON, covered by the hash; whatever is
    -- searched is generated from it and so cannot say anything else.
    CREATE TABLE audit_entry (
      lane          smallint         NOT NULL,
      seq           bigint           NOT NULL,
      payload       text             NOT NULL,
      previous_hash bytea            NOT NULL,
      hash          bytea            NOT NULL,
      at            text COLLATE "C" NOT NULL GENERATED ALWAYS AS (payload::json ->> 'at') STORED,
      event         text COLLATE "C" NOT NULL GENERATED ALWAYS AS (payload::json ->> 'event') STORED,
      subject_type  text COLLATE "C" NOT NULL GENERATED ALWAYS AS (payload::json #>> '{subject,type}') STORED,
      subject_id    text COLLATE "C" NOT NULL GENERATED ALWAYS AS (payload::json #>> '{subject,id}') STORED,
      actor_id      text COLLATE "C"          GENERATED ALWAYS AS (payload::json #>> '{actor,userId}') STORED,
      CONSTRAINT audit_entry_place_unique PRIMARY KEY (lane, seq)
    )`);
  await runner.query('CREATE INDEX audit_entry_by_time ON audit_entry (at, lane, seq)');
  await runner.query('CREATE INDEX audit_entry_by_event ON audit_entry (event, at, lane, seq)');
  await runner.query('CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, at, lane, seq)');
  await runner.query('CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, at, lane, seq)');
  await runner.query(`
    -- Where each lane ends, so that a lost end is missed. Rewritten by every commit: the free space keeps that on one page.
    CREATE TABLE audit_lane (
      lane smallint NOT NULL CONSTRAINT audit_lane_unique PRIMARY KEY,
      seq  bigint   NOT NULL,
      hash bytea    NOT NULL
    ) WITH (fillfactor = 10)`);
}

/** Numbers and chains every row that is inserted, whoever inserts it. */
async function createChain(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- The lane of this transaction: the first that nobody holds, then kept until commit. There are more lanes than the
    -- 100 connections that a PostgreSQL allows by default, so no transaction waits here for another one.
    CREATE FUNCTION audit_take_lane() RETURNS smallint LANGUAGE plpgsql AS $$
    DECLARE
      lanes    CONSTANT integer := 128;
      lock_key CONSTANT integer := 7310265;
      mine     text := current_setting('paritrana.audit_lane', true);
    BEGIN
      IF mine <> '' THEN RETURN mine; END IF;
      FOR candidate IN 0 .. lanes - 1 LOOP
        IF pg_try_advisory_xact_lock(lock_key, candidate) THEN
          PERFORM set_config('paritrana.audit_lane', candidate::text, true);
          RETURN candidate;
        END IF;
      END LOOP;
      mine := pg_backend_pid() % lanes;
      PERFORM pg_advisory_xact_lock(lock_key, mine::integer);
      PERFORM set_config('paritrana.audit_lane', mine, true);
      RETURN mine;
    END $$`);
  await runner.query(`
    CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF num_nonnulls(NEW.lane, NEW.seq, NEW.previous_hash, NEW.hash) > 0 THEN
        RAISE EXCEPTION 'audit_entry takes a payload only: its place and its hashes are given by the log'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
      END IF;
      NEW.lane := audit_take_lane();
      SELECT last.seq, last.hash INTO NEW.seq, NEW.previous_hash
        FROM audit_entry last WHERE last.lane = NEW.lane ORDER BY last.seq DESC LIMIT 1;
      NEW.seq := coalesce(NEW.seq, 0) + 1;
      NEW.previous_hash := coalesce(NEW.previous_hash, '\\x${'00'.repeat(32)}');
      NEW.hash := sha256(convert_to(
        'paritrana-audit-1:' || NEW.lane || ':' || NEW.seq || ':' || encode(NEW.previous_hash, 'hex') || ':' || NEW.payload,
        'UTF8'));
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER audit_entry_is_chained BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain()`);
}

/**
 * Moves the end of the lane, at commit and once per transaction. An update per entry would leave a dead row each, which no
 * one can clean up before the commit: 20,000 entries in one transaction took 13.5 s that way, and 1.5 s this way.
 */
async function createEnds(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION audit_move_end() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM audit_lane head WHERE head.lane = NEW.lane AND head.seq >= NEW.seq) THEN
        RETURN NULL;
      END IF;
      INSERT INTO audit_lane (lane, seq, hash)
        SELECT last.lane, last.seq, last.hash
          FROM audit_entry last WHERE last.lane = NEW.lane ORDER BY last.seq DESC LIMIT 1
        ON CONFLICT (lane) DO UPDATE SET seq = excluded.seq, hash = excluded.hash;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE CONSTRAINT TRIGGER audit_entry_moves_its_lane AFTER INSERT ON audit_entry
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_move_end()`);
}

/** The door the application uses: inside a function the insert is planned once per connection. */
async function createAppend(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION audit_append(entry text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_entry (payload) VALUES (entry);
    END $$`);
}

async function refuseEverythingElse(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '%: % is refused', TG_NAME, TG_OP USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END $$`);
  await runner.query(`
    CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`);
  await runner.query(`
    -- Only the log itself, which writes from inside its trigger, moves the ends of the lanes.
    CREATE TRIGGER audit_lane_is_moved_by_the_log BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON audit_lane
      FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION audit_refuse()`);
}
