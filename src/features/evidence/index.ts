export { AdditionsService, type AnnouncedEvidence } from './additions.service.js';
export { EvidenceDoor } from './evidence.door.js';
export { type Evidence } from './evidence.entity.js';
export { type EvidenceSource } from './evidence.intake.js';
export { EvidenceModule } from './evidence.module.js';
