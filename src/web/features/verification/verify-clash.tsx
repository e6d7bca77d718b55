import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { StaleNotice } from '../../shared/stale.js';
import { type Figure } from '../indicators/figure-check.js';
import { FigureValue } from '../indicators/figure-value.js';
import { type VerifyFormState } from './use-verify-form.js';
import { verificationMessages } from './verification.messages.js';

interface ClashProps {
  readonly form: VerifyFormState;
  readonly theirs: Figure;
}

/** Somebody else verified the figure, or its owner claimed another one, while this person typed: nothing is lost, one is chosen. */
export function VerifyClash({ form, theirs }: ClashProps) {
  const t = useMessages(verificationMessages);
  const format = useFormat();
  const { draft } = form;
  const { verified } = theirs;
  const day = (on: string | null): string => (on === null || on === '' ? '–' : format.day(on));
  return (
    <StaleNotice
      fields={[
        {
          label: t('figure.verified'),
          theirs: <FigureValue figure={theirs} answer={verified} />,
          yours: <FigureValue figure={theirs} answer={draft} />,
          isSame: verified.state === draft.state && (verified.value ?? '') === draft.value,
        },
        {
          label: t('verify.source'),
          theirs: verified.source ?? '–',
          yours: draft.source === '' ? '–' : draft.source,
          isSame: (verified.source ?? '') === draft.source.trim(),
        },
        {
          label: t('verify.on'),
          theirs: day(verified.verifiedOn),
          yours: day(draft.verifiedOn),
          isSame: (verified.verifiedOn ?? '') === draft.verifiedOn,
        },
        {
          label: t('figure.claimed'),
          theirs: <FigureValue figure={theirs} answer={theirs.claimed} />,
          yours: null,
          isSame: true,
        },
      ]}
      onKeep={() => {
        form.keepMine(theirs);
      }}
      onTake={form.takeTheirs}
    />
  );
}
