import { Check, CloudOff, Paperclip } from 'lucide-react';
import { type KeyboardEvent, lazy, type ReactNode, Suspense } from 'react';

import { type Schemas } from '../../../api/client.js';
import { fixedText } from '../../../../core/scoring/fraction.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type MarkedCriterion, type MarkingTerms, missingFrom } from '../marking/marking-terms.js';
import { stepped } from '../marking/score-picks.js';
import { useRuntime } from '../use-runtime.js';
import { ClashNotice } from './clash-notice.js';
import { CommentField } from './comment-field.js';
import { type CriterionAt, give } from './criterion-value.js';
import { criterionMessages } from './criterion.messages.js';
import { keyAct, moveToCriterion } from './keyboard.js';
import { MarkControls } from './mark-controls.js';
import { type Place } from './use-sheet.js';
import { useTakeBack } from './use-take-back.js';

type Evidence = Schemas['CandidateFileView']['evidence'][number];

// Rare, and it brings a dialog along.
const RefusedNotice = lazy(async () => ({ default: (await import('./refused-notice.js')).RefusedNotice }));

interface CriterionCardProps {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly terms: MarkingTerms;
  readonly criterion: MarkedCriterion;
  readonly place: Place;
  readonly evidence: readonly Evidence[];
  /** Handed in, voided or not open: everything is only read. */
  readonly isLocked: boolean;
  readonly onShow: (evidenceId: string) => void;
}

/** One criterion: what is asked, what each level means, the mark, and where the mark is now. */
export function CriterionCard(props: CriterionCardProps) {
  const { nominationId, terms, criterion, place, isLocked } = props;
  const runtime = useRuntime();
  const at = { nominationId, terms, criterion, shown: place.value };
  const takeBack = useTakeBack(at);
  const missing = missingFrom(terms, criterion, place.value);
  const clash = place.entries.find(({ state }) => state === 'clash');
  const refused = place.entries.find(({ state }) => state === 'refused');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const act = keyAct(event, criterion);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'move') moveToCriterion(event.currentTarget, act.by);
    else if (!isLocked && act.kind === 'clear') void takeBack();
    else if (!isLocked && act.kind === 'step')
      void give(runtime, at, ({ mark }) => ({ mark: stepped(terms, mark, act.by) }));
    else if (!isLocked && act.kind === 'level')
      event.currentTarget.querySelectorAll<HTMLElement>('[data-level]')[act.level - 1]?.click();
  };
  return (
    <article
      id={criterion.code}
      data-criterion
      tabIndex={-1}
      aria-labelledby={`name-${criterion.code}`}
      className="scroll-mt-44 border-t border-base-300 px-4 py-4 outline-offset-[-2px] first:border-t-0 sm:px-5"
      onKeyDown={onKeyDown}
    >
      <Head {...props} />
      <MarkControls at={at} isLocked={isLocked} />
      <CommentField at={at} missing={missing} isLocked={isLocked} />
      {clash && <ClashNotice at={at} entry={clash} server={place.server} />}
      {refused && (
        <Suspense fallback={null}>
          <RefusedNotice entry={refused} nomineeName={props.nomineeName} criterion={criterion} />
        </Suspense>
      )}
      {!clash && !refused && (
        <Whereabouts place={place} isComplete={missing === null}>
          {!isLocked && place.value.mark !== null && <TakeBack at={at} />}
        </Whereabouts>
      )}
    </article>
  );
}

function Head({ criterion, evidence, onShow }: CriterionCardProps) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  const name = format.name(criterion.names);
  const [first] = evidence;
  return (
    <header className="mb-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`name-${criterion.code}`} className="font-semibold">
          {name}
        </h3>
        <p className="tabular text-xs text-quiet">
          {t('criterion.weight', { weight: format.percent(fixedText(criterion.weight, 2)) })}
        </p>
      </div>
      {criterion.guidance && <p className="mt-0.5 text-sm text-quiet">{format.name(criterion.guidance)}</p>}
      {first && (
        <button
          type="button"
          className="no-print btn btn-ghost btn-xs -ml-2 mt-1 text-primary"
          onClick={() => {
            onShow(first.id);
          }}
        >
          <Paperclip size={14} aria-hidden />
          {t('criterion.evidence', { count: evidence.length })}
          <span className="sr-only"> – {name}</span>
        </button>
      )}
      {!first && criterion.requiresEvidence && (
        <p className="mt-1 text-xs font-medium text-warning">{t('criterion.no-evidence')}</p>
      )}
    </header>
  );
}

interface WhereaboutsProps {
  readonly place: Place;
  readonly isComplete: boolean;
  readonly children: ReactNode;
}

/** Where the value is now; the line keeps its height, so that nothing jumps while marks travel. */
function Whereabouts({ place, isComplete, children }: WhereaboutsProps) {
  const t = useMessages(criterionMessages);
  const isWaiting = place.entries.length > 0;
  const isThere = place.server.mark !== null && !isWaiting;
  return (
    <div className="no-print mt-2 flex min-h-6 items-center gap-1.5 text-xs">
      {isWaiting && isComplete && (
        <>
          <CloudOff size={14} className="text-warning" aria-hidden />
          <span className="text-warning">{t('criterion.waiting')}</span>
        </>
      )}
      {isThere && (
        <>
          <Check size={14} className="text-success" aria-hidden />
          <span className="text-quiet">{t('criterion.saved')}</span>
        </>
      )}
      <span className="flex-1" />
      {children}
    </div>
  );
}

/** The way back to no mark at all; a comment goes with it, as it does on the server. */
function TakeBack({ at }: { readonly at: CriterionAt }) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  const takeBack = useTakeBack(at);
  return (
    <button
      type="button"
      className="btn btn-ghost btn-xs"
      aria-label={t('criterion.clear-for', { name: format.name(at.criterion.names) })}
      onClick={() => void takeBack()}
    >
      {t('criterion.clear')}
    </button>
  );
}
