import { useSearchParams } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { SelectField, TextField } from '../../../shared/field.js';
import { useStageName } from './stage-names.js';
import { type MyWork } from './use-work.js';
import { type Line } from './work-groups.js';
import { workMessages } from './work.messages.js';

const SHOWS = ['left', 'ready', 'all'] as const;
type Show = (typeof SHOWS)[number];

/** What the address says is to be seen. */
export interface WorkFilter {
  readonly search: string;
  readonly stage: string | null;
  readonly show: Show;
  readonly withDecided: boolean;
  /** Nothing was chosen: what is left. */
  readonly isDefault: boolean;
}

export function useWorkFilter(): WorkFilter {
  const [params] = useSearchParams();
  const show = SHOWS.find((one) => one === params.get('show')) ?? 'left';
  const [search, stage] = [params.get('q') ?? '', params.get('stage')];
  const withDecided = params.get('decided') === '1';
  return { search, stage, show, withDecided, isDefault: show === 'left' && search === '' && stage === null };
}

export function matches({ search, stage, show }: WorkFilter, line: Line): boolean {
  if (!line.nomineeName.toLocaleLowerCase('id').includes(search.trim().toLocaleLowerCase('id'))) return false;
  const cells = [...line.cells.values()].filter((cell) => stage === null || cell.stage === stage);
  if (cells.length === 0) return false;
  if (show === 'all') return true;
  if (show === 'ready') return cells.some(({ state }) => state === 'ready');
  return cells.some(({ state }) => state !== 'submitted' && state !== 'voided');
}

export function WorkFilters({ work }: { readonly work: MyWork }) {
  const t = useMessages(workMessages);
  const stageName = useStageName(work.rubrics);
  const [, setParams] = useSearchParams();
  const filter = useWorkFilter();
  const set = (name: string, value: string): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const stages = [...new Set(work.groups.flatMap((group) => group.stages.map(({ code }) => code)))];
  return (
    <div className="no-print mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(14rem,1fr)_12rem_12rem_auto]">
      <TextField
        label={t('filter.search')}
        type="search"
        value={filter.search}
        onChange={({ target }) => {
          set('q', target.value);
        }}
      />
      <SelectField
        label={t('filter.stage')}
        value={filter.stage ?? ''}
        onChange={({ target }) => {
          set('stage', target.value);
        }}
      >
        <option value="">{t('filter.stage.all')}</option>
        {stages.map((code) => (
          <option key={code} value={code}>
            {stageName(code)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.show')}
        value={filter.show}
        onChange={({ target }) => {
          set('show', target.value === 'left' ? '' : target.value);
        }}
      >
        {SHOWS.map((show) => (
          <option key={show} value={show}>
            {t(`filter.show.${show}`)}
          </option>
        ))}
      </SelectField>
      {work.groups.some(({ isDecided }) => isDecided) && (
        <label className="flex min-h-10 cursor-pointer items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="checkbox checkbox-sm"
            checked={filter.withDecided}
            onChange={({ target }) => {
              set('decided', target.checked ? '1' : '');
            }}
          />
          {t('filter.decided')}
        </label>
      )}
    </div>
  );
}
