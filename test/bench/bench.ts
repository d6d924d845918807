import { benchColdStart } from './cold-start.ts';
import { benchCoverage } from './coverage.ts';
import { benchKillRounds } from './kill-rounds.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLoad, benchSoak } from './load.ts';
import { benchPages } from './pages.ts';
import { benchPublication } from './publication.ts';
import { benchSending } from './sending.ts';
import { benchStatistics } from './statistics.ts';
import { benchTokens } from './tokens.ts';

/** `npm run bench [-- name [sizes…]]`: prints measurements; nothing is asserted. */
const benches: Readonly<Record<string, (sizes?: number[]) => Promise<void>>> = {
  tokens: benchTokens,
  sending: benchSending,
  publication: benchPublication,
  pages: benchPages,
  lighthouse: benchLighthouse,
  companies: (sizes) => benchPublication(sizes ?? [1_000_000], { companies: 1000 }),
  statistics: benchStatistics,
  coverage: benchCoverage,
  load: benchLoad,
  soak: benchSoak,
  kill: benchKillRounds,
  'cold-start': benchColdStart,
};

/** The long ones, only when they are asked for. */
const onRequest = new Set([
  'pages',
  'lighthouse',
  'companies',
  'statistics',
  'coverage',
  'load',
  'soak',
  'kill',
  'cold-start',
]);

const [name, ...rest] = process.argv.slice(2);
const sizes = rest.map((text) => Number(text.replaceAll('_', '')));
const wrongSize = rest.find((_, index) => !((sizes[index] ?? 0) > 0));
if ((name !== undefined && !Object.hasOwn(benches, name)) || wrongSize !== undefined) {
  const what = wrongSize === undefined ? `there is no bench "${name}"` : `"${wrongSize}" is no size`;
  console.error(`${what}\n\nnpm run bench [-- ${Object.keys(benches).join(' | ')} [sizes…]]`);
  process.exitCode = 1;
} else {
  for (const [title, bench] of Object.entries(benches)) {
    if (name !== undefined && title !== name) continue;
    if (name === undefined && onRequest.has(title)) continue;
    console.log(`\n${title}`);
    await bench(sizes.length > 0 ? sizes : undefined);
  }
}
