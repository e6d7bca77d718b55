import { Injectable } from '@nestjs/common';

/** The one source of "now" (house rule 11); tests hand in another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
