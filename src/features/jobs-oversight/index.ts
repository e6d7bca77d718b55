export { JobsOversightModule } from './jobs-oversight.module.js';
