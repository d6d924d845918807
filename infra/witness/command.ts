import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shortHead } from '../../functions/survey/key-list.ts';
import { compareBuild } from './compare-build.ts';
import { compareHead, compareRecords } from './compare-records.ts';
import { readSite, UnreachableError } from './read-site.ts';
import type { SiteRecord } from './site-record.ts';

const usage = `usage: npm run witness -- <address> [--state <file>] [--compare <file or head>]… [--build <folder>] [--accept]

Reads the keys and page files that an observatory serves, and says what contradicts
  what was seen here before   --state, by default witness-<host>.json; a list of keys may only have grown
  what others saw             --compare, their file, or the head in a link ("keys="), or the whole link
  a build of the same version --build dist/web
The exit code is 0 where nothing does, 1 where something does, 2 where nothing could be compared.
What is seen then is kept beside the state, which stays as it was; after a new version, --accept makes it the state.`;

/** A third party's look at an observatory, from its own machine. */
async function witness(): Promise<number> {
  const { address, values } = readArguments();
  const file = values.state ?? `witness-${new URL(address).host.replaceAll(':', '-')}.json`;
  const { record, faults } = await readSite(address);
  const before = existsSync(file) ? readRecord(file) : undefined;
  const name = before && `what was seen here on ${before.seenOn}`;
  const contradictions = [
    ...faults,
    ...(before && name ? compareRecords(record, before, { by: 'before', name }) : []),
    ...(await compareWithOthers(record, values.compare ?? [])),
    ...(values.build === undefined ? [] : compareBuild(record, values.build)),
  ];
  describe(record, before);
  if (contradictions.length === 0 || values.accept) writeRecord(file, record);
  if (contradictions.length === 0) return 0;
  console.log(`\nNOT THE SAME\n${contradictions.map((each) => `- ${each}`).join('\n')}`);
  if (!values.accept) {
    const beside = file.replace(/(\.json)?$/, '.differs.json');
    writeRecord(beside, record);
    console.log(
      `\nWhat was seen now is in ${beside}${before ? `; what was seen before stays in ${file}. Keep both` : ''}.`,
    );
  }
  return 1;
}

function readArguments() {
  const options = {
    state: { type: 'string' },
    compare: { type: 'string', multiple: true },
    build: { type: 'string' },
    accept: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [address = ''] = positionals;
  if (values.help || positionals.length !== 1 || !URL.canParse(address)) throw new TypeError(usage);
  return { address, values };
}

async function compareWithOthers(record: SiteRecord, others: readonly string[]): Promise<string[]> {
  const found = others.map((other) =>
    existsSync(other)
      ? compareRecords(record, readRecord(other), { by: 'others', name: `what others saw (${other})` })
      : compareHead(record, other),
  );
  return (await Promise.all(found)).flat();
}

function readRecord(file: string): SiteRecord {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as SiteRecord;
    if (typeof record.lists === 'object' && typeof record.files === 'object') return record;
  } catch {
    // Falls through: whatever is wrong with it, it is no record.
  }
  throw new TypeError(`${file} is not a witness’s record`);
}

function writeRecord(file: string, record: SiteRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
}

function describe(
  { address, seenOn, files, lists, source }: SiteRecord,
  before: SiteRecord | undefined,
): void {
  const since = before ? `compared with what was seen on ${before.seenOn}` : 'seen for the first time';
  console.log(`${address}, ${seenOn}: ${Object.keys(files).length} files and headers, ${since}`);
  console.log(`pages built from ${source}`);
  for (const [wave, { panels, head }] of Object.entries(lists)) {
    console.log(`wave ${wave}: ${panels.length} keys, head ${head}, as links carry it ${shortHead(head)}`);
  }
}

try {
  process.exitCode = await witness();
} catch (error) {
  const isExpected = error instanceof UnreachableError || error instanceof TypeError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
