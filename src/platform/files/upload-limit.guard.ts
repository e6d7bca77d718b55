import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import { CONFIG, type Config } from '../config/config.js';
import { AddressLimit } from '../http/address-limit.js';

/** So many uploads per address and minute: UPLOADS_PER_MINUTE. */
@Injectable()
export class UploadLimit extends AddressLimit {
  constructor(host: HttpAdapterHost, @Inject(CONFIG) { limits }: Config) {
    super(host, limits.uploadsPerMinute);
  }
}
