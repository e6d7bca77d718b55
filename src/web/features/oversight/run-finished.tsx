import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { runMessages } from './run.messages.js';

/** When a run ended, and how long it took: a verdict is of its moment. */
export function RunFinished({ run }: { readonly run: { readonly startedAt: number; readonly finishedAt: number } }) {
  const t = useMessages(runMessages);
  const format = useFormat();
  const seconds = ((run.finishedAt - run.startedAt) / 1000).toFixed(1);
  const at = format.instant(new Date(run.finishedAt).toISOString());
  return <p className="text-quiet">{t('run.finished', { at, seconds: format.number(seconds) })}</p>;
}
