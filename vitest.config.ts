import { defineConfig } from 'vitest/config';
import { isLong, ordinaryTests } from './test/campaigns/projects.ts';

export default defineConfig(ordinaryTests((file) => !isLong(file)));
