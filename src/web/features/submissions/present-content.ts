import { type Schemas } from '../../api/client.js';
import { canonicalHash } from '../../../core/ledger/canonical-json.js';

interface Content {
  readonly nomination: Schemas['NominationView'];
  readonly figures: readonly Schemas['FigureView'][];
  readonly evidence: readonly Schemas['EvidenceView'][];
}

/**
 * The checksum that a receipt for the file as it stands now would carry: over the same canonical JSON that the server files.
 * Equal to the last receipt's, nothing has changed since.
 */
export const presentChecksum = ({ nomination, figures, evidence }: Content): string =>
  canonicalHash({
    nominationId: nomination.id,
    categoryId: nomination.categoryId,
    nomineeId: nomination.nominee.id,
    evidence: evidence.map(({ id, criterion, fileName, sizeBytes, sha256 }) => ({
      id,
      criterion,
      fileName,
      sizeBytes,
      sha256,
    })),
    figures: figures
      .flatMap(({ criterion, claimed }) => (claimed === null ? [] : [{ criterion, ...claimed }]))
      .sort((one, other) => (one.criterion < other.criterion ? -1 : 1)),
  });
