import { NavLink } from 'react-router';

import { rolesOf, useMe } from '../api/use-session.js';
import { useMessages } from '../i18n/messages.js';
import { shellMessages } from './shell.messages.js';

/** Who is signed in, and the way to the own account and out. */
export function AccountLink() {
  const t = useMessages(shellMessages);
  const me = useMe();
  if (!me) return null;
  const roles = [...rolesOf(me)].map((role) => t(`role.${role}`)).join(', ');
  return (
    <NavLink to="/app/account" className="block rounded-field px-3 py-2 hover:bg-base-200">
      <span className="block truncate text-sm font-semibold">{me.name}</span>
      <span className="block truncate text-xs text-quiet">{roles}</span>
    </NavLink>
  );
}
