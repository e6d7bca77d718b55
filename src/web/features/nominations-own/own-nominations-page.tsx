import { Plus } from 'lucide-react';
import { Link } from 'react-router';

import { rolesOf, useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice } from '../../shared/states.js';
import { NominationCards } from './nomination-cards.js';
import { NominationTable } from './nomination-table.js';
import { ownNominationsMessages } from './own-nominations.messages.js';
import { useAward } from './use-award.js';
import { type OwnNomination, useOwnNominations } from './use-own-nominations.js';

/** The own files: cards for who has a few, a table with filters for who put many forward. */
export function Component() {
  const t = useMessages(ownNominationsMessages);
  const isProposer = rolesOf(useMe()).has('proposer');
  const nominations = useOwnNominations();
  const award = useAward();
  const { scenes } = award;
  const error = nominations.data ? award.error : nominations.error;
  const own = nominations.data?.flatMap((nomination) => {
    const scene = scenes?.get(nomination.categoryId);
    return scene ? [{ nomination, scene }] : [];
  });
  return (
    <Page
      title={t('own.title')}
      lead={t(isProposer ? 'own.lead.proposer' : 'own.lead.nominee')}
      wide={isProposer}
      actions={isProposer && <NewButton />}
    >
      {own && scenes ? (
        <OwnList own={own} isProposer={isProposer} />
      ) : error === null ? (
        <Loading lines={10} />
      ) : (
        <ProblemNotice
          error={error}
          onRetry={() => {
            void nominations.refetch();
            award.retry();
          }}
        />
      )}
    </Page>
  );
}

function OwnList({ own, isProposer }: { readonly own: readonly OwnNomination[]; readonly isProposer: boolean }) {
  const t = useMessages(ownNominationsMessages);
  if (own.length > 0) return isProposer ? <NominationTable own={own} /> : <NominationCards own={own} />;
  const kind = isProposer ? 'proposer' : 'nominee';
  return (
    <EmptyState title={t(`own.none.${kind}`)}>
      <p>{t(`own.none.${kind}.lead`)}</p>
      {isProposer && (
        <p className="mt-4">
          <NewButton />
        </p>
      )}
    </EmptyState>
  );
}

function NewButton() {
  const t = useMessages(ownNominationsMessages);
  return (
    <Link to="/app/my-nominations/new" className="btn btn-primary">
      <Plus size={18} aria-hidden />
      {t('own.new')}
    </Link>
  );
}
