import { useId } from 'react';

import { fitted } from './plot-domain.js';

/** One thing's rank in two orders. */
export interface RankShift {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

interface PlotProps {
  readonly width: number;
  readonly shifts: readonly RankShift[];
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly format: (rank: number) => string;
}

const ROW_PX = 20;
const HEAD_PX = 28;
const NAME_SHARE = 0.36;
const NAME_MOST_PX = 240;
const GAP_PX = 12;

export const shiftPlotHeight = (rows: number): number => rows * ROW_PX + HEAD_PX + GAP_PX;

/** Two orders side by side with a line from each place to its place in the other; bold where it moved. */
export function ShiftPlot({ width, shifts, title, heads, format }: PlotProps) {
  const id = useId();
  const name = Math.min(NAME_MOST_PX, Math.round(width * NAME_SHARE));
  const [left, right] = [name + GAP_PX, width - name - GAP_PX];
  const before = placesOf(shifts, ({ from }) => from);
  const after = placesOf(shifts, ({ to }) => to);
  const y = (place: number): number => HEAD_PX + place * ROW_PX + ROW_PX / 2;
  return (
    <svg
      width={width}
      height={shiftPlotHeight(shifts.length)}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
      className="block max-w-full"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{shifts.map(({ words }) => words).join('; ')}</desc>
      <text x={name} y={16} textAnchor="end" className="fill-base-content text-xs font-semibold">
        {heads[0]}
      </text>
      <text x={right + GAP_PX} y={16} className="fill-base-content text-xs font-semibold">
        {heads[1]}
      </text>
      {shifts.map((shift) => {
        const [start, end] = [y(before.get(shift.id) ?? 0), y(after.get(shift.id) ?? 0)];
        const hasMoved = shift.from !== shift.to;
        const text = `fill-base-content text-xs ${hasMoved ? 'font-semibold' : ''}`;
        return (
          <g key={shift.id}>
            <title>{shift.words}</title>
            <line
              x1={left}
              x2={right}
              y1={start}
              y2={end}
              className={hasMoved ? 'stroke-primary' : 'stroke-base-content/25'}
              strokeWidth={hasMoved ? 2.5 : 1}
            />
            <text x={name} y={start} textAnchor="end" dominantBaseline="central" className={text}>
              {fitted(`${shift.label} ${format(shift.from)}`, name)}
            </text>
            <text x={right + GAP_PX} y={end} dominantBaseline="central" className={text}>
              {fitted(`${format(shift.to)} ${shift.label}`, name)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Places from the top by rank; equals in the order given. */
const placesOf = (shifts: readonly RankShift[], rankOf: (shift: RankShift) => number): ReadonlyMap<string, number> =>
  new Map(shifts.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ id }, place) => [id, place]));
