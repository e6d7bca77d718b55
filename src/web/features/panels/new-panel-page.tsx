import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate } from 'react-router';

import { answered } from '../../api/answered.js';
import { api, queries, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { Page, Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { CategoryChoice } from './category-choice.js';
import { NewSeats } from './new-seats.js';
import { EMPTY_PANEL, type PanelDraft, panelWish } from './panel-draft.js';
import { IdentityFields } from './panel-editor.js';
import { panelsMessages } from './panels.messages.js';
import { type SeatDraft } from './seat-fields.js';
import { useOwnProvinces } from './use-own-provinces.js';

type Level = 'provincial' | 'national';

interface Place {
  readonly editionId: string;
  readonly level: Level;
  readonly province: string;
}

const FIRST_SEATS: readonly SeatDraft[] = [
  { number: '1', role: 'chair', constituencyCode: '' },
  { number: '2', role: 'secretary', constituencyCode: '' },
  { number: '3', role: 'member', constituencyCode: '' },
];

/** Appoints a panel: where it works, its decree, what it marks, and its seats. */
export function Component() {
  const t = useMessages(panelsMessages);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [place, setPlace] = useState<Place>({ editionId: '', level: 'national', province: '' });
  const [draft, setDraft] = useState<PanelDraft>(EMPTY_PANEL);
  const [seats, setSeats] = useState(FIRST_SEATS);
  const creating = useMutation<Schemas['PanelView'], unknown>({
    mutationFn: () => answered(api.POST('/api/v1/panels', { body: wishOf(place, draft, seats) })),
    onSuccess: async ({ id }) => {
      await refresh('/api/v1/panels');
      toast(t('panel.created'));
      await navigate(`/app/panels/${id}`);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    creating.mutate();
  };
  const errors = fieldErrors(creating.error);
  const change = (part: Partial<PanelDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  return (
    <Page title={t('panels.new')} lead={t('panel.level.fixed')} up={{ to: '/app/panels', label: t('panels.title') }}>
      <form onSubmit={submit}>
        <Section title={t('panel.identity')}>
          <div className="flex flex-col gap-4">
            <PlaceFields
              place={place}
              errors={errors}
              onChange={(next) => {
                setPlace(next);
                change({ categoryIds: [] });
              }}
            />
            <IdentityFields draft={draft} onChange={change} errors={errors} />
            {place.editionId !== '' && (
              <CategoryChoice
                editionId={place.editionId}
                level={place.level}
                chosen={draft.categoryIds}
                onChange={(categoryIds) => {
                  change({ categoryIds });
                }}
                error={errors.categoryIds}
              />
            )}
          </div>
        </Section>
        <Section title={t('seats.title')} lead={t('seats.lead')}>
          <NewSeats seats={seats} onChange={setSeats} errors={errors} />
        </Section>
        {creating.isError && (
          <div className="mb-4">
            <ProblemNotice error={creating.error} />
          </div>
        )}
        <div className="flex justify-end">
          <button type="submit" className="btn btn-primary" disabled={creating.isPending}>
            {creating.isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
            {t('panel.create')}
          </button>
        </div>
      </form>
    </Page>
  );
}

const wishOf = ({ editionId, level, province }: Place, draft: PanelDraft, seats: readonly SeatDraft[]) => ({
  ...panelWish(draft),
  editionId,
  level,
  provinceCode: level === 'national' || province === '' ? null : province,
  seats: seats.map((seat) => ({ ...seat, number: Number(seat.number), userId: null })),
});

interface PlaceProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly errors: Readonly<Record<string, string>>;
}

function PlaceFields({ place, onChange, errors }: PlaceProps) {
  const t = useMessages(rankingsMessages);
  const format = useFormat();
  const editions = queries.useQuery('get', '/api/v1/editions', { params: { query: { limit: LARGEST_PAGE } } });
  const { isNational, provinces } = useOwnProvinces();
  const offered = (editions.data?.items ?? []).filter(({ state }) => state !== 'concluded');
  const level = isNational ? place.level : 'provincial';
  const empty = (
    <option value="" disabled>
      –
    </option>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        label={t('rankings.edition')}
        required
        value={place.editionId}
        error={errors.editionId}
        onChange={({ target }) => {
          onChange({ ...place, level, editionId: target.value });
        }}
      >
        {empty}
        {offered.map(({ id, names }) => (
          <option key={id} value={id}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('rankings.level')}
        value={level}
        error={errors.level}
        onChange={({ target }) => {
          onChange({ ...place, level: target.value as Level });
        }}
      >
        {isNational && <option value="national">{t('level.national')}</option>}
        <option value="provincial">{t('level.provincial')}</option>
      </SelectField>
      {level === 'provincial' && (
        <SelectField
          label={t('rankings.province')}
          required
          value={place.province}
          error={errors.provinceCode}
          onChange={({ target }) => {
            onChange({ ...place, level, province: target.value });
          }}
        >
          {empty}
          {provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
