import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Figure, type FigureState } from './figure-check.js';
import { figureMessages } from './figure.messages.js';

interface FigureValueProps {
  readonly figure: Pick<Figure, 'unit' | 'levels'>;
  readonly answer: { readonly state: FigureState | 'pending'; readonly value: string | null } | null;
}

/** A figure as people read it: `33,25%`, `1.200 orang`, the name of a level, or why there is none. */
export function FigureValue({ figure, answer }: FigureValueProps) {
  const t = useMessages(figureMessages);
  const format = useFormat();
  if (answer === null || answer.state === 'pending')
    return <span className="text-quiet">{t('figure.state.none')}</span>;
  if (answer.state !== 'value') return <>{t(`figure.state.${answer.state}`)}</>;
  const level = figure.levels.find(({ code }) => code === answer.value);
  if (level) return <>{format.name(level.names)}</>;
  if (figure.unit === '%') return <span className="tabular">{format.percent(answer.value)}</span>;
  return (
    <span className="tabular">
      {format.number(answer.value)}
      {figure.unit === null ? '' : ` ${figure.unit}`}
    </span>
  );
}
