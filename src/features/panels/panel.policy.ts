import { type Actor, hasRole, provinceScope, reachesProvince } from '../../core/access.js';

/** What the rules look at: inside whose walls the panel works, and whether the asker sits on it. */
export interface PanelSubject {
  readonly provinceCode: string | null;
  readonly isSeated: boolean;
}

/** A secretariat runs the panels of its level: the national one every level, a provincial one its own province. */
export const canRunPanel = (actor: Actor, provinceCode: string | null): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat');

/** Who sits where is for those who appoint and those who audit; members know each other as seats. */
export const canSeeMembers = (actor: Actor, provinceCode: string | null): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat', 'auditor');

/** Secretariats and auditors see the panels in their scope, evaluators those they sit on. */
export const canViewPanel = (actor: Actor, panel: PanelSubject): boolean =>
  canSeeMembers(actor, panel.provinceCode) || (hasRole(actor, 'evaluator') && panel.isSeated);

/**
 * The same rule as `canViewPanel`, as a condition over a `panel` row named `alias`.
 * Parameters are appended to `values`; a test holds the two together.
 */
export function panelCondition(actor: Actor, alias: string, values: unknown[]): string {
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const scope = provinceScope(actor, 'secretariat', 'auditor');
  const ways = [
    scope === 'everywhere' ? 'true' : `${alias}.province_code = ANY(${bind(scope)}::char(2)[])`,
    hasRole(actor, 'evaluator')
      ? `EXISTS (SELECT FROM seat own WHERE own.panel_id = ${alias}.id AND own.user_id = ${bind(actor.userId)}::uuid)`
      : 'false',
  ];
  return `(${ways.join(' OR ')})`;
}
