export { figuresFor } from './figures.queries.js';
export { IndicatorsModule } from './indicators.module.js';
