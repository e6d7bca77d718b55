import { scaleLinear } from '@visx/scale';
import { useId } from 'react';

import { fitted, rowLayout } from './plot-domain.js';
import { AXIS_HEIGHT, GridLines, ValueAxis } from './value-axis.js';

/** Two amounts of one thing, one under the other: what was meant and what came of it. */
export interface BarPair {
  readonly id: string;
  readonly label: string;
  readonly meant: number;
  /** Null where it could not be found. */
  readonly came: number | null;
  readonly words: string;
}

interface PairsProps {
  readonly width: number;
  readonly pairs: readonly BarPair[];
  readonly title: string;
  readonly axisLabel: string;
  readonly format: (value: number) => string;
}

const PAIR_PX = 44;
const BAR_PX = 12;
const TICKS = 5;
const STACKED_PX = 18;

const pairHeight = (width: number): number => PAIR_PX + (rowLayout(width).isStacked ? STACKED_PX : 0);

export const barPairsHeight = (width: number, pairs: number): number => pairs * pairHeight(width) + AXIS_HEIGHT;

/** Bars in pairs from zero: a hollow one for what was meant, a solid one for what came of it. */
export function BarPairs({ width, pairs, title, axisLabel, format }: PairsProps) {
  const id = useId();
  const { isStacked, labelWidth, plotLeft, plotWidth } = rowLayout(width);
  const values = pairs.flatMap(({ meant, came }) => [meant, came ?? 0]);
  const scale = scaleLinear<number>({
    domain: [Math.min(0, ...values), Math.max(...values, 0)],
    range: [0, plotWidth],
    nice: true,
  });
  const step = pairHeight(width);
  const height = pairs.length * step;
  const bar = (value: number, y: number, style: string) => (
    <rect
      x={plotLeft + scale(Math.min(0, value))}
      width={Math.max(1, Math.abs(scale(value) - scale(0)))}
      y={y}
      height={BAR_PX}
      rx={2}
      strokeWidth={1.5}
      className={style}
    />
  );
  return (
    <svg
      width={width}
      height={height + AXIS_HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
      className="block max-w-full overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{pairs.map(({ words }) => words).join('; ')}</desc>
      <GridLines scale={scale} left={plotLeft} height={height} ticks={TICKS} />
      {pairs.map(({ id: key, label, meant, came, words }, place) => {
        const top = place * step + (isStacked ? STACKED_PX : 0) + 8;
        return (
          <g key={key}>
            <title>{words}</title>
            <text
              x={isStacked ? 0 : labelWidth}
              y={isStacked ? place * step + 16 : top + BAR_PX + 1}
              textAnchor={isStacked ? 'start' : 'end'}
              dominantBaseline={isStacked ? 'auto' : 'central'}
              className="fill-base-content text-xs"
            >
              {fitted(label, labelWidth)}
            </text>
            {bar(meant, top, 'fill-base-200 stroke-primary')}
            {came !== null && bar(came, top + BAR_PX + 3, 'fill-primary stroke-primary')}
          </g>
        );
      })}
      <ValueAxis scale={scale} top={height} left={plotLeft} label={axisLabel} format={format} ticks={TICKS} />
    </svg>
  );
}
