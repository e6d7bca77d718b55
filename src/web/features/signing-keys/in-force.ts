import { type Schemas } from '../../api/client.js';

export type SigningKey = Schemas['PublicKeyView'];

/** Whether a key was in force at an instant. */
export const wasInForce = ({ validFrom, validUntil }: SigningKey, at: string): boolean =>
  Date.parse(validFrom) <= Date.parse(at) && (validUntil === null || Date.parse(at) < Date.parse(validUntil));
