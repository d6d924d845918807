import { benchPublication } from './publication.ts';
import { benchSending } from './sending.ts';
import { benchStatistics } from './statistics.ts';
import { benchTokens } from './tokens.ts';

/** `npm run bench [-- name [sizes…]]`: prints measurements; nothing is asserted. */
const benches: Readonly<Record<string, (sizes?: number[]) => Promise<void>>> = {
  tokens: benchTokens,
  sending: benchSending,
  publication: benchPublication,
  companies: (sizes) => benchPublication(sizes ?? [1_000_000], { companies: 1000 }),
  statistics: benchStatistics,
};

const [name, ...rest] = process.argv.slice(2);
const sizes = rest.map((text) => Number(text.replaceAll('_', '')));
if ((name !== undefined && !(name in benches)) || sizes.some((size) => !(size > 0))) {
  console.error(`npm run bench [-- ${Object.keys(benches).join(' | ')} [sizes…]]`);
  process.exitCode = 1;
} else {
  for (const [title, bench] of Object.entries(benches)) {
    if (name !== undefined && title !== name) continue;
    // The large ones only when they are asked for.
    if (name === undefined && (title === 'companies' || title === 'statistics')) continue;
    console.log(`\n${title}`);
    await bench(sizes.length > 0 ? sizes : undefined);
  }
}
