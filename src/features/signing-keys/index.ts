export { SigningKeysModule } from './signing-keys.module.js';
export { SigningKeysService } from './signing-keys.service.js';
