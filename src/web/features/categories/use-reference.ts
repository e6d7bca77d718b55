import { queries, type Schemas } from '../../api/client.js';
import { type Split } from './use-categories.js';

type Term = Schemas['TermView'];

// Reference lists change with a release, not in a day.
const KEPT = { staleTime: 3_600_000 } as const;

const useZones = () => queries.useQuery('get', '/api/v1/reference/zones', {}, KEPT);
export const useSectors = () => queries.useQuery('get', '/api/v1/reference/sectors', {}, KEPT);
export const useProvinces = () => queries.useQuery('get', '/api/v1/reference/provinces', {}, KEPT);
export const useSizeClasses = () => queries.useQuery('get', '/api/v1/reference/size-classes', {}, KEPT);
export const useConstituencies = () => queries.useQuery('get', '/api/v1/reference/constituencies', {}, KEPT);
export const useRegencies = (province: string) =>
  queries.useQuery(
    'get',
    '/api/v1/reference/regencies',
    { params: { query: { province } } },
    { ...KEPT, enabled: province !== '' },
  );

/** The divisions that a category can split into: the zones or the sectors. */
export function useDivisions(split: Split): readonly Term[] {
  const [zones, sectors] = [useZones().data?.items ?? [], useSectors().data?.items ?? []];
  return split === 'zone' ? zones : split === 'sector' ? sectors : [];
}
