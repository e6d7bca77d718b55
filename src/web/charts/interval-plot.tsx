import { scaleLinear } from '@visx/scale';
import { useId } from 'react';

import { fitted, rowLayout, type RowLayout } from './plot-domain.js';
import { AXIS_HEIGHT, GridLines, ValueAxis } from './value-axis.js';

/** An estimate with the stretches it may lie in: a wide thin one, a narrow thick one, or either. */
export interface IntervalRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly wide?: readonly [number, number];
  readonly narrow?: readonly [number, number];
  /** Asks to be looked at: drawn as a diamond, not only in another colour. */
  readonly isMarked?: boolean;
  /** The row in words, for the tooltip and for screen readers. */
  readonly words: string;
}

interface PlotProps {
  readonly width: number;
  readonly rows: readonly IntervalRow[];
  readonly domain: readonly [number, number];
  readonly title: string;
  readonly axisLabel: string;
  readonly format: (value: number) => string;
  /** A value that all are held against, such as zero. */
  readonly reference?: number;
  readonly ticks?: number;
  /** Where the ticks stand, when round numbers would miss what matters. */
  readonly tickValues?: readonly number[];
  /** Values run from right to left, as ranks do: the best stands right. */
  readonly isReversed?: boolean;
}

const USUAL_TICKS = 6;
const TICK_PX = 70;

export const intervalPlotHeight = (width: number, rows: number): number =>
  rows * rowLayout(width).rowHeight + AXIS_HEIGHT;

/** One row per thing: its name, a dot at its value, and lines over the stretches it may lie in. */
export function IntervalPlot(props: PlotProps) {
  const { width, rows, domain, title, axisLabel, format, reference, isReversed = false, tickValues } = props;
  const id = useId();
  const layout = rowLayout(width);
  const { plotLeft, plotWidth, rowHeight } = layout;
  const [low, high] = domain;
  const scale = scaleLinear<number>({ domain: isReversed ? [high, low] : [low, high], range: [0, plotWidth] });
  const ticks = Math.max(2, Math.min(props.ticks ?? USUAL_TICKS, Math.floor(plotWidth / TICK_PX)));
  const height = rows.length * rowHeight;
  return (
    <svg
      width={width}
      height={height + AXIS_HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
      className="block max-w-full overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{rows.map(({ words }) => words).join('; ')}</desc>
      <GridLines scale={scale} left={plotLeft} height={height} ticks={ticks} at={tickValues} />
      {reference !== undefined && (
        <line
          className="stroke-base-content/60"
          strokeDasharray="4 3"
          x1={plotLeft + scale(reference)}
          x2={plotLeft + scale(reference)}
          y1={0}
          y2={height}
        />
      )}
      {rows.map((row, place) => (
        <PlotRow
          key={row.id}
          row={row}
          top={place * rowHeight}
          layout={layout}
          at={(value) => plotLeft + scale(value)}
        />
      ))}
      <ValueAxis
        scale={scale}
        top={height}
        left={plotLeft}
        label={axisLabel}
        format={format}
        ticks={ticks}
        at={tickValues}
      />
    </svg>
  );
}

interface RowProps {
  readonly row: IntervalRow;
  readonly top: number;
  readonly layout: RowLayout;
  readonly at: (value: number) => number;
}

const DOT = 4.5;

function PlotRow({ row, top, layout, at }: RowProps) {
  const { isStacked, labelWidth, rowHeight } = layout;
  const middle = top + (isStacked ? rowHeight - 12 : rowHeight / 2);
  const x = at(row.value);
  const colour = row.isMarked === true ? 'text-error' : 'text-primary';
  return (
    <g className={colour}>
      <title>{row.words}</title>
      <text
        x={isStacked ? 0 : labelWidth}
        y={isStacked ? top + 14 : middle}
        textAnchor={isStacked ? 'start' : 'end'}
        dominantBaseline={isStacked ? 'auto' : 'central'}
        className="fill-base-content text-xs"
      >
        {fitted(row.label, labelWidth)}
      </text>
      {row.wide && <Stretch span={row.wide} y={middle} at={at} hasEnds />}
      {row.narrow && <Stretch span={row.narrow} y={middle} at={at} isThick />}
      {row.isMarked === true ? (
        <path
          d={`M${String(x)} ${String(middle - 6)}l6 6l-6 6l-6 -6z`}
          className="fill-current stroke-base-100"
          strokeWidth={1.5}
        />
      ) : (
        <circle cx={x} cy={middle} r={DOT} className="fill-current stroke-base-100" strokeWidth={1.5} />
      )}
    </g>
  );
}

interface StretchProps {
  readonly span: readonly [number, number];
  readonly y: number;
  readonly at: (value: number) => number;
  readonly isThick?: boolean;
  readonly hasEnds?: boolean;
}

const END = 4;

function Stretch({ span, y, at, isThick = false, hasEnds = false }: StretchProps) {
  const [from, to] = [at(span[0]), at(span[1])];
  return (
    <g className="stroke-current" strokeOpacity={isThick ? 0.45 : 0.8}>
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        strokeWidth={isThick ? 7 : 1.5}
        strokeLinecap={isThick ? 'round' : 'butt'}
      />
      {hasEnds && (
        <>
          <line x1={from} x2={from} y1={y - END} y2={y + END} strokeWidth={1.5} />
          <line x1={to} x2={to} y1={y - END} y2={y + END} strokeWidth={1.5} />
        </>
      )}
    </g>
  );
}
