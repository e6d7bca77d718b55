import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { rankingName } from '../rankings/ranking-names.js';
import { useScene } from '../rankings/use-scene.js';
import { instantOf, type TypedInstant, typedFrom, usualZone } from './embargo-time.js';
import { InstantFields } from './instant-fields.js';
import { publicationMessages } from './publication.messages.js';
import { useHasPassed } from './use-has-passed.js';
import { usePublication } from './use-publication.js';

type Publication = Schemas['PublicationView'];

/** Moves the instant of an embargo that is not over. */
export function MovePublication() {
  const t = useMessages(publicationMessages);
  const publication = usePublication(true);
  return (
    <div className="no-print mt-6 border-t border-base-300 pt-5">
      <h3 className="text-sm font-semibold">{t('move.title')}</h3>
      <p className="mt-0.5 mb-3 text-sm text-quiet">{t('move.lead')}</p>
      <QueryView query={publication} lines={3}>
        {(known) => <MoveForm publication={known} />}
      </QueryView>
    </div>
  );
}

function MoveForm({ publication }: { readonly publication: Publication }) {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const [typed, setTyped] = useState<TypedInstant>(() => typedFrom(publication.publicFrom, usualZone()));
  const [isClash, setClash] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  // What the form was opened on: a version that comes in meanwhile must not be overwritten unseen.
  const [seen, setSeen] = useState(publication.version);
  const move = useMove();
  const instant = instantOf(typed);
  const isSame = instant !== null && Date.parse(instant) === Date.parse(publication.publicFrom);
  const submit = async (version: number): Promise<void> => {
    setRefusal(null);
    try {
      setSeen(await move(instant ?? '', version));
      setClash(false);
    } catch (error) {
      if (!isStale(error)) throw error;
      setClash(true);
    }
  };
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {isClash && (
        <StaleNotice
          fields={[
            {
              label: t('move.instant'),
              theirs: format.instant(publication.publicFrom, typed.zone),
              yours: instant === null ? '–' : format.instant(instant, typed.zone),
              isSame,
            },
          ]}
          onKeep={() => {
            submit(publication.version).catch(setRefusal);
          }}
          onTake={() => {
            setTyped(typedFrom(publication.publicFrom, typed.zone));
            setSeen(publication.version);
            setClash(false);
          }}
        />
      )}
      {refusal !== null && <ProblemNotice error={refusal} />}
      <InstantFields value={typed} onChange={setTyped} error={instant === null ? t('field.incomplete') : undefined} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <MoveConfirm publication={publication} typed={typed} isSame={isSame} onConfirm={() => submit(seen)} />
        <Meaning instant={instant} isSame={isSame} typed={typed} />
      </div>
    </div>
  );
}

interface MeaningProps {
  readonly instant: string | null;
  readonly isSame: boolean;
  readonly typed: TypedInstant;
}

/** What the fields come to, in a sentence. */
function Meaning({ instant, isSame, typed }: MeaningProps) {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const hasPassed = useHasPassed(instant);
  if (instant === null || isSame) return null;
  return (
    <p role="status" className={`text-sm ${hasPassed ? 'font-semibold text-warning' : 'text-quiet'}`}>
      {hasPassed ? t('field.passed') : t('field.means', { at: format.instant(instant, typed.zone) })}
    </p>
  );
}

interface ConfirmProps {
  readonly publication: Publication;
  readonly typed: TypedInstant;
  readonly isSame: boolean;
  readonly onConfirm: () => Promise<void>;
}

function MoveConfirm({ publication, typed, isSame, onConfirm }: ConfirmProps) {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const { ranking } = useScene();
  const instant = instantOf(typed);
  const hasPassed = useHasPassed(instant);
  const words = {
    name: rankingName(ranking, format),
    at: instant === null ? '' : format.instant(instant, typed.zone),
    before: format.instant(publication.publicFrom, typed.zone),
  };
  return (
    <Confirm
      trigger={t('move.open')}
      triggerClass="btn"
      disabled={instant === null || isSame}
      title={t('move.confirm.title')}
      consequence={t(hasPassed ? 'move.confirm.now' : 'move.confirm.text', words)}
      verb={t('move.confirm.verb')}
      destructive={hasPassed}
      onConfirm={onConfirm}
    />
  );
}

/** Sends the new instant against the version that was seen, and answers the new one; what is saved is read again in any case. */
function useMove() {
  const t = useMessages(publicationMessages);
  const refresh = useRefresh();
  const { id } = useScene().ranking;
  return async (publicFrom: string, version: number): Promise<number> => {
    try {
      const moved = await answered(
        api.PATCH('/api/v1/rankings/{id}/publication', {
          params: { path: { id }, header: ifMatch(version) },
          body: { publicFrom },
        }),
      );
      toast(t('move.done'));
      return moved.version;
    } finally {
      await refresh(id, '/api/v1/rankings');
    }
  };
}
