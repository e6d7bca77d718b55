import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The log finds the end of a lane by its index, always. A connection that first wrote while the log was empty kept the plan of
 * an empty table, and read the whole log at each entry until the next ANALYZE.
 */
export class AuditPlans1763900000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['audit_chain', 'audit_move_end']) {
      await runner.query(`ALTER FUNCTION ${name}() SET enable_seqscan = off`);
      await runner.query(`ALTER FUNCTION ${name}() SET plan_cache_mode = force_generic_plan`);
    }
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}
