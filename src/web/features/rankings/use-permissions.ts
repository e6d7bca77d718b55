import { useMe } from '../../api/use-session.js';

/** True for a secretariat whose scope holds the place: the national one everywhere, a provincial one in its own province. */
export function useMayRun(provinceCode: string | null): boolean {
  const me = useMe();
  return (
    me?.grants.some(
      (grant) => grant.role === 'secretariat' && (grant.provinceCode === null || grant.provinceCode === provinceCode),
    ) ?? false
  );
}
