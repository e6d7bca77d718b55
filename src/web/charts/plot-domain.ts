/** From the least to the greatest of some numbers, with a part of the way added at both ends so that no mark lies on the edge. */
export function paddedDomain(values: readonly number[], padding = 0.05): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const margin = high > low ? (high - low) * padding : Math.max(1, Math.abs(high)) * padding;
  return [low - margin, high + margin];
}

/** The same, as far to the left of zero as to the right. */
export function mirroredDomain(values: readonly number[], padding = 0.05): readonly [number, number] {
  const reach = Math.max(...paddedDomain(values, padding).map(Math.abs));
  return [-reach, reach];
}

const FEW_RANKS = 12;
const MOST_STEPS = 6;
const STEPS = [5, 10, 20, 50, 100, 200, 500];

/** Ranks to be named on an axis: the first, and full fives, tens or hundreds; all of a short list. */
export function rankTicks(last: number): number[] {
  if (last <= FEW_RANKS) return Array.from({ length: Math.floor(last) }, (_, place) => place + 1);
  const step = STEPS.find((one) => last / one <= MOST_STEPS) ?? last;
  return [1, ...Array.from({ length: Math.floor(last / step) }, (_, place) => (place + 1) * step)];
}

const CHARACTER_PX = 7;

/** A name cut to a width, with an ellipsis; the whole stands in the title of its row. */
export function fitted(label: string, widthPx: number): string {
  const most = Math.max(4, Math.floor(widthPx / CHARACTER_PX));
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}

const NARROW_PX = 420;
const LABEL_SHARE = 0.34;
const LABEL_MOST_PX = 260;
const SIDE_PX = 12;

/** Where names and plot stand: side by side, or on a narrow screen the name above its line. */
export interface RowLayout {
  readonly isStacked: boolean;
  readonly labelWidth: number;
  readonly plotLeft: number;
  readonly plotWidth: number;
  readonly rowHeight: number;
}

export function rowLayout(width: number): RowLayout {
  const isStacked = width < NARROW_PX;
  const labelWidth = isStacked ? width - SIDE_PX : Math.min(LABEL_MOST_PX, Math.round(width * LABEL_SHARE));
  const plotLeft = isStacked ? SIDE_PX : labelWidth + SIDE_PX;
  return {
    isStacked,
    labelWidth,
    plotLeft,
    plotWidth: Math.max(40, width - plotLeft - SIDE_PX),
    rowHeight: isStacked ? 42 : 24,
  };
}
