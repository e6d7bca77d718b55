import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { panelsMessages } from './panels.messages.js';
import { useEvaluators } from './use-evaluators.js';

/** Who is to sit: a known evaluator, somebody by account number, or nobody. */
export type MemberChoice =
  { readonly kind: 'known' | 'account'; readonly userId: string } | { readonly kind: 'nobody' };

export const NOBODY: MemberChoice = { kind: 'nobody' };

/** The account a choice stands for; null is nobody. */
export const memberOf = (choice: MemberChoice): string | null =>
  choice.kind === 'nobody' || choice.userId.trim() === '' ? null : choice.userId.trim();

interface ChoiceProps {
  readonly value: MemberChoice;
  readonly onChange: (choice: MemberChoice) => void;
  readonly error?: string | undefined;
}

const ACCOUNT = 'account';
const UUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

export function EvaluatorChoice({ value, onChange, error }: ChoiceProps) {
  const t = useMessages(panelsMessages);
  const evaluators = useEvaluators();
  const isAccount = value.kind === 'account';
  const selected = value.kind === 'known' ? value.userId : isAccount ? ACCOUNT : '';
  const isListed = value.kind !== 'known' || evaluators.some(({ userId }) => userId === value.userId);
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('seat.member')}
        value={selected}
        error={isAccount ? undefined : error}
        onChange={({ target }) => {
          if (target.value === '') onChange(NOBODY);
          else if (target.value === ACCOUNT) onChange({ kind: 'account', userId: '' });
          else onChange({ kind: 'known', userId: target.value });
        }}
      >
        <option value="">{t('seat.nobody')}</option>
        {!isListed && <option value={selected}>…</option>}
        {evaluators.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
        <option value={ACCOUNT}>{t('seat.by-id')}</option>
      </SelectField>
      {isAccount && (
        <TextField
          label={t('seat.account')}
          hint={t('seat.account.hint')}
          value={value.userId}
          error={error}
          pattern={UUID}
          required
          autoComplete="off"
          onChange={({ target }) => {
            onChange({ kind: 'account', userId: target.value });
          }}
        />
      )}
    </div>
  );
}
