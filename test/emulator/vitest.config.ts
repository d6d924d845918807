import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const embedded = resolve(root, 'infra/local/embedded-database.ts');
const emulated = resolve(import.meta.dirname, 'emulated-database.ts');

/** Puts AWS's DynamoDB Local in place of the embedded database, whoever imports it. */
function emulatedDatabase(): Plugin {
  return {
    name: 'emulated-database',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('/embedded-database.ts')) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id === embedded ? emulated : undefined;
    },
  };
}

export default defineConfig({
  root,
  plugins: [emulatedDatabase()],
  test: {
    include: [
      'test/functions/{api,pages,publish,storage}/**/*.test.ts',
      'test/functions/mail/sending{,.long}.test.ts',
      'test/attacks/**/*.test.ts',
      'test/emulator/**/*.test.ts',
    ],
    exclude: [
      // Read the files of the embedded database, and try its guard.
      'test/attacks/{operator,neighbour}{,.long}.test.ts',
      // Need no database.
      'test/attacks/{employer,malicious-issuer,reader,witness}{,.long}.test.ts',
    ],
    globalSetup: [resolve(import.meta.dirname, 'start-emulator.ts')],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
