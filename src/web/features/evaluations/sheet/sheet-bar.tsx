import { useLayoutEffect, useRef, useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { SavedState } from '../saved-state.js';
import { sheetMessages } from './sheet.messages.js';
import { SubmitSheet } from './submit-sheet.js';
import { type MarkingSheet, type SheetScene } from './use-sheet.js';

type Pane = 'file' | 'sheet';

interface SheetBarProps {
  readonly scene: SheetScene;
  readonly marking: MarkingSheet;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  /** How far down the bar reaches while it sticks, in pixels. */
  readonly onReach: (reach: number) => void;
}

/** Stays in sight: the total as it grows, where the marks are, and handing in. On phones also which half is shown. */
export function SheetBar({ scene, marking, pane, onPane, onReach }: SheetBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      onReach(element.offsetHeight + Number.parseFloat(getComputedStyle(element).top));
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [onReach]);
  return (
    <div
      ref={bar}
      className="no-print sticky top-14 z-20 flex flex-wrap items-center justify-between gap-x-5 gap-y-1 border-b border-base-300 bg-base-100 px-4 py-2 sm:px-5 lg:top-0"
    >
      <PaneSwitch pane={pane} onPane={onPane} />
      <Total marking={marking} />
      <div className="flex flex-1 basis-full items-center justify-between gap-x-4 gap-y-1 @3xl:basis-auto @3xl:justify-end">
        <SavedState />
        <SubmitSheet scene={scene} marking={marking} />
      </div>
    </div>
  );
}

function PaneSwitch({ pane, onPane }: Pick<SheetBarProps, 'pane' | 'onPane'>) {
  const t = useMessages(sheetMessages);
  return (
    <div role="group" aria-label={t('sheet.pane')} className="join @3xl:hidden">
      {(['file', 'sheet'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={pane === one}
          className={`btn join-item btn-sm ${pane === one ? 'btn-primary' : ''}`}
          onClick={() => {
            onPane(one);
          }}
        >
          {t(`sheet.pane.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** The own sheet's total; a screen reader is told once it rests. */
function Total({ marking: { total } }: { readonly marking: MarkingSheet }) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const [rested, setRested] = useState(total.sofar);
  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      setRested(total.sofar);
    }, 1_500);
    return () => {
      clearTimeout(timer);
    };
  }, [total.sofar]);
  return (
    <div className="flex items-baseline gap-x-2" title={t('total.note')}>
      <span className="tabular text-xl font-bold">{format.number(total.sofar)}</span>
      <span className="text-xs leading-tight text-quiet">
        <span className="hidden @lg:block">{t('total.label')}</span>
        <span className="@lg:hidden" aria-hidden>
          {total.marked}/{total.criteria}
        </span>
        <span className="hidden @lg:block">
          {t('total.marked', { marked: total.marked, criteria: total.criteria })}
          {total.mean !== null && total.marked < total.criteria && (
            <span className="hidden @5xl:inline"> · {t('total.mean', { mean: format.number(total.mean) })}</span>
          )}
        </span>
      </span>
      <span role="status" className="sr-only">
        {t('total.label')}: {format.number(rested)}
      </span>
    </div>
  );
}
