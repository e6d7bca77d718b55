export { AccountSetupService } from './account-setup.service.js';
export { AttemptLimits } from './attempt-limits.js';
export { CredentialsModule } from './credentials.module.js';
export { PASSWORD_LENGTH } from './password.policy.js';
export { Passwords } from './passwords.js';
