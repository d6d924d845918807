import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder } from './data-folder.ts';
import { buildPages } from './pages.ts';
import { StartError } from './start-error.ts';
import { startObservatory } from './start-observatory.ts';

const root = resolve(import.meta.dirname, '../..');

/** `npm start`: builds the pages, starts everything, says where it is, and stops cleanly. */
export async function main(
  environment: Record<string, string | undefined> = process.env,
  [argument]: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    if (argument !== undefined) {
      throw new StartError(
        `it takes no options, and was given "${argument}". PORT=8788 npm start chooses the port`,
      );
    }
    const port = portOf(environment.PORT);
    const folder = resolve(root, environment.OBSERVATORY_DATA || '.observatory');
    if (environment.OBSERVATORY_PAGES !== 'built' || !existsSync(resolve(root, 'dist/server'))) {
      await buildPages(root, console.log);
    }
    const observatory = await startObservatory({
      port,
      data: dataFolder(folder),
      built: resolve(root, 'dist'),
    });
    console.log(greeting(observatory.url, observatory.operatorKeyFile));
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

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? 8787 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(`PORT is "${text}"; it must be a number from 0 to 65535`);
  }
  return port;
}

function greeting(url: string, operatorKeyFile: string): string {
  return `
  The observatory is running.

  Results        ${url}/fr/   ${url}/en/
  Answer         ${url}/fr/survey   ${url}/en/survey
  Companies      ${url}/fr/company   ${url}/en/company
  Operator       ${url}/fr/operator   ${url}/en/operator
  Privacy        ${url}/fr/privacy   ${url}/en/privacy
  API            ${url}/api/v1/openapi.json
  Operator's key ${operatorKeyFile}

  Fill it with simulated answers:   npm run simulate -- --responses 1000 --url ${url}
  Prepare and release an edition:   on the operator's page, with the operator's key
  Stop with Ctrl-C; everything is kept.
`;
}
