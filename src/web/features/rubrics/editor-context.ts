import { createContext, useContext } from 'react';

import { type Schemas } from '../../api/client.js';
import { type Fraction } from '../../../core/scoring/fraction.js';
import { type Body } from './rubric-body.js';
import { type Moved, type Path } from './tree-paths.js';

export type Fault = Schemas['RubricFault'];

/** What every part of the editor works with. */
export interface Editor {
  readonly body: Body;
  readonly isReadOnly: boolean;
  /** A rubric that is not stored yet: its code may still be chosen. */
  readonly isNew: boolean;
  readonly faults: readonly Fault[];
  readonly effective: ReadonlyMap<Path, Fraction | null>;
  readonly selected: Path;
  readonly select: (path: Path) => void;
  /** Puts a value at a path. What is typed into one field under one `tag` is undone as one step. */
  readonly change: (path: Path, value: unknown, tag?: string) => void;
  /** Adds, moves or removes a node, and goes to where it stands now. */
  readonly restructure: (moved: Moved) => void;
}

const EditorContext = createContext<Editor | null>(null);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('this part stands outside the editor of a rubric');
  return editor;
}

/** What the server says about one field: `weight` of the node at `path`. */
export function useFaultAt(): (path: Path, field?: string) => string | undefined {
  const { faults } = useEditor();
  return (path, field) => {
    const place = [path, field].filter((step) => step !== undefined && step !== '').join('.');
    const found = faults.filter((fault) => fault.field === place).map(({ message }) => message);
    return found.length > 0 ? found.join('; ') : undefined;
  };
}
