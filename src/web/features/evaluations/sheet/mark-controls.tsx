import { useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { levelOf } from '../marking/marking-terms.js';
import { picksOf } from '../marking/score-picks.js';
import { useRuntime } from '../use-runtime.js';
import { type CriterionAt, give } from './criterion-value.js';
import { criterionMessages } from './criterion.messages.js';
import { LevelChoice } from './level-choice.js';
import { MarkField } from './mark-field.js';
import { MarkSlider } from './mark-slider.js';
import { useTakeBack } from './use-take-back.js';

interface MarkControlsProps {
  readonly at: CriterionAt;
  readonly isLocked: boolean;
}

/**
 * Three ways to one mark: a level and one of its buttons, the slider, or the number itself. Where a level is a single mark,
 * choosing it is giving it, and the other two are not needed.
 */
export function MarkControls({ at, isLocked }: MarkControlsProps) {
  const { terms, criterion, shown: value } = at;
  const runtime = useRuntime();
  const takeBack = useTakeBack(at);
  const [opened, setOpened] = useState<number | null>(null);
  const marked = value.mark === null ? undefined : levelOf(criterion.levels, value.mark);
  const open = criterion.levels.find(({ level }) => level === opened) ?? marked;
  const areSingle = criterion.levels.every(({ from, to }) => from === to);
  const giveMark = (mark: string | null): void => {
    setOpened(null);
    if (mark === null) void takeBack();
    else void give(runtime, at, { mark });
  };
  return (
    <div className="flex flex-col gap-3">
      <LevelChoice
        criterion={criterion}
        marked={marked?.level ?? null}
        opened={open?.level ?? null}
        isLocked={isLocked}
        onChoose={(level) => {
          if (level.from === level.to) giveMark(level.from);
          else setOpened(level.level);
        }}
      />
      {!areSingle && (
        <>
          <Picks picks={open ? picksOf(terms, open) : []} at={at} isLocked={isLocked} onPick={giveMark} />
          <div className="no-print flex items-center gap-4">
            <MarkSlider terms={terms} criterion={criterion} mark={value.mark} isLocked={isLocked} onMark={giveMark} />
            <MarkField terms={terms} criterion={criterion} mark={value.mark} isLocked={isLocked} onMark={giveMark} />
          </div>
        </>
      )}
    </div>
  );
}

interface PicksProps extends MarkControlsProps {
  readonly picks: readonly string[];
  readonly onPick: (mark: string) => void;
}

/** Round marks of the level, one tap each. The row keeps its height before a level is chosen. */
function Picks({ picks, at, isLocked, onPick }: PicksProps) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  const level = at.criterion.levels.find(({ from }) => from === picks[0]);
  if (!level)
    return <p className="no-print flex min-h-9 items-center text-sm text-quiet">{t('criterion.choose-level')}</p>;
  return (
    <div
      role="group"
      aria-label={t('criterion.scores', { level: format.name(level.names) })}
      className="no-print flex min-h-9 flex-wrap gap-1.5"
    >
      {picks.map((pick) => (
        <button
          key={pick}
          type="button"
          aria-pressed={at.shown.mark === pick}
          disabled={isLocked}
          className={`btn btn-sm tabular min-w-11 ${at.shown.mark === pick ? 'btn-primary' : ''}`}
          onClick={() => {
            onPick(pick);
          }}
        >
          {format.number(pick)}
        </button>
      ))}
    </div>
  );
}
