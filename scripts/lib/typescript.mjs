// Import this first (`node --import ./scripts/lib/typescript.mjs file.ts`) and `.ts` files can be imported as they are.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
