import { rolesOf, useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice } from '../../shared/states.js';
import { nominationStateMessages } from './nomination-state.messages.js';
import { comingCalls, openCategories } from './open-categories.js';
import { PutForwardForm } from './put-forward-form.js';
import { putForwardMessages } from './put-forward.messages.js';
import { type CategoryScene, useAward } from './use-award.js';
import { useNow } from '../../shared/use-now.js';

/** Putting a nominee forward in a category that is open. */
export function Component() {
  const t = useMessages(putForwardMessages);
  const { scenes, error, retry } = useAward();
  const now = useNow();
  const isProposer = rolesOf(useMe()).has('proposer');
  const open = scenes && isProposer ? openCategories(scenes.values(), now) : [];
  return (
    <Page
      title={t('forward.title')}
      lead={t('forward.lead')}
      up={{ to: '/app/my-nominations', label: t('forward.up') }}
    >
      {!scenes && (error === null ? <Loading lines={10} /> : <ProblemNotice error={error} onRetry={retry} />)}
      {scenes && open.length > 0 && <PutForwardForm categories={open} />}
      {scenes && open.length === 0 && <Closed scenes={[...scenes.values()]} now={now} />}
    </Page>
  );
}

function Closed({ scenes, now }: { readonly scenes: readonly CategoryScene[]; readonly now: number }) {
  const t = useMessages(putForwardMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  return (
    <EmptyState title={t('forward.closed')}>
      <p>{t('forward.closed.lead')}</p>
      <ul className="mt-3">
        {comingCalls(scenes, now).map(({ edition, category, opensAt }) => (
          <li key={`${edition.id} ${category.level}`}>
            {t('forward.opens', {
              edition: format.name(edition.names),
              level: words(`level.${category.level}`),
              at: format.instant(opensAt),
            })}
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
