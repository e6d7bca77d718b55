import { diagnose, type DiagnosticOptions, type DiagnosticReport } from '../../core/diagnostics/index.js';
import { canonicalHash, canonicalJson } from '../../core/ledger/canonical-json.js';
import { parseProblem, scoreProblem } from '../../core/scoring/index.js';

export const DOCUMENT_FORMAT = 'paritrana-diagnostic-report/1';

/** What is known beside the marks. Nominees are nominations, evaluators are seats (P3); nobody is named. */
export interface ReportContext {
  /** Seats that relate to a nominee without being in conflict: `[nominee, seat]`. */
  readonly related: readonly (readonly [nominee: string, evaluator: string])[];
  /** The order in which the sheets of a stage were handed in, from 1; sheets of one moment share their place. */
  readonly handedIn: readonly (readonly [stage: string, nominee: string, evaluator: string, place: number])[];
  /** The order of interviews, from 1. */
  readonly interviewed: readonly (readonly [stage: string, nominee: string, place: number])[];
}

/** Everything that a report is computed from, seed and draws aside. */
export interface ReportInputs {
  readonly problem: { readonly rule: object; readonly nominees: readonly object[] };
  readonly awardPlaces: number;
  readonly context: ReportContext;
}

/** What is asked about inputs. */
export interface ReportQuestion {
  /** From 0 to 2,147,483,647. */
  readonly seed: number;
  readonly draws: number;
}

/** A report as it is kept and handed out: enough to compute it again, given the problem of its outcome. */
export interface ReportDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly rankingId: string;
  readonly outcomeHash: string;
  readonly inputsHash: string;
  /** True for a demonstration: the marks are made up. */
  readonly synthetic: boolean;
  readonly context: ReportContext;
  readonly report: DiagnosticReport;
}

/** A report to be written: plain data, so that a thread can be asked. */
export interface ReportOrder {
  readonly head: Pick<ReportDocument, 'rankingId' | 'outcomeHash' | 'inputsHash' | 'synthetic'>;
  readonly inputs: ReportInputs;
  readonly question: ReportQuestion;
}

export const inputsHash = (inputs: ReportInputs): string => canonicalHash(inputs);

/** The seed of whoever names none: 31 bits of the inputs' own hash, so that nobody has chosen it. */
export const ownSeed = (hash: string): number => Number.parseInt(hash.slice('sha256:'.length).slice(0, 8), 16) >>> 1;

/**
 * Computes a report and writes it down as canonical JSON. Pure; takes a second for a small field and about half a minute for
 * a thousand nominees. The problem must be free of faults.
 */
export function writeReport({ head, inputs, question }: ReportOrder): string {
  const { problem, awardPlaces, context } = inputs;
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new TypeError(`the problem is faulty at ${parsed.faults[0]?.path ?? ''}`);
  const report = diagnose(parsed.value, scoreProblem(parsed.value), { ...question, awardPlaces, ...facts(context) });
  return canonicalJson({ format: DOCUMENT_FORMAT, ...head, context, report } satisfies ReportDocument);
}

/** The context as the core asks for it. What nobody knows is left out, and is then not looked for. */
function facts({ related, handedIn, interviewed }: ReportContext): Omit<DiagnosticOptions, 'seed'> {
  const pairs = new Set(related.map(keyOf));
  const sheets = placesOf(handedIn);
  const interviews = placesOf(interviewed);
  return {
    ...(pairs.size > 0 ? { isRelated: (nominee, evaluator) => pairs.has(keyOf([nominee, evaluator])) } : {}),
    ...(sheets.size > 0 ? { handedInAt: (...sheet) => sheets.get(keyOf(sheet)) ?? null } : {}),
    ...(interviews.size > 0 ? { interviewPlace: (...one) => interviews.get(keyOf(one)) ?? null } : {}),
  };
}

const keyOf = (parts: readonly (string | number)[]): string => JSON.stringify(parts);

const placesOf = (lines: readonly (readonly [...names: string[], place: number])[]): Map<string, number> =>
  new Map(lines.map((line) => [keyOf(line.slice(0, -1)), line.at(-1) as number]));
