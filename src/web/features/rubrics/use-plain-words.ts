import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { functionMessages } from './function.messages.js';
import { type CriterionNode } from './rubric-body.js';

/** What the function of an indicator does, in one sentence with its numbers. */
export function usePlainWords(): (criterion: CriterionNode) => string {
  const t = useMessages(functionMessages);
  const format = useFormat();
  return (criterion) => {
    const { fn, dir = 'benefit', unit = '' } = criterion;
    const shown = (figure: string | undefined): string =>
      figure === undefined || figure === ''
        ? '…'
        : unit === '%'
          ? format.percent(figure)
          : [format.number(figure), unit].filter(Boolean).join(' ');
    if (fn === undefined) return t('plain.unclear');
    switch (fn) {
      case 'goalpost':
      case 'log_goalpost':
        return t(`plain.${fn}.${dir}`, { lo: shown(criterion.lo), hi: shown(criterion.hi) });
      case 'target':
        return t('plain.target', { target: shown(criterion.target), cap: format.number(criterion.cap ?? '100') });
      case 'step':
      case 'piecewise':
      case 'levels':
        return t(`plain.${fn}`);
    }
  };
}
