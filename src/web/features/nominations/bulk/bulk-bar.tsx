import { useRefresh } from '../../../api/use-refresh.js';
import { useMessages } from '../../../i18n/messages.js';
import { toast } from '../../../shared/toasts.js';
import { useCalendar, type TimeZone } from '../../editions/use-editions.js';
import { ActConfirm } from '../act-confirm.js';
import { type Terms } from '../act.js';
import { actMessages } from '../act.messages.js';
import { type Act, ACTS, mayFollow, type Nomination } from '../next-states.js';
import { beginBulk, useBulk } from './bulk-desk.js';
import { countSteps, type RunStatus } from './bulk-run.js';
import { bulkMessages } from './bulk.messages.js';

interface BulkBarProps {
  readonly editionId: string;
  readonly chosen: readonly Nomination[];
  readonly onClear: () => void;
}

/** What can be done with the chosen rows; each act is asked about with its names before it begins. */
export function BulkBar({ editionId, chosen, onClear }: BulkBarProps) {
  const t = useMessages(bulkMessages);
  const calendar = useCalendar(editionId);
  const zone = calendar.data?.stages[0]?.timeZone ?? 'Asia/Jakarta';
  const isBusy = (useBulk()?.status.phase ?? 'idle') !== 'idle';
  if (chosen.length === 0) return <p className="text-sm text-quiet">{t('bulk.none')}</p>;
  return (
    <div role="group" aria-label={t('bulk.label')} className="flex flex-wrap items-center gap-2">
      <span className="text-sm font-semibold">{t('bulk.chosen', { count: chosen.length })}</span>
      {ACTS.map((act) => (
        <BulkAct key={act} act={act} chosen={chosen} zone={zone} isBusy={isBusy} onBegun={onClear} />
      ))}
      <button type="button" className="btn btn-ghost btn-sm" onClick={onClear}>
        {t('bulk.clear')}
      </button>
    </div>
  );
}

interface BulkActProps {
  readonly act: Act;
  readonly chosen: readonly Nomination[];
  readonly zone: TimeZone;
  readonly isBusy: boolean;
  readonly onBegun: () => void;
}

function BulkAct({ act, chosen, zone, isBusy, onBegun }: BulkActProps) {
  const words = useMessages(actMessages);
  const refresh = useRefresh();
  const sayEnd = useEndWords();
  const begin = (terms: Terms): Promise<void> => {
    const rows = chosen.map(({ id, nominee }) => ({ id, name: nominee.name }));
    const onRest = (status: RunStatus): void => {
      sayEnd(status);
      void refresh('/api/v1/nominations');
    };
    beginBulk({ act, terms, rows, onRest });
    onBegun();
    return Promise.resolve();
  };
  return (
    <ActConfirm
      act={act}
      title={words(`act.${act}.many`, { count: chosen.length })}
      about={<About act={act} chosen={chosen} />}
      zone={zone}
      trigger={words(`act.${act}`)}
      triggerClass={`btn btn-sm ${act === 'verify' ? 'btn-primary' : ''}`}
      disabled={isBusy || !chosen.some(({ state }) => mayFollow(state, act))}
      onConfirm={begin}
    />
  );
}

const NAMED = 5;

/** Whom it touches, by name. */
function About({ act, chosen }: Pick<BulkActProps, 'act' | 'chosen'>) {
  const t = useMessages(bulkMessages);
  const names = chosen
    .slice(0, NAMED)
    .map(({ nominee }) => nominee.name)
    .join(', ');
  const more = chosen.length - NAMED;
  const unfit = chosen.filter(({ state }) => !mayFollow(state, act)).length;
  return (
    <>
      <p className="font-medium">
        {more > 0 ? t('bulk.names.more', { names, count: more }) : t('bulk.names', { names })}
      </p>
      {unfit > 0 && <p className="text-warning">{t('bulk.unfit', { count: unfit })}</p>}
      <p className="text-quiet">{t('bulk.order')}</p>
    </>
  );
}

/** Says how a run ended, wherever the reader is by then. */
function useEndWords(): (status: RunStatus) => void {
  const t = useMessages(bulkMessages);
  return ({ steps }) => {
    const { done, refused } = countSteps(steps);
    toast(t('bulk.said', { done, refused }));
  };
}
