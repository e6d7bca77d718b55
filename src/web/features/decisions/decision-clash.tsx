import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { StaleNotice } from '../../shared/stale.js';
import { useNomineeName } from '../rankings/use-names.js';
import { bodyOf, wishOf } from './decision-wish.js';
import { decisionsMessages } from './decisions.messages.js';
import { linesOf, type Method } from './order-draft.js';
import { type DecisionFormState } from './use-decision-form.js';

interface ClashProps {
  readonly form: DecisionFormState;
  /** What somebody else has recorded. */
  readonly decision: Schemas['DecisionView'];
  readonly results: readonly Schemas['ComputedNomineeView'][];
  readonly method: Method;
}

/** The decision that somebody else has recorded meanwhile beside the one that was about to be. */
export function DecisionClash({ form, decision, results, method }: ClashProps) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const nomineeOf = useNomineeName();
  const saved = wishOf(results, decision);
  const theirs = bodyOf(saved, linesOf(saved.draft, results, method));
  const yours = bodyOf(form.wish, form.lines);
  const moves = (overrides: typeof theirs.overrides): string =>
    overrides.map(({ nominationId, rank }) => t('stale.move', { name: nomineeOf(nominationId), rank })).join('; ') ||
    t('stale.none');
  const day = (heldOn: string): string => (heldOn === '' ? '–' : format.day(heldOn));
  return (
    <StaleNotice
      fields={[
        {
          label: t('form.minutes'),
          theirs: theirs.minutesNumber,
          yours: yours.minutesNumber,
          isSame: theirs.minutesNumber === yours.minutesNumber,
        },
        {
          label: t('form.held'),
          theirs: day(theirs.heldOn),
          yours: day(yours.heldOn),
          isSame: theirs.heldOn === yours.heldOn,
        },
        {
          label: t('stale.moves'),
          theirs: moves(theirs.overrides),
          yours: moves(yours.overrides),
          isSame: JSON.stringify(theirs.overrides) === JSON.stringify(yours.overrides),
        },
      ]}
      onKeep={() => void form.keep()}
      onTake={form.take}
    />
  );
}
