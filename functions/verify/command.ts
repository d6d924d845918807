import { parseArgs } from 'node:util';
import type { Benchmark } from '../observatory/benchmark-document.ts';
import { InputError } from '../statistics/command/input-error.ts';
import { checkEdition } from './check-edition.ts';
import { checkFiles } from './check-files.ts';
import { editionAddress, PublishedDocuments } from './published-edition.ts';
import { readDocument } from './read-document.ts';
import type { Verdict } from './verdict.ts';

const usage =
  'usage: npm run verify -- <address of an edition> [--benchmark benchmark.json] [--without-files]';

const help = `${usage}

Recomputes an edition from its published tables and says whether everything agrees: tables and intervals, indicators,
comparisons with earlier editions and their tests, associations, the privacy budget, findings, every file to the byte with its
checksum. It reads only what anybody can read, and sends nothing.

  <address>        of the edition's page or document, such as https://observatory.example.org/fr/?edition=2026-q4-1
  --benchmark      a company's benchmark in that edition, as JSON: its adjusted figures and differences are recomputed, too
  --without-files  leaves out the files, about two hundred of them

The exit code is 0 where everything agrees, 1 where something does not, 2 where that cannot be told.
`;

/** Faults of one kind that are printed; how many more there are is told. */
const mostFaults = 20;

async function verify(): Promise<number> {
  const options = {
    benchmark: { type: 'string' },
    'without-files': { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(options);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new InputError('arguments', usage);
  const { origin, edition } = editionAddress(address);
  const benchmark = values.benchmark === undefined ? undefined : readDocument<Benchmark>(values.benchmark);
  const documents = new PublishedDocuments(origin);
  const manifest = await documents.manifest(edition);
  console.log(`Edition ${manifest.id} at ${origin}, published on ${manifest.publishedOn}`);
  const { tables, verdicts } = await checkEdition(documents, manifest, benchmark);
  for (const verdict of verdicts) tell(verdict);
  if (!values['without-files']) {
    const files = await checkFiles(documents, { manifest, tables }, showProgress);
    tell(files);
    verdicts.push(files);
  }
  const isEqual = verdicts.every(({ faults }) => faults.length === 0);
  console.log(isEqual ? '\nEqual: everything that was compared agrees.' : '\nNOT EQUAL: see above.');
  return isEqual ? 0 : 1;
}

function readArguments<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: true }) as unknown as {
      values: { benchmark?: string; 'without-files'?: boolean; help?: boolean };
      positionals: string[];
    };
  } catch (cause) {
    throw new InputError((cause as Error).message, usage, { cause });
  }
}

function tell({ what, compared, faults, notes }: Verdict): void {
  const isEqual = faults.length === 0;
  console.log(
    `${isEqual ? 'equal    ' : 'NOT EQUAL'}  ${what}: ${compared} compared${isEqual ? '' : `, ${faults.length} differ`}`,
  );
  for (const { where, published, recomputed } of faults.slice(0, mostFaults)) {
    console.log(
      `           ${where}: published ${JSON.stringify(published)}, recomputed ${JSON.stringify(recomputed)}`,
    );
  }
  if (faults.length > mostFaults) console.log(`           and ${faults.length - mostFaults} more`);
  for (const note of notes) console.log(`           not checked: ${note}`);
}

function showProgress(done: number, of: number): void {
  if (process.stdout.isTTY) process.stdout.write(done < of ? `\r${done} of ${of} files ` : '\r\u001b[K');
}

try {
  process.exitCode = await verify();
} catch (error) {
  // An address or file that somebody gave, and an observatory that does not answer: told without a stack.
  console.error(
    error instanceof InputError ? error.message : `the edition cannot be read: ${(error as Error).message}`,
  );
  process.exitCode = 2;
}
