import { type Schemas } from '../../api/client.js';
import { hasLeft, type Level, type Nomination, type Stage, stageOf } from './nomination-facts.js';

type StepName = 'proposed' | 'handed-in' | 'checked' | 'desk' | 'interview' | 'plenary' | 'published';
/** `attention`: something is asked of the owner; `stopped`: the path ended here. */
export type StepState = 'done' | 'now' | 'attention' | 'next' | 'stopped';

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
  /** The code of the sentence that says it in plain words. */
  readonly saying: string;
  /** The instants that the sentence names. */
  readonly from: string | null;
  readonly until: string | null;
  /** Set where the instants are those of a stage, which is announced by its days in this zone. */
  readonly timeZone: string | null;
}

export interface Journey {
  readonly nomination: Nomination;
  readonly level: Level;
  readonly stages: readonly Stage[];
  readonly deadline: string | null;
  readonly slot: Schemas['InterviewSlotView'] | undefined;
  readonly result: Schemas['MyResultView'] | undefined;
  readonly now: number;
}

/** Where a nomination stands: what is behind it, what happens now, what comes next; nothing that is not for its owner to know. */
export function timelineOf(journey: Journey): Step[] {
  const steps = [proposed(), handedIn(journey), checked(journey)];
  const stopped = steps.findIndex(({ state }) => state === 'stopped');
  if (stopped >= 0) return steps.slice(0, stopped + 1);
  return [
    ...steps,
    judged(journey, 'desk'),
    judged(journey, 'interview'),
    judged(journey, 'plenary'),
    published(journey),
  ];
}

const step = (
  name: StepName,
  state: StepState,
  saying: string,
  from: string | null = null,
  until: string | null = null,
): Step => ({ name, state, saying, from, until, timeZone: null });

/** A step that is said with the days of its stage. */
const during = (name: StepName, state: StepState, stage: Stage | undefined): Step => ({
  ...step(name, state, `${name}.${state}`, stage?.opensAt, stage?.closesAt),
  timeZone: stage?.timeZone ?? null,
});

const proposed = (): Step => step('proposed', 'done', 'proposed.done');

function handedIn({ nomination, deadline, now }: Journey): Step {
  const { state, submittedAt } = nomination;
  if (state === 'withdrawn') return step('handed-in', 'stopped', 'handed-in.withdrawn', submittedAt);
  if (state === 'returned') {
    const isLate = deadline !== null && now >= Date.parse(deadline) + 1000;
    return step(
      'handed-in',
      isLate ? 'stopped' : 'attention',
      `handed-in.returned${isLate ? '-late' : ''}`,
      null,
      deadline,
    );
  }
  if (state === 'draft') {
    const isLate = deadline !== null && now >= Date.parse(deadline) + 1000;
    return step('handed-in', isLate ? 'stopped' : 'now', isLate ? 'handed-in.late' : 'handed-in.now', null, deadline);
  }
  // A promoted nomination brings its provincial file along and is not handed in again.
  if (submittedAt === null) return step('handed-in', 'done', 'handed-in.carried');
  return step('handed-in', 'done', 'handed-in.done', submittedAt);
}

function checked({ nomination: { state }, level, stages }: Journey): Step {
  const stage = stageOf(stages, level, 'verification');
  if (state === 'failed') return step('checked', 'stopped', 'checked.failed');
  if (state === 'verified') return step('checked', 'done', 'checked.done');
  return during('checked', state === 'submitted' ? 'now' : 'next', stage);
}

/** Stages of the jury: the owner learns from the calendar when they are, and of its own interview; never how they go. */
function judged(journey: Journey, kind: 'desk' | 'interview' | 'plenary'): Step {
  const { nomination, level, stages, slot, result, now } = journey;
  const stage = stageOf(stages, level, kind);
  if (kind === 'interview' && slot) return interviewed(slot, now);
  if (result) return step(kind, 'done', `${kind}.done`);
  const isJudged = nomination.state === 'verified' && !hasLeft(nomination);
  if (!isJudged || !stage || now < Date.parse(stage.opensAt)) return during(kind, 'next', stage);
  return during(kind, now < Date.parse(stage.closesAt) ? 'now' : 'done', stage);
}

function interviewed({ attendance, startsAt, endsAt }: Schemas['InterviewSlotView'], now: number): Step {
  if (attendance === 'attended') return step('interview', 'done', 'interview.attended', startsAt);
  if (attendance === 'absent') return step('interview', 'done', 'interview.absent', startsAt);
  return now < Date.parse(endsAt)
    ? step('interview', 'attention', 'interview.planned', startsAt, endsAt)
    : step('interview', 'done', 'interview.over', startsAt);
}

const published = ({ result }: Journey): Step =>
  result
    ? step('published', 'done', 'published.done', result.ranking.publishedAt)
    : step('published', 'next', 'published.next');
