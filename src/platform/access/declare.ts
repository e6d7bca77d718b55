import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';

import { type Role } from '../../core/access.js';

/** Who may call a route. Published as `x-access` in the OpenAPI file, so that a change is a diff to review. */
export interface Access {
  readonly kind: 'public' | 'signed-in' | 'roles';
  readonly roles: readonly Role[];
}

export const ACCESS = 'paritrana:access';

const declare = (access: Access): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-access', access),
    ...(access.kind === 'public' ? [] : [ApiBearerAuth()]),
  );

/** Anybody, without signing in. */
export const Public = (): MethodDecorator => declare({ kind: 'public', roles: [] });
/** Anybody who is signed in; what they see is their own. */
export const SignedIn = (): MethodDecorator => declare({ kind: 'signed-in', roles: [] });
/** Only these roles, in whatever scope; the policy of the thing decides on the scope. */
export const Allow = (...roles: readonly [Role, ...Role[]]): MethodDecorator => declare({ kind: 'roles', roles });
