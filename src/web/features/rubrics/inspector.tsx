import { AspectForm } from './aspect-form.js';
import { CriterionForm } from './criterion-form.js';
import { useEditor } from './editor-context.js';
import { GateForm, GatesForm } from './gate-form.js';
import { RubricForm } from './rubric-form.js';
import { StageForm } from './stage-form.js';
import { find } from './tree-paths.js';

/** The form of the node that is chosen in the tree. */
export function Inspector() {
  const { body, selected } = useEditor();
  const found = find(body, selected);
  // A form of its own for each node: what is half typed in one never shows in another.
  switch (found.kind) {
    case 'rubric':
      return <RubricForm key={selected} />;
    case 'stage':
      return <StageForm key={selected} path={selected} stage={found.node} />;
    case 'aspect':
      return <AspectForm key={selected} path={selected} aspect={found.node} />;
    case 'criterion':
      return <CriterionForm key={selected} path={selected} found={found} />;
    case 'gates':
      return <GatesForm key={selected} />;
    case 'gate':
      return <GateForm key={selected} path={selected} gate={found.node} />;
  }
}
