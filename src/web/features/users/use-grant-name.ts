import { useCallback } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { shellMessages } from '../../shell/shell.messages.js';
import { useProvinces } from '../categories/use-reference.js';
import { type Grant, type Role } from './grants.js';

export function useRoleName(): (role: Role) => string {
  const t = useMessages(shellMessages);
  return useCallback((role) => t(`role.${role}`), [t]);
}

function useProvinceName(): (code: string) => string {
  const provinces = useProvinces().data?.items;
  return useCallback((code) => provinces?.find((one) => one.code === code)?.name ?? code, [provinces]);
}

/** `Sekretariat, Sulawesi Selatan`; a role without a province is national and needs no more words. */
export function useGrantName(): (grant: Grant) => string {
  const roleName = useRoleName();
  const provinceName = useProvinceName();
  return useCallback(
    ({ role, provinceCode }) =>
      provinceCode === null ? roleName(role) : `${roleName(role)}, ${provinceName(provinceCode)}`,
    [roleName, provinceName],
  );
}
