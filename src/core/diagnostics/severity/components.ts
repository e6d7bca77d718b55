import { at } from './arrays.js';
import { type Observations } from './observations.js';

/** Nominees and evaluators that are linked by scores, directly or through others; in the order of the table. */
export interface Component {
  readonly nominees: readonly string[];
  readonly evaluators: readonly string[];
}

/**
 * The connected components of the graph whose edges are the given scores (union-find, near linear). Only scores inside one
 * component can be compared with each other; those without any score belong to none.
 */
export function componentsOf({ nominees, evaluators, nominee, evaluator }: Observations): Component[] {
  const parent = Int32Array.from({ length: nominees.length + evaluators.length }, (_, i) => i);
  nominee.forEach((i, t) => {
    parent[rootOf(parent, nominees.length + at(evaluator, t))] = rootOf(parent, i);
  });
  const components = new Map<number, { nominees: string[]; evaluators: string[] }>();
  const memberOf = (node: number) => {
    const root = rootOf(parent, node);
    const component = components.get(root) ?? { nominees: [], evaluators: [] };
    components.set(root, component);
    return component;
  };
  nominees.forEach((name, i) => memberOf(i).nominees.push(name));
  evaluators.forEach((name, j) => memberOf(nominees.length + j).evaluators.push(name));
  return [...components.values()];
}

function rootOf(parent: Int32Array, node: number): number {
  let root = node;
  while (at(parent, root) !== root) {
    // Halving the path keeps later walks short.
    parent[root] = at(parent, at(parent, root));
    root = at(parent, root);
  }
  return root;
}
