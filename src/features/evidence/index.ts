export { type Evidence } from './evidence.entity.js';
export { EvidenceDoor } from './evidence.door.js';
export { EvidenceModule } from './evidence.module.js';
