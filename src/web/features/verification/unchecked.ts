import { type Schemas } from '../../api/client.js';

type Figure = Schemas['FigureView'];
type Gate = Schemas['GateView'];

/** What of a file still waits for somebody to look at it. */
export interface Unchecked {
  readonly figures: readonly Figure[];
  readonly figureCount: number;
  readonly gates: readonly Gate[];
  readonly gateCount: number;
}

/** Figures without a verified value keep a file from passing; pending gates keep its ranking from being sealed. */
export const uncheckedOf = (figures: readonly Figure[], gates: readonly Gate[]): Unchecked => ({
  figures: figures.filter(({ verified }) => verified.state === 'pending'),
  figureCount: figures.length,
  gates: gates.filter(({ outcome }) => outcome === 'pending'),
  gateCount: gates.length,
});

export const isChecked = ({ figures, gates }: Unchecked): boolean => figures.length === 0 && gates.length === 0;
