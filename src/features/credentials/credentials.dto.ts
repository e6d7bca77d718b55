import { Email, Secret } from '../../platform/http/fields.js';
import { PASSWORD_LENGTH } from './password.policy.js';

export class RedeemLink {
  @Secret({ max: 200, description: 'What stands behind #token= in the link' }) token!: string;
  @Secret(PASSWORD_LENGTH) password!: string;
}

export class RequestPasswordReset {
  @Email() email!: string;
}

export class ChangePassword {
  @Secret({ max: PASSWORD_LENGTH.max }) currentPassword!: string;
  @Secret(PASSWORD_LENGTH) newPassword!: string;
}
