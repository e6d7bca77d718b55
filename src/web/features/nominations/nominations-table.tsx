import { useMemo } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { type Format, useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { type Category } from '../categories/use-categories.js';
import { useProvinces } from '../categories/use-reference.js';
import { NominationStateBadge } from '../nominations-own/nomination-state.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { type Nomination, NOMINATION_STATES } from './next-states.js';
import { nominationsMessages } from './nominations.messages.js';

interface TableProps {
  readonly nominations: readonly Nomination[];
  readonly categories: ReadonlyMap<string, Category>;
  /** Left out for those who only read. */
  readonly selection?: { readonly chosen: ReadonlySet<string>; readonly onChange: (ids: ReadonlySet<string>) => void };
}

/** Nominations as a dense table: who, in what, from where, how far. */
export function NominationsTable({ nominations, categories, selection }: TableProps) {
  const t = useMessages(nominationsMessages);
  const columns = useColumns(categories);
  return (
    <DataTable
      caption={t('nominations.title')}
      columns={columns}
      rows={nominations}
      rowId={({ id }) => id}
      rowName={({ nominee }) => nominee.name}
      {...(selection ? { selection } : {})}
    />
  );
}

function useColumns(categories: ReadonlyMap<string, Category>): readonly Column<Nomination>[] {
  const t = useMessages(nominationsMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const provinces = useProvinces().data?.items;
  return useMemo(() => {
    const provinceNames = new Map(provinces?.map(({ code, name }) => [code, name]));
    const provinceOf = ({ nominee }: Nomination): string => provinceNames.get(nominee.provinceCode) ?? '–';
    const categoryOf = ({ categoryId }: Nomination): string => {
      const category = categories.get(categoryId);
      return category ? format.name(category.names) : '–';
    };
    return [
      { id: 'nominee', header: t('nominations.nominee'), cell: nameCell, sortBy: ({ nominee }) => nominee.name },
      {
        id: 'state',
        header: t('nominations.state'),
        cell: ({ state }) => <NominationStateBadge state={state} />,
        sortBy: ({ state }) => NOMINATION_STATES.indexOf(state),
      },
      {
        id: 'category',
        header: t('nominations.category'),
        cell: (row) => <span className="block max-w-72 truncate">{categoryOf(row)}</span>,
        sortBy: categoryOf,
      },
      {
        id: 'level',
        header: t('nominations.level'),
        cell: ({ categoryId }) => levelOf(categories.get(categoryId), words),
        sortBy: ({ categoryId }) => levelOf(categories.get(categoryId), words),
        className: 'whitespace-nowrap',
      },
      {
        id: 'province',
        header: t('nominations.province'),
        cell: provinceOf,
        sortBy: provinceOf,
        className: 'whitespace-nowrap',
      },
      {
        id: 'submitted',
        header: t('nominations.submitted'),
        cell: ({ submittedAt }) => (submittedAt === null ? '–' : format.shortInstant(submittedAt)),
        sortBy: ({ submittedAt }) => submittedAt ?? '',
        className: 'whitespace-nowrap tabular',
      },
      { id: 'note', header: t('nominations.note'), cell: (row) => <Note nomination={row} format={format} /> },
    ];
  }, [t, words, format, categories, provinces]);
}

const nameCell = ({ id, nominee }: Nomination) => (
  <Link
    to={`/app/nominations/${id}`}
    className="link link-hover block min-w-44 max-w-80 truncate py-0.5 font-semibold text-primary"
  >
    {nominee.name}
  </Link>
);

const levelOf = (category: Category | undefined, words: (code: `level.${Category['level']}`) => string): string =>
  category ? words(`level.${category.level}`) : '–';

function Note({ nomination, format }: { readonly nomination: Nomination; readonly format: Format }) {
  const t = useMessages(nominationsMessages);
  const { cureUntil, stateReason, originId } = nomination;
  const text = [
    cureUntil === null ? '' : t('nominations.cure', { at: format.shortInstant(cureUntil) }),
    stateReason ?? '',
    originId === null ? '' : t('nominations.promoted'),
  ].filter(Boolean);
  if (text.length === 0) return null;
  const all = text.join(' · ');
  return (
    <span className="block max-w-80 min-w-40 truncate text-quiet" title={all}>
      {all}
    </span>
  );
}
