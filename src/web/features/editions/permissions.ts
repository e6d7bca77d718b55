import { useMe } from '../../api/use-session.js';

/** The national secretariat alone sets up editions; everybody else who is here reads. The server decides, this spares buttons. */
export const useCanConfigure = (): boolean =>
  useMe()?.grants.some(({ role, provinceCode }) => role === 'secretariat' && provinceCode === null) ?? false;
