// Plain JavaScript, so that a Node too old to run TypeScript can still say so.
import { existsSync } from 'node:fs';

const oldestMajor = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldestMajor) {
  console.error(
    `The observatory needs Node ${oldestMajor}, and this is Node ${process.versions.node}.\n` +
      'On Linux, `npm ci` brings it along: start with `npm start`, not with `node`. Elsewhere, install Node 24.',
  );
  process.exit(1);
}
if (!existsSync(new URL('../../node_modules/vite', import.meta.url))) {
  console.error('The dependencies are not installed: run `npm ci` first.');
  process.exit(1);
}
const { main } = await import('./main.ts');
await main();
