import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder } from './data-folder.ts';
import { buildPages } from './pages.ts';
import { networkAddresses, type Reach, reachOf } from './reach.ts';
import { StartError } from './start-error.ts';
import { type RunningObservatory, startObservatory } from './start-observatory.ts';

const root = resolve(import.meta.dirname, '../..');

/** `npm start`: builds the pages, starts everything, says where it is, and stops cleanly. */
export async function main(
  environment: Record<string, string | undefined> = process.env,
  [argument]: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const { observatory, reach } = await begin(environment, argument);
    console.log(greeting(observatory, reach));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        console.log('\nStopping…');
        observatory.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(`The observatory cannot start: ${error.message}`);
    process.exit(1);
  }
}

/**
 * What is done until the observatory can be told to run.
 *
 * @param argument  what was typed behind the command
 * @throws StartError where it cannot be, in words for whoever typed it
 */
export async function begin(
  environment: Record<string, string | undefined>,
  argument?: string,
): Promise<{ observatory: RunningObservatory; reach: Reach }> {
  if (argument !== undefined) {
    throw new StartError(
      `it takes no options, but was given "${argument}". To choose the port: PORT=8788 npm start`,
    );
  }
  const port = portOf(environment.PORT);
  const reach = reachOf(environment.HOST);
  requireMailServer(environment.SMTP_URL);
  const folder = resolve(root, environment.OBSERVATORY_DATA || '.observatory');
  if (environment.OBSERVATORY_PAGES !== 'built' || !existsSync(resolve(root, 'dist/server'))) {
    await buildPages(root, console.log);
  }
  const data = dataFolder(folder);
  const observatory = await startObservatory({ port, reach, data, built: resolve(root, 'dist') });
  return { observatory, reach };
}

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? 8787 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(`PORT is "${text}"; it must be a number from 0 to 65535`);
  }
  return port;
}

/** What can be reached from where, in words. */
function reachInWords(url: string, { isThisMachineOnly, host }: Reach): string {
  if (isThisMachineOnly) {
    return 'this machine only, not the network (HOST=0.0.0.0 npm start lets others in)';
  }
  const { port } = new URL(url);
  const addresses =
    host === 'localhost' ? networkAddresses().map((address) => `http://${address}:${port}`) : [url];
  return `${['this machine', 'the network', ...addresses].join(', ')}; unencrypted, and the survey needs https`;
}

/** Said before anything starts, and not by the first mail that fails. */
function requireMailServer(text: string | undefined): void {
  if (!text) return;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '') return;
  throw new StartError('SMTP_URL must be such as smtp://user:password@mail.example.org:587');
}

function greeting({ url, operatorKeyFile, mail, ...running }: RunningObservatory, reach: Reach): string {
  const { missingInHouse } = running;
  const house =
    missingInHouse > 0
      ? `
  House file     lacks ${missingInHouse} fields that a publisher owes; fill them in at ${url}/en/operator#/house`
      : '';
  return `
  The observatory is running.

  Results        ${url}/fr/   ${url}/en/
  Answer         ${url}/fr/survey   ${url}/en/survey
  Companies      ${url}/fr/for-companies   ${url}/en/for-companies
  Operator       ${url}/fr/operator   ${url}/en/operator
  Privacy        ${url}/fr/privacy   ${url}/en/privacy
  API            ${url}/api/v1/openapi.json
  Operator's key ${operatorKeyFile}
  Reached from   ${reachInWords(url, reach)}
  Database       reached by this process only
  Mail goes to   ${mail}${house}

  Fill it with simulated answers:   npm run simulate -- --responses 1000 --url ${url}
  Prepare and release an edition:   on the operator's page, with the operator's key
  Stop with Ctrl-C; everything is kept.
`;
}
