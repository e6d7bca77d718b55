export { NOMINEE_KINDS, type NomineeKind } from './nominee.entity.js';
export { nomineesConstraints, nomineesMessages } from './nominees.messages.js';
export { NomineesModule } from './nominees.module.js';
export { type NomineeIdentity, NomineesRepository } from './nominees.repository.js';
