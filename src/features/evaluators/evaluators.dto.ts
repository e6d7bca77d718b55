import { Choice, Flag, Text, Texts, Uuid } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type Level, LEVELS } from '../editions/index.js';
import { type EvaluatorRow, type EvaluatorState } from './evaluators.queries.js';

const PROVINCE = /^\d{2}$/;
/** Whoever is suspended sits on no panel. */
const STATES: readonly EvaluatorState[] = ['invited', 'active'];

export class ListEvaluators extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name, in whatever case' }) q?: string;
  @Choice(LEVELS, {
    optional: true,
    description: 'Of the panel; on a national one sit evaluators of the national level',
  })
  level?: Level;
  @Text({ max: 2, pattern: PROVINCE, optional: true, description: 'Of the panel' }) provinceCode?: string;
}

export class EvaluatorView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
  @Choice(STATES, { description: 'Whoever is invited has not chosen a password yet, and may be seated already' })
  state!: EvaluatorState;
  @Flag({ description: 'Whether the role holds everywhere' }) isNational!: boolean;
  @Texts({ description: 'The provinces of yours in which the role holds by name' }) provinceCodes!: string[];
}

export class EvaluatorPage extends PageOf(EvaluatorView) {}

export const toEvaluatorView = ({ id, name, state, isNational, provinceCodes }: EvaluatorRow): EvaluatorView => ({
  id,
  name,
  state,
  isNational,
  provinceCodes,
});
