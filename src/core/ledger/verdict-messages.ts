import { type DifferenceKind } from './difference.js';
import { type Names } from './result-bundle.js';

/**
 * What a check of a bundle says, for every place that tells it: the command line and the public page. `{{name}}` stands for a
 * number or a name.
 */
export const VERDICT_MESSAGES = {
  'difference.form': {
    id: 'bentuk berkas tidak seperti seharusnya',
    en: 'the form of the file is not as it must be',
  },
  'difference.inputs': {
    id: 'masukan tidak sesuai dengan aturannya sendiri',
    en: 'an input does not fit its own rule',
  },
  'difference.numbers': { id: 'hitung ulang memberi nilai lain', en: 'recomputing gives another value' },
  'difference.decision': {
    id: 'keputusan tidak sah menurut aturannya',
    en: 'the decision does not hold by its rules',
  },
  'difference.hash': { id: 'bagian ini bukan yang dahulu disegel', en: 'this part is not what was sealed' },
  'difference.signature': { id: 'tanda tangan tidak cocok', en: 'the signature does not fit' },
  'difference.key': {
    id: 'tidak ditandatangani dengan kunci yang dipercaya selama kunci itu berlaku',
    en: 'not signed with a trusted key while it was in force',
  },
  'difference.text': {
    id: 'berkas bukan JSON kanonik seperti saat disegel',
    en: 'the file is not the canonical JSON that was sealed',
  },
  'difference.fingerprint': {
    id: 'berkas ini bukan berkas yang diumumkan',
    en: 'this file is not the published one',
  },
  'agrees.traced': {
    id: '{{numbers}} angka dari {{nominees}} nomine dan {{evaluators}} penilai dihitung ulang, semuanya sama.',
    en: '{{numbers}} numbers of {{nominees}} nominees and {{evaluators}} evaluators were recomputed, all equal.',
  },
  'agrees.untraced': {
    id: 'nilai dan peringkat {{nominees}} nomine dihitung ulang dari aturan dan masukannya.',
    en: 'scores and ranks of {{nominees}} nominees were recomputed from their rule and inputs.',
  },
} as const satisfies Readonly<Record<`difference.${DifferenceKind}` | `agrees.${string}`, Names>>;

export type VerdictCode = keyof typeof VERDICT_MESSAGES;

/** One of these sentences with its parameters. */
export const verdictText = (
  code: VerdictCode,
  language: keyof Names,
  params: Readonly<Record<string, string>> = {},
): string => VERDICT_MESSAGES[code][language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
