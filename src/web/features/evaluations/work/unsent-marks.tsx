import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Confirm } from '../../../shared/confirm.js';
import { toast } from '../../../shared/toasts.js';
import { type Entry, type Value } from '../outbox/entry.js';
import { letGo, tryAgain } from '../outbox/outbox.js';
import { type KeptRubric } from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';
import { useStageName } from './stage-names.js';
import { unsentMessages } from './unsent.messages.js';
import { type MyWork } from './use-work.js';

/** What the server has not taken and only the person can decide about. Nothing here goes away by itself. */
export function UnsentMarks({ work }: { readonly work: MyWork }) {
  const t = useMessages(unsentMessages);
  const asking = work.outbox.filter(({ state }) => state !== 'waiting');
  if (asking.length === 0) return null;
  return (
    <section id="unsent" aria-labelledby="unsent-title" className="surface mb-6 border-warning/50 p-4 sm:p-5">
      <h2 id="unsent-title" className="text-lg font-semibold text-warning">
        {t('unsent.title')}
      </h2>
      <p className="mt-0.5 text-sm text-quiet">{t('unsent.lead')}</p>
      <ul className="mt-3 divide-y divide-base-300">
        {asking.map((entry) => (
          <Unsent key={entry.seq} entry={entry} work={work} />
        ))}
      </ul>
    </section>
  );
}

function criterionNames(rubrics: readonly KeptRubric[], code: string): { id: string; en: string } {
  const all = rubrics.flatMap(({ body }) => body.stages).flatMap(({ aspects }) => aspects);
  return all.flatMap(({ criteria }) => criteria).find((one) => one.code === code)?.names ?? { id: code, en: code };
}

function Unsent({ entry, work }: { readonly entry: Entry; readonly work: MyWork }) {
  const t = useMessages(unsentMessages);
  const format = useFormat();
  const stageName = useStageName(work.rubrics);
  const nominee = work.names.get(entry.nominationId) ?? t('unsent.unnamed');
  const criterion = format.name(criterionNames(work.rubrics, entry.criterion));
  const value = useValueWords()(entry.wish);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 text-sm">
        <p className="font-semibold">
          {nominee} · {stageName(entry.stage)} · {criterion}
        </p>
        <p className="tabular">{value}</p>
        <Reason entry={entry} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Link to={`/app/work/${entry.nominationId}/${entry.stage}#${entry.criterion}`} className="btn btn-sm">
          {t('unsent.open')}
        </Link>
        {entry.state === 'refused' && <RefusedActions entry={entry} names={{ nominee, criterion, value }} />}
      </div>
    </li>
  );
}

function Reason({ entry }: { readonly entry: Entry }) {
  const t = useMessages(unsentMessages);
  if (entry.state === 'clash') return <p className="text-warning">{t('unsent.clash')}</p>;
  if (entry.state === 'incomplete')
    return (
      <p className="text-warning">
        {t(entry.wish.mark === null ? 'unsent.incomplete.mark' : 'unsent.incomplete.comment')}
      </p>
    );
  const { title = '', details = [] } = entry.refusal ?? {};
  return (
    <p className="text-error">
      {t('unsent.refused')}: {[title, ...details].filter(Boolean).join('; ')}
    </p>
  );
}

interface RefusedActionsProps {
  readonly entry: Entry;
  readonly names: { readonly nominee: string; readonly criterion: string; readonly value: string };
}

/** Once more, to the clipboard, or away. */
export function RefusedActions({ entry, names }: RefusedActionsProps) {
  const t = useMessages(unsentMessages);
  const { db } = useRuntime();
  return (
    <>
      <button type="button" className="btn btn-sm" onClick={() => void tryAgain(db, entry.seq)}>
        {t('unsent.again')}
      </button>
      <button
        type="button"
        className="btn btn-sm"
        onClick={() => {
          const text = `${names.nominee}\n${names.criterion}\n${names.value}`;
          void navigator.clipboard.writeText(text).then(() => {
            toast(t('unsent.copied'));
          });
        }}
      >
        {t('unsent.copy')}
      </button>
      <Confirm
        trigger={t('unsent.drop')}
        triggerClass="btn btn-sm btn-ghost text-error"
        title={t('unsent.drop.title')}
        consequence={t('unsent.drop.text', names)}
        verb={t('unsent.drop')}
        destructive
        onConfirm={() => letGo(db, entry.seq)}
      />
    </>
  );
}

/** A mark and its comment in one line. */
export function useValueWords(): (value: Value) => string {
  const t = useMessages(unsentMessages);
  const format = useFormat();
  return ({ mark, comment }) => {
    const words = mark === null ? t('unsent.value.none') : t('unsent.value', { mark: format.number(mark) });
    return comment === null ? words : `${words} · ${comment}`;
  };
}
