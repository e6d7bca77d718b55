/** Imports a TypeScript file of this folder the way Node imports JavaScript, outside Jest's own module registry. */
export function importTypeScript(name: string): Promise<unknown>;
