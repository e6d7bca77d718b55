export { type Override, overrideFaults, placesAfter, unresolvedTies } from './overrides.js';
export { type AwardTerms, type Placing, placingsOf } from './placings.js';
export { signatureFaults, signaturesNeeded } from './signatures.js';
