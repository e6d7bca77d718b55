import { overrideFaults, placesAfter, signatureFaults, unresolvedTies } from '../decision/index.js';
import { type FieldFault } from '../errors.js';
import { compare, type Difference, differs } from './difference.js';
import { parseChainHead } from './hash-chain.js';
import { type BundleContent, type BundleFacts, type BundleNumbers, type Recomputed } from './result-bundle.js';

type Computed = Extract<Recomputed, { ok: true }>;

/** Whether the plenary could decide so, whether the result could be sealed at all, and whether the named are the ranked. */
export function decisionDifference(facts: BundleFacts, { numbers, problem }: Computed): Difference | null {
  const { overrides } = facts.decision;
  const { method } = problem.rule.ranking;
  const { results, sealable } = numbers.outcome;
  const [fault] = overrideFaults(results, method, overrides);
  if (fault) return faulty('/decision/overrides', overrides, fault);
  if (!sealable) return differs('decision', '/outcome/sealable', false, true);
  const [tie] = unresolvedTies(placesAfter(results, overrides), facts.category.awardPlaces, method);
  if (tie) return differs('decision', '/placings', tie, 'ranks that the plenary parted or confirmed');
  return nameDifference(facts, numbers) ?? headDifference(facts.auditHead);
}

/** The named nominees are exactly the ranked ones, each once. */
function nameDifference({ nominees }: BundleFacts, { placings }: BundleNumbers): Difference | null {
  const ranked = placings.filter(({ rank }) => rank !== null).map(({ nominationId }) => nominationId);
  const named = nominees.map(({ nominationId }) => nominationId);
  return compare('decision', '/nominees', named.toSorted(), ranked.toSorted());
}

function headDifference(auditHead: unknown): Difference | null {
  try {
    parseChainHead(auditHead);
    return null;
  } catch {
    return differs('hash', '/auditHead/hash', auditHead, 'a hash over its lanes');
  }
}

/** Whether those who signed are seats of the panel, and enough of them. */
export function panelDifference({ evaluators, signatures }: BundleContent): Difference | null {
  const stranger = signatures.findIndex(
    ({ seat, role, constituency, signedAt }) =>
      signedAt === null ||
      !evaluators.some((one) => one.seat === seat && one.role === role && one.constituency.code === constituency),
  );
  if (stranger >= 0) {
    return differs('decision', `/signatures/${String(stranger)}`, signatures[stranger], 'a seat of the panel');
  }
  const misnamed = evaluators.findIndex(({ id, seat }) => id !== `P${String(seat)}`);
  if (misnamed >= 0) {
    const { id, seat } = evaluators[misnamed] ?? {};
    return differs('form', `/evaluators/${String(misnamed)}/id`, id, `P${String(seat)}`);
  }
  const seats = evaluators.map(({ seat, role }) => ({
    number: seat,
    role,
    hasSigned: signatures.some((signature) => signature.seat === seat),
  }));
  const [fault] = signatureFaults(seats);
  return fault
    ? faulty(
        '/signatures',
        signatures.map(({ seat }) => seat),
        fault,
      )
    : null;
}

const faulty = (path: string, stated: unknown, { code, params }: FieldFault): Difference =>
  differs('decision', path, stated, params ? `${code} ${JSON.stringify(params)}` : code);
