import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Deadline } from '../../shared/deadline.js';
import { CompletenessCell } from './completeness-cell.js';
import { deadlineOf, isFillable } from './nomination-facts.js';
import { NominationStateBadge } from './nomination-state.js';
import { nominationStateMessages } from './nomination-state.messages.js';
import { ownNominationsMessages } from './own-nominations.messages.js';
import { byUrgency } from './urgency.js';
import { useNow } from '../../shared/use-now.js';
import { type OwnNomination } from './use-own-nominations.js';

/** The files of one nominee: the nearest deadline first, then the newest edition. */
export function NominationCards({ own }: { readonly own: readonly OwnNomination[] }) {
  const now = useNow();
  return (
    <ul className="flex flex-col gap-4">
      {byUrgency(own, now).map((one) => (
        <li key={one.nomination.id}>
          <NominationCard one={one} now={now} />
        </li>
      ))}
    </ul>
  );
}

function NominationCard({ one: { nomination, scene }, now }: { readonly one: OwnNomination; readonly now: number }) {
  const t = useMessages(ownNominationsMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const { category, edition, stages } = scene;
  const canFill = isFillable(nomination, stages, category.level, now);
  const deadline = deadlineOf(nomination, stages, category.level);
  const path = `/app/my-nominations/${nomination.id}`;
  return (
    <article className="surface flex flex-wrap items-center justify-between gap-x-6 gap-y-4 p-5">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-semibold">{nomination.nominee.name}</h2>
          <NominationStateBadge state={nomination.state} />
        </div>
        <p className="mt-1 text-sm">
          {format.name(category.names)} · {words(`level.${category.level}`)}
        </p>
        <p className="text-sm text-quiet">{format.name(edition.names)}</p>
        {canFill && deadline !== null && (
          <p className="mt-2 text-sm">
            {t('own.deadline')}: <Deadline at={deadline} />
          </p>
        )}
        {!canFill && nomination.submittedAt !== null && (
          <p className="mt-2 text-sm text-quiet">
            {t('own.handed-in', { at: format.instant(nomination.submittedAt) })}
          </p>
        )}
      </div>
      <div className="flex items-center gap-5">
        {canFill && <CompletenessCell nominationId={nomination.id} rubricId={category.rubricId} />}
        <Link
          to={canFill ? path : `${path}/status`}
          className={`btn ${canFill ? 'btn-primary' : ''}`}
          aria-label={`${t(canFill ? 'own.open' : 'own.follow')}: ${nomination.nominee.name}, ${format.name(edition.names)}, ${words(`level.${category.level}`)}`}
        >
          {t(canFill ? 'own.open' : 'own.follow')}
        </Link>
      </div>
    </article>
  );
}
