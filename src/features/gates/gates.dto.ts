import { Choice, Instant, ListOf, Nested, Text, Whole } from '../../platform/http/fields.js';
import { Names, type RubricBody } from '../rubric-format/index.js';
import { type GateOutcome, type Outcome, OUTCOMES } from './gate-outcome.entity.js';

/** A gate of the rubric with what was decided, if anything. */
export interface Gate {
  readonly definition: RubricBody['gates'][number];
  readonly row: GateOutcome | null;
}

export class DecideGate {
  @Choice(OUTCOMES) outcome!: Outcome;
  @Text({ max: 2000, min: 3, optional: true, nullable: true, description: 'Required for a failure' }) reason?:
    string | null;
}

export class GateView {
  @Text({ max: 40 }) gate!: string;
  @Nested(() => Names) names!: Names;
  @Choice(OUTCOMES) outcome!: Outcome;
  @Text({ max: 2000, nullable: true }) reason!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Whole({ min: 1, max: 2_147_483_647, nullable: true, description: 'Null while nobody decided' }) version!:
    number | null;
}

export class GateList {
  @ListOf(() => GateView) items!: GateView[];
}

export const toGateView = ({ definition, row }: Gate): GateView => ({
  gate: definition.code,
  names: { id: definition.names.id, en: definition.names.en },
  outcome: row?.outcome ?? 'pending',
  reason: row?.reason ?? null,
  decidedAt: row?.decidedAt?.toISOString() ?? null,
  version: row?.version ?? null,
});

export const toGateList = (gates: readonly Gate[]): GateList => ({ items: gates.map(toGateView) });
