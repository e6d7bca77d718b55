import { type OpenAPIObject } from '@nestjs/swagger';

import { type Access } from '../platform/access/declare.js';

/** One route of the OpenAPI document, with what the project adds to it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly access: Access;
  readonly problemCodes: readonly string[];
}

interface Described {
  operationId?: string;
  'x-access'?: Access;
  'x-problem-codes'?: string[];
}

/** Every operation of the document, by path and method. */
export const operationsOf = (document: OpenAPIObject): Operation[] =>
  Object.entries(document.paths)
    .flatMap(([path, item]) =>
      Object.entries(item as Record<string, Described>)
        .filter(([, described]) => described.operationId !== undefined)
        .map(([method, described]) => ({
          method,
          path,
          operationId: described.operationId ?? '',
          access: described['x-access'] ?? { kind: 'roles' as const, roles: [] },
          problemCodes: described['x-problem-codes'] ?? [],
        })),
    )
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'));
