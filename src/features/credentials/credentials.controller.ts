import { Body, Controller, Ip, Post, Put } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { CurrentVisitor } from '../../platform/access/current-visitor.js';
import { Public, SignedIn } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { ChangePassword, RedeemLink, RequestPasswordReset } from './credentials.dto.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PasswordsService } from './passwords.service.js';

const THROTTLED = ['session.too-many-attempts'];
const UNFIT = ['password.same-as-email', 'password.too-common'];

@Controller('auth')
export class CredentialsController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly resets: PasswordResetsService,
  ) {}

  @Post('invitations/acceptance')
  @Public()
  @Operation('Choose a first password with the link of an invitation', {
    errors: { 422: ['link.not-usable', ...UNFIT] },
  })
  acceptInvitation(@CurrentVisitor() visitor: Actor, @Body() body: RedeemLink): Promise<void> {
    return this.passwords.acceptInvitation(visitor, body);
  }

  @Post('password-resets')
  @Public()
  @Operation('Ask for a link to choose a new password; the answer is the same for every e-mail', {
    status: 202,
    errors: { 429: THROTTLED },
  })
  requestPasswordReset(
    @CurrentVisitor() visitor: Actor,
    @Ip() address: string,
    @Body() body: RequestPasswordReset,
  ): Promise<void> {
    return this.resets.request(visitor, address, body.email);
  }

  @Post('password-resets/completion')
  @Public()
  @Operation('Choose a new password with a link; every session ends', {
    errors: { 422: ['link.not-usable', ...UNFIT] },
  })
  completePasswordReset(@CurrentVisitor() visitor: Actor, @Body() body: RedeemLink): Promise<void> {
    return this.passwords.completeReset(visitor, body);
  }

  @Put('me/password')
  @SignedIn()
  @Operation('Change your password; your other sessions end', {
    errors: { 422: ['password.current-wrong', ...UNFIT], 429: THROTTLED },
  })
  changeOwnPassword(@CurrentActor() actor: Actor, @Ip() address: string, @Body() body: ChangePassword): Promise<void> {
    return this.passwords.change(actor, address, body);
  }
}
