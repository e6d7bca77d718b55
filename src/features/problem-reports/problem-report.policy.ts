import { type Actor, provinceScope, reachesProvince } from '../../core/access.js';

/** What the rules look at: inside whose walls the nomination stands. */
export interface ProblemReportSubject {
  readonly provinceCode: string | null;
}

/** The secretariat that runs the ranking; the national one runs every level. */
export const canAnswer = (actor: Actor, { provinceCode }: ProblemReportSubject): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat');

/** Whoever answers or audits. Evaluators find their own beside the file they mark, and never a colleague's. */
export const canRead = (actor: Actor, { provinceCode }: ProblemReportSubject): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat', 'auditor');

/**
 * The same rule as `canRead`, as a condition over a `nomination` row named `alias`.
 * Parameters are appended to `values`; a test holds the two together.
 */
export function readCondition(actor: Actor, alias: string, values: unknown[]): string {
  const scope = provinceScope(actor, 'secretariat', 'auditor');
  if (scope === 'everywhere') return 'true';
  return `${alias}.province_code = ANY($${String(values.push(scope))}::char(2)[])`;
}
