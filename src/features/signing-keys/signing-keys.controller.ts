import { Controller, Get, Header } from '@nestjs/common';

import { Public } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { PublicReading } from '../../platform/http/public-reading.js';
import { PublicKeySet, toKeySet } from './signing-keys.dto.js';
import { SigningKeysService } from './signing-keys.service.js';

@Controller('.well-known')
export class SigningKeysController {
  constructor(private readonly keys: SigningKeysService) {}

  @Get('paritrana-keys.json')
  @Public()
  @PublicReading()
  @Header('content-type', 'application/jwk-set+json')
  @Operation('The public keys that signed results, present and retired', {
    returns: PublicKeySet,
    errors: { 429: ['request.too-many'] },
  })
  async listSigningKeys(): Promise<PublicKeySet> {
    return toKeySet(await this.keys.list());
  }
}
