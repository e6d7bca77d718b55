import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { usersMessages } from './users.messages.js';

const PATH = '/api/v1/users/{id}/sessions';
type Session = Schemas['SessionView'];

/** Where the person is signed in now, and the way to end all of it. */
export function UserSessions({ user: { id, name } }: { readonly user: Schemas['UserView'] }) {
  const t = useMessages(usersMessages);
  const refresh = useRefresh();
  const isOwn = useMe()?.id === id;
  const sessions = useWholeList<Session>(PATH, { id }, (after) =>
    api.GET(PATH, { params: { path: { id }, query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const count = sessions.data?.length ?? 0;
  const end = async (): Promise<void> => {
    await answered(api.DELETE(PATH, { params: { path: { id } } }));
    toast(t('sessions.ended'));
    await refresh(PATH);
  };
  return (
    <Section
      title={t('sessions.title')}
      lead={t('sessions.lead')}
      actions={
        <Confirm
          trigger={t('sessions.end')}
          disabled={count === 0}
          title={t('sessions.end.title', { name })}
          consequence={
            <>
              <p>{t('sessions.end.lead', { name, count })}</p>
              {isOwn && <p className="mt-2 font-semibold">{t('sessions.end.own')}</p>}
            </>
          }
          verb={t('sessions.end')}
          destructive
          onConfirm={end}
        />
      }
    >
      <QueryView query={sessions} lines={3}>
        {(live) =>
          live.length === 0 ? (
            <p className="text-sm text-quiet">{t('sessions.none')}</p>
          ) : (
            <ul className="divide-y divide-base-300">
              {live.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

function SessionLine({ session }: { readonly session: Session }) {
  const t = useMessages(usersMessages);
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-3 text-sm">
      <span>
        {t('sessions.since', { at: format.shortInstant(session.createdAt) })}
        <span className="text-quiet">
          {', '}
          {t('sessions.renewed', { at: format.shortInstant(session.renewedAt) })}
          {', '}
          {t('sessions.expires', { at: format.shortInstant(session.expiresAt) })}
        </span>
      </span>
      {session.current && <Badge tone="success">{t('sessions.this')}</Badge>}
    </li>
  );
}
