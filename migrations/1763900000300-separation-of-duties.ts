import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Nobody both judges the award and has another part in it (docs/decisions/0006-separation-of-duties.md). */
export class SeparationOfDuties1763900000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await refuseMixedAccounts(queryRunner);
    await queryRunner.query(`
      -- An account judges or does something else, whatever the provinces; two grants at the same instant meet here too.
      ALTER TABLE role_grant ADD CONSTRAINT role_grant_evaluator_only_judges
        EXCLUDE USING gist (user_id WITH =, ((role = 'evaluator')::integer) WITH <>);

      -- A seat outlives the grant it was given on: until the edition ends, its member is not let into the files another way.
      CREATE FUNCTION role_grant_refuse_while_seated() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The account is held, so that nobody is seated and put in charge at the same instant.
        PERFORM FROM user_account WHERE id = NEW.user_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM seat JOIN panel ON panel.id = seat.panel_id JOIN edition ON edition.id = panel.edition_id
                   WHERE seat.user_id = NEW.user_id AND edition.state <> 'concluded') THEN
          RAISE EXCEPTION 'whoever sits on a panel neither runs nor audits the award'
            USING ERRCODE = '23514', CONSTRAINT = 'role_grant_not_while_seated';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER role_grant_not_while_seated BEFORE INSERT OR UPDATE OF user_id, role ON role_grant FOR EACH ROW
        WHEN (NEW.role IN ('secretariat', 'auditor')) EXECUTE FUNCTION role_grant_refuse_while_seated();

      CREATE FUNCTION seat_refuse_who_runs_the_award() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = NEW.user_id FOR SHARE;
        IF EXISTS (SELECT FROM role_grant WHERE user_id = NEW.user_id AND role IN ('secretariat', 'auditor')) THEN
          RAISE EXCEPTION 'whoever runs or audits the award sits on no panel'
            USING ERRCODE = '23514', CONSTRAINT = 'seat_member_only_judges';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER seat_member_only_judges BEFORE INSERT OR UPDATE OF user_id ON seat FOR EACH ROW
        WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION seat_refuse_who_runs_the_award();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

/**
 * Which of two roles somebody keeps is not for a migration to choose, and a rule with exceptions protects nobody: an
 * installation with such accounts stays on its version until its administrator has decided. Names accounts by id, because
 * this text ends in the log.
 */
async function refuseMixedAccounts(queryRunner: QueryRunner): Promise<void> {
  const mixed = (await queryRunner.query(MIXED)) as { id: string; roles: string }[];
  if (mixed.length === 0) return;
  const lines = mixed.map(({ id, roles }) => `  ${id}: ${roles}`);
  throw new Error(
    'Whoever judges the award has no other part in it, but these accounts do. Nothing was changed. With the version that ran ' +
      'before, take a role away (updateUser) or the seat (seatMember), and start again:\n' +
      lines.join('\n'),
  );
}

const MIXED = `
  SELECT user_id::text AS id, string_agg(DISTINCT part, ', ' ORDER BY part) AS roles
  FROM (
    SELECT user_id, role AS part FROM role_grant
    UNION ALL
    SELECT seat.user_id, 'seat ' || seat.number || ' of panel ' || panel.id
    FROM seat JOIN panel ON panel.id = seat.panel_id JOIN edition ON edition.id = panel.edition_id
    WHERE seat.user_id IS NOT NULL AND edition.state <> 'concluded'
  ) held
  GROUP BY user_id
  HAVING bool_or(part = 'evaluator') AND bool_or(part IN ('administrator', 'auditor', 'secretariat', 'proposer', 'nominee'))
    OR bool_or(part LIKE 'seat %') AND bool_or(part IN ('auditor', 'secretariat'))
  ORDER BY 1`;
