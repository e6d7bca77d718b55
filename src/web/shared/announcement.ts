/** Something that was done, said for a few seconds. */
export interface Announcement {
  readonly id: number;
  readonly title: string;
  readonly undo?: Undo;
}

/** The way back from what was done. */
export interface Undo {
  readonly label: string;
  readonly onUndo: () => void;
}
