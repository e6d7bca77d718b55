export { StandingsModule } from './standings.module.js';
