import { defineConfig } from 'vitest/config';
import { ordinaryTests } from './projects.ts';

/** `npm test` and `npm run test:stories` in one run, for whoever has it go under other conditions. */
export default defineConfig(ordinaryTests(() => true));
