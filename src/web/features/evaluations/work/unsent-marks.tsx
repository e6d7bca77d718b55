import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type Entry } from '../outbox/entry.js';
import { type KeptRubric } from '../store/evaluator-database.js';
import { RefusedActions } from './refused-actions.js';
import { useStageName } from './stage-names.js';
import { unsentMessages } from './unsent.messages.js';
import { type MyWork } from './use-work.js';
import { useValueWords } from './value-words.js';

/** What the server has not taken and only the person can decide about. Nothing here goes away by itself. */
export function UnsentMarks({ work }: { readonly work: MyWork }) {
  const t = useMessages(unsentMessages);
  const asking = work.outbox.filter(({ state }) => state !== 'waiting');
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
