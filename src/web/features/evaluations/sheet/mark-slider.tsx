import { Slider } from '@base-ui/react/slider';
import { useState } from 'react';

import { Fraction } from '../../../../core/scoring/fraction.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type MarkedCriterion, markText, type MarkingTerms } from '../marking/marking-terms.js';
import { criterionMessages } from './criterion.messages.js';

interface MarkSliderProps {
  readonly terms: MarkingTerms;
  readonly criterion: MarkedCriterion;
  readonly mark: string | null;
  readonly isLocked: boolean;
  readonly onMark: (mark: string) => void;
}

/**
 * The whole scale as a slider. It counts in steps, which are whole numbers, so that no mark is ever a rounded float. While it
 * is dragged it only shows; the mark is given when it is let go.
 */
export function MarkSlider({ terms, criterion, mark, isLocked, onMark }: MarkSliderProps) {
  const t = useMessages(criterionMessages);
  const format = useFormat();
  const [dragged, setDragged] = useState<number | null>(null);
  const { lo, hi, step } = terms.scale;
  const toMark = (steps: number): string => markText(lo.add(step.mul(Math.round(steps))));
  const given = mark === null ? 0 : new Fraction(mark).sub(lo).div(step).valueOf();
  const shown = dragged ?? given;
  const isEmpty = mark === null && dragged === null;
  return (
    <Slider.Root
      className="min-w-0 flex-1"
      value={shown}
      min={0}
      max={hi.sub(lo).div(step).valueOf()}
      step={1}
      largeStep={5}
      disabled={isLocked}
      onValueChange={(steps) => {
        setDragged(steps);
      }}
      onValueCommitted={(steps) => {
        setDragged(null);
        onMark(toMark(steps));
      }}
    >
      <Slider.Control className="flex h-9 w-full touch-pan-y items-center select-none">
        <Slider.Track className="h-1.5 w-full rounded-full bg-base-300">
          <Slider.Indicator className={`rounded-full ${isEmpty ? '' : 'bg-primary'}`} />
          <Slider.Thumb
            aria-label={t('criterion.slider', { name: format.name(criterion.names) })}
            getAriaValueText={() => (isEmpty ? t('criterion.unmarked') : format.number(toMark(shown)))}
            className={`size-6 rounded-full border-2 border-primary shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary data-disabled:border-base-300 ${isEmpty ? 'bg-base-100' : 'bg-primary data-disabled:bg-base-300'}`}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
