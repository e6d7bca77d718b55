import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { SelectField } from '../../shared/field.js';
import { EmptyState, Loading } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { useFilters } from '../rankings/use-filters.js';
import { useNominations, useScene } from '../rankings/use-scene.js';
import { NumbersGuard, NumbersRefused } from '../standings/numbers.js';
import { ExplanationTree } from './explanation-tree.js';
import { explanationsMessages } from './explanations.messages.js';

/** Every number behind the score of one nominee; which one stands in the address. */
export function Component() {
  return (
    <NumbersGuard>
      <Chosen />
    </NumbersGuard>
  );
}

function Chosen() {
  const t = useMessages(explanationsMessages);
  const { ranking } = useScene();
  const [{ nominee }, change] = useFilters(['nominee'] as const);
  const nominations = useNominations(ranking.id);
  const offered = (nominations.data ?? [])
    .filter(({ state }) => state === 'verified' || state === 'failed')
    .toSorted((a, b) => a.nominee.name.localeCompare(b.nominee.name, 'id'));
  const chosen = offered.find(({ id }) => id === nominee);
  return (
    <Part title={t('explanation.title')} lead={t('explanation.lead')}>
      <div className="no-print mb-4 max-w-md">
        <SelectField
          label={t('explanation.nominee')}
          value={chosen?.id ?? ''}
          onChange={({ target }) => {
            change({ nominee: target.value });
          }}
        >
          <option value="" disabled>
            {t('explanation.choose')}
          </option>
          {offered.map(({ id, nominee: { name } }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      {chosen ? (
        <Explained key={chosen.id} nomination={chosen} />
      ) : nominations.data ? (
        <EmptyState title={t('explanation.choose')}>{t('explanation.choose.lead')}</EmptyState>
      ) : (
        <Loading />
      )}
    </Part>
  );
}

function Explained({ nomination }: { readonly nomination: Schemas['NominationView'] }) {
  const t = useMessages(explanationsMessages);
  const format = useFormat();
  const { ranking } = useScene();
  const explanation = queries.useQuery('get', '/api/v1/rankings/{id}/nominees/{nominationId}/explanation', {
    params: { path: { id: ranking.id, nominationId: nomination.id } },
  });
  if (explanation.isError)
    return <NumbersRefused error={explanation.error} onRetry={() => void explanation.refetch()} />;
  if (!explanation.data) return <Loading lines={12} />;
  const { data } = explanation;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="text-lg font-semibold">{nomination.nominee.name}</h3>
        <span className="tabular text-2xl font-bold text-primary">{format.number(data.final)}</span>
        <Badge tone={data.resultId === null ? 'neutral' : 'success'}>
          {t(data.resultId === null ? 'explanation.of-now' : 'explanation.of-result')}
        </Badge>
      </div>
      <ExplanationTree explanation={data} nomineeName={nomination.nominee.name} />
      <p className="mt-3 font-mono text-xs break-all text-quiet">
        {t('explanation.rule', { version: data.rule.version, hash: data.rule.hash })}
      </p>
    </>
  );
}
