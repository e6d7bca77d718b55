import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { useNomineeName } from '../rankings/use-names.js';
import { decisionsMessages } from './decisions.messages.js';
import { type DecisionFormState } from './use-decision-form.js';
import { useSignatures } from './use-decision.js';

/** Asks before a decision is recorded, by naming everybody who moves and the signatures that it voids. */
export function RecordConfirm({ form }: { readonly form: DecisionFormState }) {
  const t = useMessages(decisionsMessages);
  // What is missing is shown next to its field before anything is asked.
  if (!form.isComplete)
    return (
      <button type="button" className="btn btn-primary" onClick={form.tryOut}>
        {t('form.open')}
      </button>
    );
  return (
    <Confirm
      trigger={t('form.open')}
      triggerClass="btn btn-primary"
      title={t('form.confirm.title')}
      consequence={<Consequence form={form} />}
      verb={t('form.confirm.verb')}
      onConfirm={form.save}
    />
  );
}

function Consequence({ form: { wish, lines } }: { readonly form: DecisionFormState }) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const nomineeOf = useNomineeName();
  const given = useSignatures().data?.items.filter(({ counts }) => counts).length ?? 0;
  const moved = lines.filter(({ isMoved }) => isMoved);
  return (
    <div className="flex flex-col gap-2">
      <p>
        {t('form.confirm.text', {
          minutes: wish.minutesNumber.trim(),
          held: format.day(wish.heldOn, { weekday: true }),
        })}
      </p>
      {moved.length === 0 && <p>{t('form.confirm.plain')}</p>}
      {moved.length > 0 && (
        <ul className="list-disc pl-5">
          {moved.map(({ nominationId, computed, rank, isConfirmed }) => (
            <li key={nominationId}>
              {t('form.confirm.line', {
                name: nomineeOf(nominationId),
                computed: format.number(computed),
                rank: format.number(rank),
              })}
              {isConfirmed && ` (${t('order.confirmed')})`}
            </li>
          ))}
        </ul>
      )}
      {given > 0 && <p className="font-semibold text-warning">{t('form.confirm.void', { count: given })}</p>}
    </div>
  );
}
