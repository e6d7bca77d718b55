const PREFIX = 'paritrana-evaluator-';

/** Each person has a database of their own: nobody else on the same tablet ever opens it. */
export const databaseName = (userId: string): string => `${PREFIX}${userId}`;

/** Forgets all that this person keeps on this device; tabs that have it open let go of it. */
export function forgetDeviceData(userId: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName(userId));
    const done = (): void => {
      resolve();
    };
    request.onsuccess = done;
    request.onerror = done;
  });
}
