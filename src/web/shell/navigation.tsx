import { NavLink } from 'react-router';

import { rolesOf, useMe } from '../api/use-session.js';
import { AREAS } from '../areas/index.js';
import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { shellMessages } from './shell.messages.js';

/** Where this person can go: the areas of their roles, under each other. */
export function Navigation() {
  const t = useMessages(shellMessages);
  const format = useFormat();
  const roles = rolesOf(useMe());
  const items = AREAS.filter((area) => area.roles.some((role) => roles.has(role)))
    .flatMap(({ navigation }) => navigation)
    .filter(({ only }) => !only || only.some((role) => roles.has(role)));
  if (items.length === 0) return null;
  return (
    <nav aria-label={t('shell.navigation')} className="overflow-y-auto">
      <ul className="flex flex-col gap-0.5">
        {items.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              className={({ isActive }) =>
                `block rounded-field px-3 py-2 text-sm font-medium hover:bg-base-200 ${isActive ? 'bg-base-200 text-primary' : ''}`
              }
            >
              {format.name(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
