export { figuresFor, type ScoringFigure, type ScoringFigures } from './figures.queries.js';
export { IndicatorsModule } from './indicators.module.js';
