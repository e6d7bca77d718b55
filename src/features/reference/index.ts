export { ReferenceDoor } from './reference.door.js';
export { ReferenceModule } from './reference.module.js';
