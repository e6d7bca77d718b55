import { useMemo } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { useGrantName } from './use-grant-name.js';
import { UserStateBadge } from './user-state-badge.js';
import { usersMessages } from './users.messages.js';

type User = Schemas['UserView'];

export function UsersTable({ users }: { readonly users: readonly User[] }) {
  const t = useMessages(usersMessages);
  const format = useFormat();
  const grantName = useGrantName();
  const columns = useMemo<readonly Column<User>[]>(
    () => [
      {
        id: 'name',
        header: t('users.name'),
        cell: ({ id, name }) => (
          <Link to={`/app/users/${id}`} className="link link-hover font-semibold text-primary">
            {name}
          </Link>
        ),
        sortBy: ({ name }) => name,
        className: 'min-w-44',
      },
      {
        id: 'roles',
        header: t('users.roles'),
        cell: ({ grants }) =>
          grants.length === 0 ? (
            <span className="text-quiet">{t('users.no-roles')}</span>
          ) : (
            grants.map(grantName).join(' · ')
          ),
        sortBy: ({ grants }) => grants.map(grantName).join(' · '),
        className: 'min-w-48',
      },
      {
        id: 'state',
        header: t('users.state'),
        cell: ({ state }) => <UserStateBadge state={state} />,
        sortBy: ({ state }) => state,
      },
      {
        id: 'email',
        header: t('users.email'),
        cell: ({ email }) => email,
        sortBy: ({ email }) => email,
      },
      {
        id: 'since',
        header: t('users.since'),
        cell: ({ createdAt }) => <time dateTime={createdAt}>{format.shortInstant(createdAt)}</time>,
        sortBy: ({ createdAt }) => createdAt,
        className: 'min-w-36',
      },
    ],
    [t, format, grantName],
  );
  return <DataTable caption={t('users.title')} columns={columns} rows={users} rowId={({ id }) => id} />;
}
