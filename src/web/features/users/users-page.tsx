import { useMemo } from 'react';
import { Link } from 'react-router';

import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { given, useFilters } from '../rankings/use-filters.js';
import { type Role } from './grants.js';
import { matching } from './matching.js';
import { UserFilterBar } from './user-filters.js';
import { type UserState } from './user-state-badge.js';
import { usersMessages } from './users.messages.js';
import { UsersTable } from './users-table.js';

const FILTERS = ['q', 'role', 'province', 'state'] as const;
const PATH = '/api/v1/users';

/** Everybody who may sign in, filtered by the address. */
export function Component() {
  const t = useMessages(usersMessages);
  const [filters, change] = useFilters(FILTERS);
  const { q, ...asked } = filters;
  const wish = given(asked) as { role?: Role; province?: string; state?: UserState };
  const users = useWholeList<Schemas['UserView']>(PATH, wish, (after) =>
    api.GET(PATH, { params: { query: { ...wish, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const found = useMemo(() => matching(users.data ?? [], q), [users.data, q]);
  return (
    <Page
      title={t('users.title')}
      lead={t('users.lead')}
      wide
      actions={
        <Link to="/app/users/new" className="btn btn-primary">
          {t('users.invite')}
        </Link>
      }
    >
      <UserFilterBar filters={filters} onChange={change} />
      <QueryView query={users} lines={12}>
        {() =>
          found.length === 0 ? (
            <EmptyState title={t('users.none')}>{t('users.none.lead')}</EmptyState>
          ) : (
            <>
              <p role="status" className="mb-2 text-sm text-quiet">
                {t('users.count', { count: found.length })}
              </p>
              <UsersTable users={found} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
