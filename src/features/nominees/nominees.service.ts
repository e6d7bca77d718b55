import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { type ListNominees, type KnownNomineeView, toKnownNominee } from './nominees.dto.js';
import { getNominee, listNominees, type NomineeRow } from './nominees.queries.js';

/** Who can be told apart by name and place, for whoever gives accounts: never whether and where it was put forward. */
@Injectable()
export class NomineesService {
  constructor(private readonly db: Database) {}

  async list(query: ListNominees): Promise<Page<KnownNomineeView>> {
    const rows = await listNominees(this.db.reader, query);
    return toPage(rows, query.limit, toKnownNominee, (row) => [row.name, row.id]);
  }

  /** Throws `nominee.not-found`. */
  get(id: string): Promise<NomineeRow> {
    return getNominee(this.db.reader, id);
  }
}
