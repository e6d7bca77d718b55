import { type Schemas } from '../../api/client.js';

type Body = Schemas['RubricBody'];
type Names = Schemas['Names'];

/** What every stage, aspect, criterion and gate of a rubric is called, by its code; a code is given once in a whole rubric. */
export function rubricNames(body: Pick<Body, 'stages' | 'gates'>): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>();
  for (const gate of body.gates) names.set(gate.code, gate.names);
  for (const stage of body.stages) {
    names.set(stage.code, stage.names);
    for (const aspect of stage.aspects) {
      names.set(aspect.code, aspect.names);
      for (const criterion of aspect.criteria) names.set(criterion.code, criterion.names);
    }
  }
  return names;
}
