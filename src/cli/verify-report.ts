import { type BundleSummary, type SignatureStanding } from '../core/ledger/bundle-summary.js';
import { type Difference } from '../core/ledger/difference.js';
import { verdictText } from '../core/ledger/verdict-messages.js';

interface Both {
  readonly id: string;
  readonly en: string;
}

/** What people read: Indonesian first, then English. */
export function describeVerdict(
  verdict:
    { readonly ok: true; readonly summary: BundleSummary } | { readonly ok: false; readonly difference: Difference },
): string {
  return verdict.ok ? describeSummary(verdict.summary) : describeDifference(verdict.difference);
}

function describeDifference({ kind, path, stated, recomputed }: Difference): string {
  return lines(
    `BERBEDA: ${verdictText(`difference.${kind}`, 'id')}.`,
    `DIFFERS: ${verdictText(`difference.${kind}`, 'en')}.`,
    '',
    `  tempat / place           ${path === '' ? '(seluruh berkas / the whole file)' : path}`,
    `  tertulis / stated        ${stated}`,
    `  seharusnya / recomputed  ${recomputed}`,
  );
}

function describeSummary(summary: BundleSummary): string {
  const { edition, category, number, synthetic, sealedAt, fingerprint, placings, unranked } = summary;
  const trust = describeSignature(summary.signature);
  const [counted, countedEn] = describeCount(summary);
  return lines(
    `COCOK: ${counted}`,
    `AGREES: ${countedEn}`,
    '',
    `  ${[`Paritrana ${edition}`, category.id, ...placeOf(summary), `hasil ke-${String(number)}`].join(' · ')}`,
    ...(synthetic ? ['  Data peragaan: nilai dibuat-buat / Demonstration: the marks are made up'] : []),
    `  ditetapkan / sealed      ${sealedAt}`,
    `  sidik jari / fingerprint ${fingerprint}`,
    '',
    ...placings.map(({ rank, final, name, label, decidedBy }) => {
      const place = [label?.id, decidedBy === 'final' ? null : decidedBy].filter(Boolean).join(', ');
      return `  ${String(rank).padStart(4)}  ${(final ?? '').padStart(6)}  ${name}${place === '' ? '' : ` (${place})`}`;
    }),
    ...(unranked > 0 ? [`  ${String(unranked)} tanpa peringkat / without a rank`] : []),
    '',
    trust.id,
    trust.en,
  );
}

function describeCount({ placings, unranked, evaluators, numbersTraced }: BundleSummary): [string, string] {
  const isTraced = numbersTraced !== null && evaluators !== null;
  const params = {
    numbers: String(numbersTraced),
    nominees: String(placings.length + unranked),
    evaluators: String(evaluators),
  };
  const code = isTraced ? 'agrees.traced' : 'agrees.untraced';
  return [verdictText(code, 'id', params), verdictText(code, 'en', params)];
}

const placeOf = ({ province, division }: BundleSummary): string[] =>
  [province, division?.id].filter((name) => name !== null && name !== undefined);

function describeSignature(signature: SignatureStanding): Both {
  switch (signature.status) {
    case 'trusted':
      return {
        id: `Tanda tangan: sah, oleh kunci yang Anda berikan (${signature.keyId}, ${signature.signedAt}).`,
        en: `Signature: good, by a key that you gave (${signature.keyId}, ${signature.signedAt}).`,
      };
    case 'not-trusted':
      return {
        id: `Tanda tangan: BELUM diperiksa terhadap kunci tepercaya. Isinya utuh menurut kunci ${signature.keyId} di dalam berkas itu sendiri; siapa pemiliknya tidak terbukti. Berikan --key atau --jwks dari sumber yang Anda percaya.`,
        en: `Signature: NOT checked against a trusted key. It fits key ${signature.keyId} inside the file itself, which does not prove whose key it is. Give --key or --jwks from a source that you trust.`,
      };
    case 'none':
      return {
        id: 'Tanda tangan: tidak ada (format pertama); hanya hitungannya yang diperiksa. Bandingkan sidik jari dengan yang diumumkan.',
        en: 'Signature: none (first format); only the mathematics was checked. Compare the fingerprint with the published one.',
      };
  }
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
