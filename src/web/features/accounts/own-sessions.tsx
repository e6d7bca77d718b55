import { useQueryClient } from '@tanstack/react-query';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { accountMessages } from './account.messages.js';

/** The devices on which this person is signed in; each can be signed out from here. */
export function OwnSessions() {
  const t = useMessages(accountMessages);
  const sessions = queries.useQuery('get', '/api/v1/auth/sessions', { params: { query: { limit: 50 } } });
  return (
    <Section title={t('account.sessions')} lead={t('account.sessions.lead')}>
      <QueryView query={sessions} lines={3}>
        {({ items }) => (
          <ul className="divide-y divide-base-300">
            {items.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}

function SessionLine({ session }: { readonly session: Schemas['SessionView'] }) {
  const t = useMessages(accountMessages);
  const format = useFormat();
  const memory = useQueryClient();
  const end = queries.useMutation('delete', '/api/v1/auth/sessions/{id}', {
    onSuccess: () => {
      toast(t('account.session.ended'));
      return memory.invalidateQueries({ queryKey: ['get', '/api/v1/auth/sessions'] });
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-3 text-sm">
      <span>
        {t('account.session.since', { at: format.shortInstant(session.createdAt) })},{' '}
        <span className="text-quiet">
          {t('account.session.renewed', { at: format.shortInstant(session.renewedAt) })}
        </span>
      </span>
      {session.current ? (
        <Badge tone="success">{t('account.session.this')}</Badge>
      ) : (
        <button
          type="button"
          className="btn btn-sm"
          disabled={end.isPending}
          onClick={() => {
            end.mutate({ params: { path: { id: session.id } } });
          }}
        >
          {t('account.session.end')}
        </button>
      )}
      {end.isError && <ProblemNotice error={end.error} />}
    </li>
  );
}
