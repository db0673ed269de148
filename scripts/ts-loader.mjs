// `node --import ./scripts/ts-loader.mjs file.test.ts`: lets Node 20 run the project's TypeScript.
import { register } from 'node:module';

register('./ts-hooks.mjs', import.meta.url);
