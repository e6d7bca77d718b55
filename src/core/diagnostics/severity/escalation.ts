/** What a severity report found, as far as it matters for what to do about it. */
export interface SeverityFindings {
  /** Somebody is flagged severe or lenient. */
  readonly hasFlaggedEvaluator: boolean;
  /** A rank inside the award zone changes when predicted leniencies are taken off. */
  readonly hasAwardZoneChange: boolean;
  /** The same evaluators scored every nominee. */
  readonly isCompleteBlock: boolean;
  /** A nominee of the award zone was not scored by somebody of the panel. */
  readonly hasRecusalInAwardZone: boolean;
}

/**
 * What follows before sealing. `none`: nothing was flagged. `note`: leniency cancels in the ranking, so the flag is only
 * recorded. `moderation`: a session, in which evaluators may revise their own marks with reasons.
 */
export type Escalation = 'none' | 'note' | 'moderation';

/** The escalation rule (scoring.md 3.3d). It asks people to look; scores are never replaced by a model. */
export function escalationFor(findings: SeverityFindings): Escalation {
  if (!findings.hasFlaggedEvaluator && !findings.hasAwardZoneChange) return 'none';
  return findings.isCompleteBlock && !findings.hasRecusalInAwardZone ? 'note' : 'moderation';
}
