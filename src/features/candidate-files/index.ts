export { CandidateFilesModule } from './candidate-files.module.js';
export { CandidateFilesService, type OpenedFile } from './candidate-files.service.js';
