import { Search } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { type Format, useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { Deadline } from '../../shared/deadline.js';
import { SelectField, TextField } from '../../shared/field.js';
import { EmptyState } from '../../shared/states.js';
import { CompletenessCell } from './completeness-cell.js';
import { NominationCards } from './nomination-cards.js';
import { deadlineOf, isFillable, type NominationState } from './nomination-facts.js';
import { NominationStateBadge } from './nomination-state.js';
import { nominationStateMessages } from './nomination-state.messages.js';
import { ownNominationsMessages } from './own-nominations.messages.js';
import { useNow } from '../../shared/use-now.js';
import { byUrgency } from './urgency.js';
import { type OwnNomination } from './use-own-nominations.js';

const STATES: readonly NominationState[] = ['draft', 'submitted', 'returned', 'verified', 'failed', 'withdrawn'];

/** Many nominations: searched and filtered by what stands in the address, so that a link shows the same. */
export function NominationTable({ own }: { readonly own: readonly OwnNomination[] }) {
  const t = useMessages(ownNominationsMessages);
  const [search] = useSearchParams();
  const columns = useColumns();
  const wanted = {
    name: (search.get('q') ?? '').trim().toLowerCase(),
    state: search.get('state') ?? '',
    category: search.get('category') ?? '',
    edition: search.get('edition') ?? '',
  };
  const rows = byUrgency(own, useNow()).filter(
    ({ nomination, scene }) =>
      nomination.nominee.name.toLowerCase().includes(wanted.name) &&
      (wanted.state === '' || nomination.state === wanted.state) &&
      (wanted.category === '' || scene.category.code === wanted.category) &&
      (wanted.edition === '' || scene.edition.id === wanted.edition),
  );
  return (
    <>
      <Filters own={own} />
      <p className="mb-2 text-sm text-quiet" role="status">
        {t('own.count', { count: rows.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('own.none.found')}>{t('own.none.found.lead')}</EmptyState>
      ) : (
        <>
          <div className="max-sm:hidden">
            <DataTable
              caption={t('own.table')}
              columns={columns}
              rows={rows}
              rowId={({ nomination }) => nomination.id}
              rowName={({ nomination }) => nomination.nominee.name}
            />
          </div>
          <div className="sm:hidden">
            <NominationCards own={rows} />
          </div>
        </>
      )}
    </>
  );
}

function useColumns(): readonly Column<OwnNomination>[] {
  const t = useMessages(ownNominationsMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('own.name'),
        sortBy: ({ nomination }) => nomination.nominee.name,
        cell: (one) => <NameLink one={one} now={now} />,
      },
      {
        id: 'category',
        header: t('own.category'),
        className: 'min-w-60',
        sortBy: ({ scene }) => placeOf(scene, format),
        cell: ({ scene }) => (
          <>
            {format.name(scene.category.names)}
            <span className="block text-xs text-quiet">
              {words(`level.${scene.category.level}`)} · {scene.edition.label}
            </span>
          </>
        ),
      },
      {
        id: 'state',
        header: t('own.state'),
        sortBy: ({ nomination }) => STATES.indexOf(nomination.state),
        cell: ({ nomination }) => <NominationStateBadge state={nomination.state} />,
      },
      {
        id: 'completeness',
        header: t('own.completeness'),
        cell: ({ nomination, scene }) =>
          isFillable(nomination, scene.stages, scene.category.level, now) ? (
            <CompletenessCell nominationId={nomination.id} rubricId={scene.category.rubricId} />
          ) : (
            '–'
          ),
      },
      {
        id: 'deadline',
        header: t('own.deadline'),
        sortBy: ({ nomination, scene }) => deadlineOf(nomination, scene.stages, scene.category.level) ?? '9',
        cell: ({ nomination, scene }) => {
          const at = deadlineOf(nomination, scene.stages, scene.category.level);
          return at === null ? '–' : <Deadline at={at} />;
        },
      },
    ],
    [t, words, format, now],
  );
}

const placeOf = ({ category, edition }: OwnNomination['scene'], format: Format): string =>
  `${edition.periodEnd} ${category.level} ${format.name(category.names)}`;

function NameLink({ one: { nomination, scene }, now }: { readonly one: OwnNomination; readonly now: number }) {
  const canFill = isFillable(nomination, scene.stages, scene.category.level, now);
  return (
    <Link
      to={`/app/my-nominations/${nomination.id}${canFill ? '' : '/status'}`}
      className="link link-hover font-medium text-primary"
    >
      {nomination.nominee.name}
    </Link>
  );
}

function Filters({ own }: { readonly own: readonly OwnNomination[] }) {
  const t = useMessages(ownNominationsMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string): void => {
    setSearch(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  };
  const categories = new Map(own.map(({ scene: { category } }) => [category.code, format.name(category.names)]));
  const editions = new Map(own.map(({ scene: { edition } }) => [edition.id, edition.label]));
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <SelectField
      label={label}
      value={search.get(name) ?? ''}
      onChange={({ target }) => {
        set(name, target.value);
      }}
    >
      <option value="">{t('own.all')}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
  return (
    <search aria-label={t('own.filters')} className="mb-5 grid grid-cols-2 gap-3 xl:grid-cols-4">
      <div className="max-xl:col-span-2">
        <TextField
          type="search"
          label={
            <span className="inline-flex items-center gap-1.5">
              <Search size={14} aria-hidden />
              {t('own.search')}
            </span>
          }
          value={search.get('q') ?? ''}
          onChange={({ target }) => {
            set('q', target.value);
          }}
        />
      </div>
      {select(
        'state',
        t('own.filter.state'),
        STATES.map((state) => [state, words(`state.${state}`)] as const),
      )}
      {select('category', t('own.filter.category'), [...categories])}
      {select('edition', t('own.filter.edition'), [...editions])}
    </search>
  );
}
