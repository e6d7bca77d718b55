import { Injectable } from '@nestjs/common';

import { type FieldFault } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';

export type PartContent = readonly Readonly<Record<string, string | number | null>>[];

/** What one later feature (figures, evidence) adds to the file of a nomination. */
export interface SubmissionPart {
  readonly name: string;
  /** Everything of this part, in a fixed order, for the receipt. */
  collect(tx: Tx, nominationId: string): Promise<PartContent>;
  /** What still keeps the file from being handed in. */
  missing(tx: Tx, nominationId: string): Promise<FieldFault[]>;
  /** What still keeps the file from being passed. */
  unverified(tx: Tx, nominationId: string): Promise<FieldFault[]>;
}

interface FileIdentity {
  readonly id: string;
  readonly categoryId: string;
  readonly nomineeId: string;
}

export type FileContent = Readonly<Record<string, string | PartContent>>;

/** The parts of a file. Later features join here, so that nominations need not know them. */
@Injectable()
export class SubmissionParts {
  private parts: SubmissionPart[] = [];

  /** Parts are asked in the order of their names, whichever joined first. */
  add(part: SubmissionPart): void {
    this.parts = [...this.parts, part].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Everything that handing the file in now would hand in. */
  async collect(tx: Tx, { id, categoryId, nomineeId }: FileIdentity): Promise<FileContent> {
    const parts: Record<string, PartContent> = {};
    for (const part of this.parts) parts[part.name] = await part.collect(tx, id);
    return { nominationId: id, categoryId, nomineeId, ...parts };
  }

  async missing(tx: Tx, nominationId: string): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    for (const part of this.parts) faults.push(...(await part.missing(tx, nominationId)));
    return faults;
  }

  async unverified(tx: Tx, nominationId: string): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    for (const part of this.parts) faults.push(...(await part.unverified(tx, nominationId)));
    return faults;
  }
}
