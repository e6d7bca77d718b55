/** What a scoring problem may be at most. Beyond a limit there is a fault, so that absurd input is refused and never slow. */
export const LIMITS = {
  /** Nesting of the rule as JSON. */
  ruleDepth: 40,
  /** Values in the rule as JSON. */
  ruleNodes: 50_000,
  /** Nesting of aspects inside a stage. */
  itemDepth: 8,
  stages: 20,
  /** Items of one stage, aspects and leaves together. */
  items: 500,
  gates: 100,
  /** Keys of the tie-break chain. */
  tieBreakKeys: 100,
  /** Bits of the common denominator of sibling weights: "1/3" has 2, four decimals have 14. */
  weightBits: 128,
  /** Bits that the denominators of weights and goalposts of a whole rule may have together: what an exact score costs to compute. */
  ruleBits: 10_000,
  /** Rows of a step, piecewise or levels table. */
  tableRows: 200,
  nominees: 200_000,
  /** Evaluators of one nominee in one stage. */
  sheets: 200,
  /** Lines of bonus, and as many of penalty, of one nominee. */
  ledgerLines: 100,
  /** Characters of a code or id. */
  nameLength: 200,
  integerDigits: 18,
  fractionDigits: 12,
  /** Decimal places of a weight; a finer weight is written as a fraction, "100/3". */
  weightPlaces: 4,
  /** Decimal places of a published score. */
  places: 10,
  /** Faults reported before the list is cut. */
  faults: 500,
} as const;

/** Marks are whole hundredths ("minor units"): 74.25 is held as 7425. */
export const MINOR_UNITS = 100;
