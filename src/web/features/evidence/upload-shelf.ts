import { Dexie, type EntityTable } from 'dexie';

import { KEPT } from '../nominations-own/forget-files.js';
import { type ShelvedUpload, type UploadShelf } from './upload-office.js';

interface Row extends ShelvedUpload {
  readonly userId: string;
}

class ShelfDatabase extends Dexie {
  declare readonly uploads: EntityTable<Row, 'key'>;

  constructor() {
    super(KEPT.uploads);
    this.version(1).stores({ uploads: 'key, userId' });
  }
}

let opened: ShelfDatabase | null = null;
const database = (): ShelfDatabase => (opened ??= new ShelfDatabase());

/** The files that a person has on the way, in this browser's IndexedDB. */
export const browserShelf = (userId: () => string): UploadShelf => ({
  all: async () => database().uploads.where({ userId: userId() }).toArray(),
  put: async (upload) => {
    await database().uploads.put({ ...upload, userId: userId() });
  },
  remove: async (key) => {
    await database().uploads.delete(key);
  },
  clear: async () => {
    await database().uploads.clear();
  },
});
