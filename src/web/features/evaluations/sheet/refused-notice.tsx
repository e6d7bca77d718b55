import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type MarkedCriterion } from '../marking/marking-terms.js';
import { type Entry } from '../outbox/entry.js';
import { RefusedActions } from '../work/refused-actions.js';
import { unsentMessages } from '../work/unsent.messages.js';
import { useValueWords } from '../work/value-words.js';

interface RefusedNoticeProps {
  readonly entry: Entry;
  readonly nomineeName: string;
  readonly criterion: MarkedCriterion;
}

/** What the server did not take, in its own words; it stays until the person decides. */
export function RefusedNotice({ entry, nomineeName, criterion }: RefusedNoticeProps) {
  const t = useMessages(unsentMessages);
  const format = useFormat();
  const value = useValueWords()(entry.wish);
  const { title = '', details = [] } = entry.refusal ?? {};
  return (
    <div role="alert" className="mt-3 rounded-field border border-error/40 bg-error/8 p-3 text-sm">
      <p className="font-semibold text-error">
        {t('unsent.refused')}: {title}
      </p>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      <p className="tabular mt-1">{value}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <RefusedActions
          entry={entry}
          names={{ nominee: nomineeName, criterion: format.name(criterion.names), value }}
        />
      </div>
    </div>
  );
}
