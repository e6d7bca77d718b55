import { useState } from 'react';

/**
 * The Idempotency-Key of what is about to be sent: the same while the same is sent again after a lost answer, so that it is
 * entered once; another for another content.
 */
export function useRepeatKey(): (body: object) => { readonly 'Idempotency-Key': string } {
  const [keys] = useState(() => new Map<string, string>());
  return (body) => {
    const content = JSON.stringify(body);
    const key = keys.get(content) ?? crypto.randomUUID();
    keys.set(content, key);
    return { 'Idempotency-Key': key };
  };
}
