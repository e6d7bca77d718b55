import { AxisBottom } from '@visx/axis';
import { type scaleLinear } from '@visx/scale';

type Scale = ReturnType<typeof scaleLinear<number>>;

interface AxisProps {
  readonly scale: Scale;
  readonly top: number;
  readonly left: number;
  readonly label: string;
  readonly format: (value: number) => string;
  readonly ticks: number;
  /** Where exactly, when round numbers would miss what matters. */
  readonly at?: readonly number[] | undefined;
}

/** The axis of values under a plot, in the colours of the theme. */
export function ValueAxis({ scale, top, left, label, format, ticks, at }: AxisProps) {
  const [from = 0, to = 0] = scale.range();
  return (
    <g className="text-base-content">
      <AxisBottom
        scale={scale}
        top={top}
        left={left}
        numTicks={ticks}
        {...(at ? { tickValues: [...at] } : {})}
        stroke="currentColor"
        tickStroke="currentColor"
        tickLength={4}
        tickFormat={(value) => format(Number(value))}
        tickLabelProps={{
          fill: 'currentColor',
          fontSize: 11,
          fontFamily: 'inherit',
          textAnchor: 'middle',
          dy: '0.1em',
        }}
      />
      <text
        x={left + (from + to) / 2}
        y={top + AXIS_HEIGHT - 4}
        textAnchor="middle"
        className="fill-current text-[0.6875rem]"
      >
        {label}
      </text>
    </g>
  );
}

/** What an axis with its numbers and its name takes. */
export const AXIS_HEIGHT = 42;

type GridProps = Pick<AxisProps, 'scale' | 'left' | 'ticks' | 'at'> & { readonly height: number };

/** Upright lines at the ticks, behind everything. */
export function GridLines({ scale, left, height, ticks, at }: GridProps) {
  return (
    <g className="stroke-base-300" aria-hidden>
      {(at ?? scale.ticks(ticks)).map((tick) => (
        <line key={tick} x1={left + scale(tick)} x2={left + scale(tick)} y1={0} y2={height} />
      ))}
    </g>
  );
}
