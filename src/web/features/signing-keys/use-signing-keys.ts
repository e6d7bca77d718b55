import { queries } from '../../api/client.js';

/** Every key that ever signed results here, the newest first. */
export const useSigningKeys = () => queries.useQuery('get', '/.well-known/paritrana-keys.json');
