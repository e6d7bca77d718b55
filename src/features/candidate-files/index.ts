export { CandidateFilesModule } from './candidate-files.module.js';
