/** State of one seat of one nominee in one stage. */
export const SHEET = {
  absent: 0,
  present: 1,
  /** Not seated for this nominee, or recused: not among those of whom a quorum is two thirds. */
  notSeated: 2,
} as const;

/** The sheets of one stage, side by side: nominee by nominee, seat by seat, criterion by criterion. */
export interface FieldStage {
  /** Points in minor units (hundredths); levels are turned into points before. What an absent seat holds does not count. */
  marks: Uint16Array;
  /** One of `SHEET` per nominee and seat. */
  sheets: Uint8Array;
}

/** A large field as columns; position i of each is nominee i. The plan says what it must look like. */
export interface Field {
  /** Number of nominees. */
  size: number;
  /** The ranking of each nominee, numbered from 0. */
  ranking: Uint16Array;
  /** Position of the last stage reached; the last of all when absent. */
  reached?: Uint8Array;
  /** 1 where every gate was passed; everybody passed when absent. */
  eligible?: Uint8Array;
  /** Points added and taken off, whole minor units, before the cap; none when absent. */
  bonus?: Float64Array;
  penalty?: Float64Array;
  stages: readonly FieldStage[];
}
