import { type BundleSummary, type SignatureStanding } from '../core/ledger/bundle-summary.js';
import { type Difference, type DifferenceKind } from '../core/ledger/difference.js';

interface Both {
  readonly id: string;
  readonly en: string;
}

const KINDS: Readonly<Record<DifferenceKind, Both>> = {
  form: { id: 'bentuk berkas tidak seperti seharusnya', en: 'the form of the file is not as it must be' },
  inputs: { id: 'masukan tidak sesuai dengan aturannya sendiri', en: 'an input does not fit its own rule' },
  numbers: { id: 'hitung ulang memberi nilai lain', en: 'recomputing gives another value' },
  decision: { id: 'keputusan tidak sah menurut aturannya', en: 'the decision does not hold by its rules' },
  hash: { id: 'bagian ini bukan yang dahulu disegel', en: 'this part is not what was sealed' },
  signature: { id: 'tanda tangan tidak cocok', en: 'the signature does not fit' },
  key: {
    id: 'tidak ditandatangani dengan kunci yang dipercaya selama kunci itu berlaku',
    en: 'not signed with a trusted key while it was in force',
  },
  text: {
    id: 'berkas bukan JSON kanonik seperti saat disegel',
    en: 'the file is not the canonical JSON that was sealed',
  },
  fingerprint: { id: 'berkas ini bukan berkas yang diumumkan', en: 'this file is not the published one' },
};

/** What people read: Indonesian first, then English. */
export function describeVerdict(
  verdict:
    { readonly ok: true; readonly summary: BundleSummary } | { readonly ok: false; readonly difference: Difference },
): string {
  return verdict.ok ? describeSummary(verdict.summary) : describeDifference(verdict.difference);
}

function describeDifference({ kind, path, stated, recomputed }: Difference): string {
  const { id, en } = KINDS[kind];
  return lines(
    `BERBEDA: ${id}.`,
    `DIFFERS: ${en}.`,
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
  const nominees = placings.length + unranked;
  if (numbersTraced === null || evaluators === null) {
    return [
      `nilai dan peringkat ${String(nominees)} nomine dihitung ulang dari aturan dan masukannya.`,
      `scores and ranks of ${String(nominees)} nominees were recomputed from their rule and inputs.`,
    ];
  }
  return [
    `${String(numbersTraced)} angka dari ${String(nominees)} nomine dan ${String(evaluators)} penilai dihitung ulang, semuanya sama.`,
    `${String(numbersTraced)} numbers of ${String(nominees)} nominees and ${String(evaluators)} evaluators were recomputed, all equal.`,
  ];
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
