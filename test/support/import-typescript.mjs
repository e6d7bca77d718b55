import '../../scripts/lib/typescript.mjs';

export const importTypeScript = (name) => import(new URL(name, import.meta.url));
