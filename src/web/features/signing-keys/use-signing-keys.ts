import { queries, type Schemas } from '../../api/client.js';

export type SigningKey = Schemas['PublicKeyView'];

/** Every key that ever signed results here, the newest first. */
export const useSigningKeys = () => queries.useQuery('get', '/.well-known/paritrana-keys.json');

/** Whether a key was in force at an instant. */
export const wasInForce = ({ validFrom, validUntil }: SigningKey, at: string): boolean =>
  Date.parse(validFrom) <= Date.parse(at) && (validUntil === null || Date.parse(at) < Date.parse(validUntil));
