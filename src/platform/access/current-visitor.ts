import { createParamDecorator } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { currentContext } from '../http/request-context.js';
import { systemActor } from './system-actor.js';

/** Whoever asks a public route: nobody in particular, without any role, at the moment the request arrived. */
export function currentVisitor(): Actor {
  const context = currentContext();
  if (!context) throw new Error('A visitor exists inside a request only');
  return systemActor(context.arrivedAt, context.requestId);
}

/** The visitor behind a public request, for services that write down who acted. */
export const CurrentVisitor = createParamDecorator((): Actor => currentVisitor());
