import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { type ChoiceOption, SearchChoice } from '../../shared/search-choice.js';
import { useSearchText } from '../../shared/use-search-text.js';
import { panelsMessages } from './panels.messages.js';
import { useProvinceName } from './use-category-names.js';
import { useEvaluators } from './use-evaluators.js';

/** Who is to sit; null is nobody. */
export type MemberChoice = Readonly<Schemas['MemberView']> | null;

interface ChoiceProps {
  readonly panel: Schemas['PanelView'];
  readonly value: MemberChoice;
  readonly onChange: (choice: MemberChoice) => void;
  readonly error?: string | undefined;
}

/** Somebody who may sit on this panel, found by name. Whoever sits on it already is shown with the seat and not offered. */
export function EvaluatorChoice({ panel, value, onChange, error }: ChoiceProps) {
  const t = useMessages(panelsMessages);
  const { text, setText, q, stateOf } = useSearchText();
  const found = useEvaluators(panel, q);
  const evaluators = found.data?.items ?? [];
  const option = useEvaluatorOption(panel, value);
  return (
    <SearchChoice
      label={t('seat.member')}
      searchLabel={t('seat.search')}
      error={error}
      text={text}
      onSearch={setText}
      findings={{
        state: stateOf(found),
        options: evaluators.map(option),
        hasMore: (found.data?.next ?? null) !== null,
      }}
      chosen={value && { value: value.userId, label: value.name }}
      nothing={t('seat.nobody')}
      onChoose={(id) => {
        const chosen = evaluators.find((one) => one.id === id);
        if (chosen) onChange({ userId: chosen.id, name: chosen.name });
        else if (id !== value?.userId) onChange(null);
      }}
    />
  );
}

/** Names alone may be alike: where the role holds, whether the account is in use, and the seat, if any, tell people apart. */
function useEvaluatorOption(
  { level, seats }: Schemas['PanelView'],
  chosen: MemberChoice,
): (evaluator: Schemas['EvaluatorView']) => ChoiceOption {
  const t = useMessages(panelsMessages);
  const provinceName = useProvinceName();
  return ({ id, name, state, isNational, provinceCodes }) => {
    const scope = isNational ? t('seat.national') : provinceCodes.map(provinceName).join(', ');
    const seat = id === chosen?.userId ? undefined : seats.find(({ member }) => member?.userId === id);
    const told = [
      name,
      ...(level === 'national' ? [] : [scope]),
      ...(state === 'invited' ? [t('seat.invited')] : []),
      ...(seat ? [t('seat.sits-at', { number: seat.number })] : []),
    ];
    return { value: id, label: told.join(' · '), isDisabled: seat !== undefined };
  };
}
