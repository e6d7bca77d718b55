export { NOMINEE_KINDS, type NomineeKind } from './nominee.entity.js';
export { NomineesModule } from './nominees.module.js';
export { type NomineeIdentity, NomineesRepository } from './nominees.repository.js';
