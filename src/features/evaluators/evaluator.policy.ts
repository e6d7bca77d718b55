/**
 * Who may sit on a panel, as a condition over a `user_account` row named `account`: an evaluator who is not suspended and
 * whose role holds everywhere or in one of `provinces`, an SQL array of codes. Of a national panel that array is empty.
 */
export const maySit = (account: string, provinces: string): string =>
  `${account}.state <> 'suspended' AND EXISTS (
    SELECT FROM role_grant held WHERE held.user_id = ${account}.id AND held.role = 'evaluator'
      AND (held.province_code IS NULL OR held.province_code = ANY(${provinces})))`;
