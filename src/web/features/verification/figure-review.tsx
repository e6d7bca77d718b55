import { type ReactNode, useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { type Criterion, type Figure } from '../indicators/figure-check.js';
import { FigureValue } from '../indicators/figure-value.js';
import { type Finding, findingOf } from './verify-draft.js';
import { VerifyForm } from './verify-form.js';
import { verificationMessages } from './verification.messages.js';

const TONES: Readonly<Record<Finding, Tone>> = {
  unchecked: 'neutral',
  same: 'success',
  lower: 'warning',
  higher: 'info',
  different: 'warning',
};

interface FigureReviewProps {
  readonly nominationId: string;
  readonly figure: Figure;
  readonly criterion: Criterion;
  /** Whether the reader may verify now; the server has the last word. */
  readonly canVerify: boolean;
  readonly onDirty: (key: string, isDirty: boolean) => void;
}

/** How a figure stands: not looked at, as claimed, or not. */
export function FindingBadge({ figure }: { readonly figure: Figure }) {
  const t = useMessages(verificationMessages);
  const finding = findingOf(figure);
  return <Badge tone={TONES[finding]}>{t(`figure.finding.${finding}`)}</Badge>;
}

/** What was claimed beside what was found, and the form for finding it. */
export function FigureReview({ nominationId, figure, criterion, canVerify, onDirty }: FigureReviewProps) {
  const t = useMessages(verificationMessages);
  const format = useFormat();
  const [isChanging, setChanging] = useState(false);
  const isPending = figure.verified.state === 'pending';
  const isForm = canVerify && (isPending || isChanging);
  const { claimed, verified } = figure;
  const name = format.name(figure.names);
  return (
    <div className="@container">
      <dl className={`grid gap-x-6 gap-y-3 ${isForm ? '' : '@md:grid-cols-2'}`}>
        <Told
          label={t('figure.claimed')}
          origin={claimed === null ? null : (claimed.source ?? t('figure.source.none'))}
        >
          {claimed === null ? (
            <span className="text-quiet">{t('figure.none')}</span>
          ) : (
            <FigureValue figure={figure} answer={claimed} />
          )}
        </Told>
        {!isForm && (
          <Told
            label={t('figure.verified')}
            origin={[verified.source, verified.verifiedOn && format.day(verified.verifiedOn)]
              .filter(Boolean)
              .join(', ')}
          >
            {isPending ? (
              <span className="text-quiet">{t('figure.not-verified')}</span>
            ) : (
              <FigureValue figure={figure} answer={verified} />
            )}
          </Told>
        )}
      </dl>
      {isForm && (
        <VerifyForm
          nominationId={nominationId}
          figure={figure}
          criterion={criterion}
          onDirty={onDirty}
          onDone={() => {
            setChanging(false);
          }}
        />
      )}
      {canVerify && !isForm && (
        <button
          type="button"
          className="btn btn-sm mt-3"
          aria-label={t('figure.change-named', { name })}
          onClick={() => {
            setChanging(true);
          }}
        >
          {t('figure.change')}
        </button>
      )}
    </div>
  );
}

interface ToldProps {
  readonly label: string;
  readonly origin: string | null;
  readonly children: ReactNode;
}

const Told = ({ label, origin, children }: ToldProps) => (
  <div>
    <dt className="text-xs text-quiet">{label}</dt>
    <dd>
      <p className="text-lg font-semibold">{children}</p>
      {origin !== null && origin !== '' && <p className="text-sm text-quiet">{origin}</p>}
    </dd>
  </div>
);
