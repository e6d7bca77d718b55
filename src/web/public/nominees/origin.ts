import { useVisit, useWords } from '../visit.js';
import { type BreakdownRow, shortly } from './breakdown.js';
import { nomineeMessages } from './nominees.messages.js';

/** Where the score of a line comes from, in words; null for what is made of the lines below it. */
export function useOrigin({ kind, state, fn, inputs }: BreakdownRow): string | null {
  const t = useWords(nomineeMessages);
  const { format } = useVisit();
  const number = (exact: string | undefined): string => (exact === undefined ? '' : format.number(decimal(exact)));
  if (state === 'not-applicable' || state === 'missing') return kind === 'stage' ? null : t(`state.${state}`);
  if (kind === 'indicator') {
    const value = number(inputs[0]?.value ?? undefined);
    switch (fn.name) {
      case 'goalpost':
      case 'log_goalpost':
        if (fn.params.dir === 'benefit' && fn.params.lo === '0' && fn.params.hi === '100')
          return t('from.figure', { value });
        return t(fn.params.dir === 'cost' ? 'from.goalpost.cost' : 'from.goalpost.benefit', {
          value,
          lo: number(fn.params.lo),
          hi: number(fn.params.hi),
        });
      case 'target':
        return t('from.target', { value, target: number(fn.params.target), cap: number(fn.params.cap) });
      default:
        return t('from.table', { value });
    }
  }
  if (kind !== 'criterion' || inputs.length === 0) return null;
  const marks = inputs.flatMap(({ value, points }) => (value === null ? [] : [number(points ?? value)]));
  const code = fn.name === 'olympic' || fn.name === 'organisation_balanced' ? fn.name : 'mean';
  return t(`from.${code}`, { count: marks.length, marks: marks.join(' · ') });
}

/** Levels of an answer are words ("PERDA"), which stay as they are. */
function decimal(exact: string): string {
  return /^-?\d+(\/\d+|\.\d+)?$/.test(exact) ? shortly(exact) : exact;
}
