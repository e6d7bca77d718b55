import { useParams } from 'react-router';

import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { UserAccess } from './user-access.js';
import { UserForm } from './user-form.js';
import { UserSessions } from './user-sessions.js';
import { UserStateBadge } from './user-state-badge.js';
import { usersMessages } from './users.messages.js';

/** One person: name and roles, whether they may come in, and where they are signed in. */
export function Component() {
  const t = useMessages(usersMessages);
  const { userId = '' } = useParams();
  const user = queries.useQuery('get', '/api/v1/users/{id}', { params: { path: { id: userId } } });
  return (
    <Page
      title={user.data?.name ?? t('users.title')}
      lead={
        user.data ? (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {user.data.email} <UserStateBadge state={user.data.state} />
          </span>
        ) : (
          ' '
        )
      }
      up={{ to: '/app/users', label: t('users.title') }}
    >
      {user.data ? (
        <>
          <UserForm key={user.data.id} user={user.data} />
          <UserAccess user={user.data} />
          <UserSessions user={user.data} />
        </>
      ) : user.isError ? (
        <ProblemNotice error={user.error} onRetry={() => void user.refetch()} />
      ) : (
        <Loading lines={14} />
      )}
    </Page>
  );
}
