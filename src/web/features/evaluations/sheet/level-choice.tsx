import { Check } from 'lucide-react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type Level, type MarkedCriterion } from '../marking/marking-terms.js';
import { criterionMessages } from './criterion.messages.js';

interface LevelChoiceProps {
  readonly criterion: MarkedCriterion;
  /** The level of the mark that was given. */
  readonly marked: number | null;
  /** The level whose marks are offered. */
  readonly opened: number | null;
  readonly isLocked: boolean;
  readonly onChoose: (level: Level) => void;
}

/** What each level means, next to what it is called and which marks it has. */
export function LevelChoice({ criterion, marked, opened, isLocked, onChoose }: LevelChoiceProps) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  return (
    <div
      role="group"
      aria-label={t('criterion.levels', { name: format.name(criterion.names) })}
      className="grid overflow-hidden rounded-field border border-base-300"
    >
      {criterion.levels.map((level) => (
        <LevelButton
          key={level.level}
          level={level}
          isMarked={level.level === marked}
          isOpened={level.level === opened}
          isLocked={isLocked}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface LevelButtonProps {
  readonly level: Level;
  readonly isMarked: boolean;
  readonly isOpened: boolean;
  readonly isLocked: boolean;
  readonly onChoose: (level: Level) => void;
}

function LevelButton({ level, isMarked, isOpened, isLocked, onChoose }: LevelButtonProps) {
  const format = useFormat();
  const range =
    level.from === level.to ? format.number(level.from) : `${format.number(level.from)}–${format.number(level.to)}`;
  const ground = isMarked ? 'bg-primary/10' : isOpened ? 'bg-base-200' : 'bg-base-100';
  return (
    <button
      type="button"
      data-level={level.level}
      aria-pressed={isMarked}
      disabled={isLocked}
      className={`grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-b border-base-300 px-3 py-2 text-left text-sm last:border-b-0 enabled:cursor-pointer enabled:hover:bg-base-200 focus-visible:-outline-offset-2 @lg:grid-cols-[1.25rem_11rem_minmax(0,1fr)] ${ground}`}
      onClick={() => {
        onChoose(level);
      }}
    >
      <span className="tabular flex h-5 items-center justify-center font-semibold text-primary" aria-hidden>
        {isMarked ? <Check size={16} strokeWidth={3} /> : <span className="text-quiet">{level.level}</span>}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{format.name(level.names)}</span>
        <span className="tabular text-xs text-quiet">{range}</span>
      </span>
      <span className="col-start-2 @lg:col-start-3">{format.name(level.description)}</span>
    </button>
  );
}
