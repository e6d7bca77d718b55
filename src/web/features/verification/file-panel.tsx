import { Progress } from '@base-ui/react/progress';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Deadline } from '../../shared/deadline.js';
import { useNow } from '../../shared/use-now.js';
import { useGates } from '../gates/use-gates.js';
import { isFillable } from '../nominations-own/nomination-facts.js';
import { NominationStateBadge } from '../nominations-own/nomination-state.js';
import { type NominationFile } from '../nominations-own/use-nomination-file.js';
import { DecisionButtons } from './decision-buttons.js';
import { fileMessages } from './file.messages.js';
import { useNeighbours, useQueuePath } from './queue-nav.js';
import { type ReviewScene } from './scene.js';
import { isChecked, type Unchecked, uncheckedOf } from './unchecked.js';

/** Beside the file: its state, what nobody has looked at yet, the decision about it, and the next one. */
export function FilePanel({ scene }: { readonly scene: ReviewScene }) {
  const { nomination, figures } = scene.file;
  const gates = useGates(nomination.id);
  const unchecked = uncheckedOf(figures, gates.data?.items ?? []);
  return (
    <div className="surface flex flex-col divide-y divide-base-300">
      <StatePart scene={scene} />
      <CheckPart unchecked={unchecked} />
      <DecisionPart scene={scene} unchecked={unchecked} />
      <NextPart scene={scene} />
    </div>
  );
}

function StatePart({ scene: { file } }: { readonly scene: ReviewScene }) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const { state, submittedAt, cureUntil, originId } = file.nomination;
  return (
    <div className="flex flex-col gap-2 p-4 text-sm">
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium">{t('file.state')}</p>
        <NominationStateBadge state={state} />
      </div>
      <p>
        <span className="text-quiet">{t('file.submitted')}: </span>
        <span className="tabular">
          {submittedAt === null ? t('file.submitted.never') : format.instant(submittedAt)}
        </span>
      </p>
      {state === 'returned' && cureUntil !== null && (
        <p>
          <span className="text-quiet">{t('file.cure')}: </span>
          <Deadline at={cureUntil} />
        </p>
      )}
      {originId !== null && (
        <p>
          {t('file.promoted')}.{' '}
          <Link to={`/app/nominations/${originId}`} className="link text-primary">
            {t('file.origin')}
          </Link>
        </p>
      )}
    </div>
  );
}

function CheckPart({ unchecked }: { readonly unchecked: Unchecked }) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const { figures, figureCount, gates } = unchecked;
  const checked = figureCount - figures.length;
  return (
    <div className="p-4 text-sm">
      <p className="font-medium">{t('check.figures', { checked, count: figureCount })}</p>
      <Progress.Root value={checked} max={Math.max(1, figureCount)} aria-label={t('check.progress')} className="mt-2">
        <Progress.Track className="block h-1.5 w-full overflow-hidden rounded-full bg-base-300">
          <Progress.Indicator className="block h-full bg-primary" />
        </Progress.Track>
      </Progress.Root>
      {isChecked(unchecked) ? (
        <p className="mt-3 text-success">{t('check.done')}</p>
      ) : (
        <>
          <p className="mt-3 text-xs text-quiet">{t('check.title')}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {figures.map(({ criterion, names }) => (
              <li key={criterion}>
                <a href={`#${criterion}`} className="link link-hover inline-block min-h-6 text-primary">
                  {format.name(names)}
                </a>
              </li>
            ))}
            {gates.map(({ gate, names }) => (
              <li key={gate}>
                <a href={`#gate-${gate}`} className="link link-hover inline-block min-h-6 text-primary">
                  {t('check.gate', { name: format.name(names) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function DecisionPart({ scene, unchecked }: { readonly scene: ReviewScene; readonly unchecked: Unchecked }) {
  const t = useMessages(fileMessages);
  const { state } = scene.file.nomination;
  if (!scene.mayRun) return <p className="p-4 text-sm text-quiet">{t('file.read-only')}</p>;
  if (state === 'failed' || state === 'withdrawn') return null;
  return (
    <div className="flex flex-col gap-3 p-4">
      <p className="text-sm font-medium">{t('decide.title')}</p>
      {state === 'draft' && <p className="text-sm text-quiet">{t('file.not-handed-in')}</p>}
      {state === 'returned' && <p className="text-sm text-quiet">{t('file.being-mended')}</p>}
      <FillInLink file={scene.file} />
      {state === 'submitted' && unchecked.figures.length > 0 && (
        <p className="text-sm text-quiet">{t('decide.open', { count: unchecked.figures.length })}</p>
      )}
      <DecisionButtons scene={scene} unchecked={unchecked} />
    </div>
  );
}

/** Some nominees cannot fill in their file themselves; the secretariat then does, as long as it is open. */
function FillInLink({ file: { nomination, stages, category } }: { readonly file: NominationFile }) {
  const t = useMessages(fileMessages);
  const canFill = isFillable(nomination, stages, category.level, useNow());
  if (nomination.state === 'submitted' || !canFill) return null;
  return (
    <Link to={`/app/my-nominations/${nomination.id}`} className="link w-fit text-sm text-primary">
      {t('file.fill-in')}
    </Link>
  );
}

function NextPart({ scene: { file } }: { readonly scene: ReviewScene }) {
  const t = useMessages(fileMessages);
  const neighbours = useNeighbours(file.nomination, file.edition.id);
  const pathOf = useQueuePath();
  const next = neighbours?.next;
  return (
    <div className="p-4 text-sm">
      <p className="text-xs text-quiet">{t('queue.next')}</p>
      {next ? (
        <Link to={pathOf(next.id)} className="link link-hover mt-0.5 inline-block min-h-6 font-semibold text-primary">
          {next.nominee.name} →
        </Link>
      ) : (
        <p className="min-h-6">{neighbours && t('queue.empty')}</p>
      )}
    </div>
  );
}
