import { queries, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/use-session.js';

/** The provinces a secretariat runs; a national one runs them all and the national level besides. */
export function useOwnProvinces(): {
  readonly isNational: boolean;
  readonly provinces: readonly Schemas['ProvinceView'][];
} {
  const grants = (useMe()?.grants ?? []).filter(({ role }) => role === 'secretariat');
  const { data } = queries.useQuery('get', '/api/v1/reference/provinces', {}, { staleTime: Infinity });
  const isNational = grants.some(({ provinceCode }) => provinceCode === null);
  const own = new Set(grants.map(({ provinceCode }) => provinceCode));
  return { isNational, provinces: (data?.items ?? []).filter(({ code }) => isNational || own.has(code)) };
}
