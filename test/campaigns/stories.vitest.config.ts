import { defineConfig } from 'vitest/config';
import { isLong, ordinaryTests } from './projects.ts';

/** `npm run test:stories`: what `npm test` has a short form of, in its ordinary length. */
export default defineConfig(ordinaryTests(isLong));
