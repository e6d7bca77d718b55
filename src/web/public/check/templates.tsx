import { type ReactNode } from 'react';

import { VERDICT_MESSAGES } from '../../../core/ledger/verdict-messages.js';
import { Facts } from '../parts/shapes.js';
import { useVisit, useWords } from '../visit.js';
import { checkMessages } from './check.messages.js';

/** A sentence whose `{{places}}` the browser fills. */
export function Slotted({ text }: { readonly text: string }) {
  return text
    .split(/\{\{(\w+)\}\}/)
    .map((part, index) => (index % 2 === 0 ? part : <span key={part} data-slot={part} />));
}

const TONES = {
  success: 'border-success/40 bg-success/8',
  warning: 'border-warning/40 bg-warning/10',
  error: 'border-error/40 bg-error/8',
} as const;

/** The head of an outcome: takes the focus when it appears. */
export function Verdict({
  tone,
  title,
  children,
}: {
  readonly tone: keyof typeof TONES;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`rounded-box border px-5 py-4 ${TONES[tone]}`}>
      <h2 tabIndex={-1} className="text-xl font-bold outline-none">
        {title}
      </h2>
      {children}
    </div>
  );
}

/** A fact that is there only where its slot is filled. */
export const Slot = ({ name, mono = false }: { readonly name: string; readonly mono?: boolean }) => (
  <span data-slot={name} className={mono ? 'font-mono text-xs break-all' : undefined} />
);

export function WorkingTemplate() {
  const t = useWords(checkMessages);
  const phases = ['fetching', 'reading', 'asking', 'computing'] as const;
  return (
    <template data-template="working">
      <div className="surface px-5 py-4">
        {phases.map((phase) => (
          <p key={phase} data-case={`phase=${phase}`} className="font-medium">
            {t(`phase.${phase}`)}
          </p>
        ))}
        <progress max={1} aria-label={t('check.title')} className="progress progress-primary mt-3 block w-full" />
      </div>
    </template>
  );
}

export function DiffersTemplate() {
  const t = useWords(checkMessages);
  const { language } = useVisit();
  const kinds = Object.entries(VERDICT_MESSAGES).filter(([code]) => code.startsWith('difference.'));
  return (
    <template data-template="differs">
      <Verdict tone="error" title={t('differs.title')}>
        {kinds.map(([code, sentence]) => (
          <p
            key={code}
            data-case={`difference=${code.slice('difference.'.length)}`}
            className="mt-1 text-lg first-letter:uppercase"
          >
            {sentence[language]}.
          </p>
        ))}
      </Verdict>
      <div className="surface mt-4 p-5 sm:p-6">
        <p className="mb-4 font-medium">{t('differs.first')}</p>
        <dl className="flex flex-col gap-4">
          <Fact label={t('differs.place')}>
            <span data-case="whole=yes">{t('differs.whole')}</span>
            <span data-case="whole=no">
              <Slot name="path" mono />
            </span>
          </Fact>
          <Fact label={t('differs.subject')}>
            <Slot name="subject" />
          </Fact>
          <Fact label={t('differs.stated')}>
            <Slot name="stated" mono />
          </Fact>
          <Fact label={t('differs.recomputed')}>
            <Slot name="recomputed" mono />
          </Fact>
          <Fact label={t('agrees.fingerprint')}>
            <Slot name="fingerprint" mono />
          </Fact>
        </dl>
        <p
          className="mt-5 text-quiet"
          data-case="difference=form|inputs|numbers|decision|hash|signature|text|fingerprint"
        >
          {t('differs.meaning')}
        </p>
        <p className="mt-5 text-quiet" data-case="difference=key">
          {t('differs.key')}
        </p>
      </div>
    </template>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div data-optional="">
    <dt className="text-sm text-quiet">{label}</dt>
    <dd>{children}</dd>
  </div>
);

export function UnreadableTemplate() {
  const t = useWords(checkMessages);
  return (
    <template data-template="unreadable">
      <Verdict tone="warning" title={t('unreadable.title')}>
        <p className="mt-1">{t('unreadable.text')}</p>
      </Verdict>
      <div className="surface mt-4 p-5 sm:p-6">
        <Facts
          facts={[
            [t('agrees.fingerprint'), <Slot key="fingerprint" name="fingerprint" mono />],
            [t('unreadable.reason'), <Slot key="reason" name="reason" />],
          ]}
        />
        <GivenLine />
      </div>
    </template>
  );
}

/** How the file stands to the fingerprint that was typed. */
export function GivenLine() {
  const t = useWords(checkMessages);
  return (
    <>
      <p data-case="given=same" className="mt-4 font-semibold text-success">
        {t('agrees.given')}: {t('given.same')}
      </p>
      <p data-case="given=other" className="mt-4 font-semibold text-error">
        {t('agrees.given')}: {t('given.other')}
      </p>
    </>
  );
}

export function FailureTemplate() {
  const t = useWords(checkMessages);
  const reasons = ['not-found', 'too-many', 'network', 'insecure', 'broken'] as const;
  return (
    <template data-template="failure">
      <Verdict tone="warning" title={t('failure.title')}>
        {reasons.map((reason) => (
          <p key={reason} data-case={`failure=${reason}`} className="mt-1">
            {t(`failure.${reason}`)}
          </p>
        ))}
      </Verdict>
    </template>
  );
}
