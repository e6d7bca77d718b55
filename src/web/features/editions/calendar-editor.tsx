import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { type Translate } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { type StaleField, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { faultsOf, inOrder, shiftDrafts, type StageDraft, toDrafts, toStageInputs } from './calendar-draft.js';
import { CalendarLevel } from './calendar-level.js';
import { calendarMessages } from './calendar.messages.js';
import { editionTerms } from './edition-terms.messages.js';
import { Timeline } from './timeline.js';
import { type CalendarDraft, useCalendarDraft } from './use-calendar-draft.js';
import { type Calendar, LEVELS } from './use-editions.js';

/** The calendar to be changed: a picture of what it would be, and under it every stage of both levels. */
export function CalendarEditor({ calendar }: { readonly calendar: Calendar }) {
  const t = useMessages(calendarMessages);
  const draft = useCalendarDraft(calendar);
  const planned = toStageInputs(draft.drafts);
  const isSound = draft.drafts.every((stage) => Object.keys(faultsOf(stage, draft.drafts)).length === 0);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
    >
      <UnsavedGuard when={draft.isChanged} />
      <Section title={t('calendar.title')} lead={t('calendar.lead')}>
        {planned && planned.length > 0 ? (
          <Timeline stages={planned} />
        ) : (
          <p className="text-sm text-quiet">{t('calendar.none')}</p>
        )}
        {draft.drafts.length > 0 && <Shift draft={draft} />}
      </Section>
      <Clash draft={draft} />
      {draft.error !== null && (
        <div className="mb-4">
          <ProblemNotice error={draft.error} />
        </div>
      )}
      {LEVELS.map((level) => (
        <CalendarLevel key={level} level={level} draft={draft} />
      ))}
      <div className="sticky bottom-0 z-10 -mx-2 flex flex-wrap items-center gap-2 rounded-box border border-base-300 bg-base-100 p-3 shadow-sm">
        <button
          type="submit"
          className="btn btn-primary"
          disabled={!draft.isChanged || !isSound || draft.isBusy || draft.drafts.length === 0}
        >
          {draft.isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('calendar.save')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={!draft.isChanged || draft.isBusy}
          onClick={() => {
            draft.discard();
          }}
        >
          {t('calendar.discard')}
        </button>
        <span role="status" className="text-sm text-quiet">
          {draft.isChanged && t('calendar.unsaved')}
        </span>
      </div>
    </form>
  );
}

function Clash({ draft }: { readonly draft: CalendarDraft }) {
  const told = useStageText();
  const terms = useMessages(editionTerms);
  const t = useMessages(calendarMessages);
  const { theirs } = draft;
  if (!theirs) return null;
  return (
    <StaleNotice
      fields={fieldsOf(draft.drafts, toDrafts(theirs.stages), told, terms, t('calendar.absent'))}
      onKeep={() => void draft.keepMine()}
      onTake={() => {
        draft.discard(theirs);
      }}
    />
  );
}

/** Stages belong together by level and code; one that only one side has is said to be missing on the other. */
function fieldsOf(
  mine: readonly StageDraft[],
  theirs: readonly StageDraft[],
  told: (stage: StageDraft) => string,
  terms: Translate<typeof editionTerms>,
  absent: string,
): StaleField[] {
  const name = (stage: StageDraft): string => `${stage.code} · ${terms(`level.${stage.level}`)}`;
  const [own, others] = [mine, theirs].map((side) => new Map(inOrder(side).map((stage) => [name(stage), told(stage)])));
  const places = new Set([...(own?.keys() ?? []), ...(others?.keys() ?? [])]);
  return [...places].map((label) => {
    const [yours, saved] = [own?.get(label) ?? absent, others?.get(label) ?? absent];
    return { label, yours, theirs: saved, isSame: yours === saved };
  });
}

function useStageText(): (stage: StageDraft) => string {
  const t = useMessages(calendarMessages);
  const terms = useMessages(editionTerms);
  const format = useFormat();
  return (stage) => {
    const [input] = toStageInputs([stage]) ?? [];
    if (!input) return t('fault.no-instant');
    const { timeZone } = input;
    const [from, to] = [format.instant(input.opensAt, timeZone), format.instant(input.closesAt, timeZone)];
    return `${terms(`stage-kind.${stage.kind}`)}: ${t('calendar.from-to', { from, to })}`;
  };
}

/** Moves every stage by so many days, for a year that begins later. */
function Shift({ draft }: { readonly draft: CalendarDraft }) {
  const t = useMessages(calendarMessages);
  const [days, setDays] = useState('7');
  const count = Number(days);
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer font-medium">{t('calendar.shift')}</summary>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <label className="flex flex-col gap-1">
          <span>{t('calendar.shift.days')}</span>
          <input
            type="number"
            step={1}
            className="input input-sm w-40"
            value={days}
            onChange={({ target }) => {
              setDays(target.value);
            }}
          />
        </label>
        <button
          type="button"
          className="btn btn-sm"
          disabled={!Number.isInteger(count) || count === 0}
          onClick={() => {
            draft.change(shiftDrafts(draft.drafts, count));
          }}
        >
          {t('calendar.shift.do')}
        </button>
      </div>
    </details>
  );
}
