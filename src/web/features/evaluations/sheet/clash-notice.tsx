import { useMessages } from '../../../i18n/messages.js';
import { type Entry, type Value } from '../outbox/entry.js';
import { keepOwn, letGo } from '../outbox/outbox.js';
import { missingFrom } from '../marking/marking-terms.js';
import { useRuntime } from '../use-runtime.js';
import { useValueWords } from '../work/value-words.js';
import { type CriterionAt } from './criterion-value.js';
import { criterionMessages } from './criterion.messages.js';

interface ClashNoticeProps {
  readonly at: CriterionAt;
  readonly entry: Entry;
  readonly server: Value;
}

/** The same criterion was changed on two devices: both values, and the person says which one stands. */
export function ClashNotice({ at, entry, server }: ClashNoticeProps) {
  const t = useMessages(criterionMessages);
  const { db } = useRuntime();
  const words = useValueWords();
  const isComplete = missingFrom(at.terms, at.criterion, entry.wish) === null;
  return (
    <div role="alert" className="mt-3 rounded-field border border-warning/40 bg-warning/10 p-3 text-sm">
      <p className="font-semibold text-warning">{t('clash.title')}</p>
      <p>{t('clash.lead')}</p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-quiet">{t('clash.mine')}</dt>
        <dd className="tabular font-semibold">{words(entry.wish)}</dd>
        <dt className="text-quiet">{t('clash.theirs')}</dt>
        <dd className="tabular font-semibold">{words(server)}</dd>
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="btn btn-sm" onClick={() => void keepOwn(db, entry.seq, server, isComplete)}>
          {t('clash.keep-mine')}
        </button>
        <button type="button" className="btn btn-sm" onClick={() => void letGo(db, entry.seq)}>
          {t('clash.take-theirs')}
        </button>
      </div>
    </div>
  );
}
