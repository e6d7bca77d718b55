import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';

import { type IndicatorFunction } from '../../../core/scoring/rule.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type CurvePoint, curveOf } from './curve.js';
import { functionMessages } from './function.messages.js';

interface CurvePictureProps {
  readonly scorer: Exclude<IndicatorFunction, { fn: 'levels' }>;
  readonly unit: string;
}

const WIDTH = 420;
const HEIGHT = 170;
const MARGIN = { top: 10, right: 14, bottom: 26, left: 36 } as const;
const TICKS = 5;
const TICK = { fill: 'currentColor', fontSize: 11, fontFamily: 'inherit' } as const;

/** The points over the figure, as a small picture; the figures that the function names are dots on it. */
export function CurvePicture({ scorer, unit }: CurvePictureProps) {
  const t = useMessages(functionMessages);
  const format = useFormat();
  const { line, knots, isStepped } = curveOf(scorer);
  const first = line[0]?.x ?? 0;
  const last = line.at(-1)?.x ?? 1;
  const top = Math.max(100, ...line.map(({ points }) => points));
  const x = scaleLinear({ domain: [first, last], range: [0, WIDTH - MARGIN.left - MARGIN.right] });
  const y = scaleLinear({ domain: [0, top], range: [HEIGHT - MARGIN.top - MARGIN.bottom, 0] });
  const short = (value: number): string => format.number(String(Number(value.toPrecision(6))));
  const described = knots
    .map((knot) => t('curve.knot', { x: [short(knot.x), unit].filter(Boolean).join(' '), points: short(knot.points) }))
    .join('; ');
  return (
    <figure className="max-w-md">
      <figcaption className="mb-1 text-sm font-medium">{t('curve.title')}</figcaption>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={t('curve.described', { knots: described })}
        className="w-full text-quiet"
      >
        <Group left={MARGIN.left} top={MARGIN.top}>
          <AxisLeft
            scale={y}
            numTicks={3}
            stroke="currentColor"
            tickStroke="currentColor"
            tickLabelProps={{ ...TICK, dx: -4, dy: 4, textAnchor: 'end' }}
          />
          <AxisBottom
            top={HEIGHT - MARGIN.top - MARGIN.bottom}
            scale={x}
            numTicks={TICKS}
            stroke="currentColor"
            tickStroke="currentColor"
            tickFormat={(value) => short(Number(value))}
            tickLabelProps={{ ...TICK, textAnchor: 'middle' }}
          />
          <LinePath
            data={isStepped ? stepsOf(line) : [...line]}
            x={(point) => x(point.x)}
            y={(point) => y(point.points)}
            className="stroke-primary"
            strokeWidth={2.5}
          />
          {knots.map((knot) => (
            <circle key={knot.x} cx={x(knot.x)} cy={y(knot.points)} r={4} className="fill-primary" />
          ))}
        </Group>
      </svg>
    </figure>
  );
}

/** A step holds its points until the next threshold: the corner is drawn, not cut. */
const stepsOf = (line: readonly CurvePoint[]): CurvePoint[] =>
  line.flatMap((point, index) => {
    const before = line[index - 1];
    return before ? [{ x: point.x, points: before.points }, point] : [point];
  });
