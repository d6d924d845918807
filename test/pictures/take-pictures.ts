import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../e2e/support/browser.ts';
import { startObservatory } from '../e2e/support/server.ts';
import { simulate } from '../load/simulate.ts';
import { readCommandLine } from '../support/command-line.ts';
import { publishEdition } from '../support/company-panel.ts';
import { takeSpacePictures } from './spaces/space-pictures.ts';

const usage = `npm run pictures [-- --states <folder> | --spaces <folder> [--only <pattern>] [--colours dark]]

Takes the README's pictures from a running observatory with simulated answers, which the pictures say themselves.
--states takes every public page in every state instead, over the built pages; --spaces every screen of the company's and
of the operator's space, and says of each its height and what is wrong with it. --only 'report.*fr' takes of these the
pictures with such names, first-report-fr-390; --colours dark takes them as whoever has asked for a dark page sees them.`;

const absent = undefined as string | undefined;
const { states, spaces, only, colours } = readCommandLine(
  usage,
  { states: absent, spaces: absent, only: absent, colours: 'light' },
  (given) => given,
);
if (spaces !== undefined) {
  await takeSpacePictures({ folder: resolve(spaces), only, isDark: colours === 'dark' });
} else {
  await (states === undefined ? takeReadmePictures() : takeAllStates(resolve(states), only));
}

/** The pages are drawn by TSX, which Node does not read: bundled beside what was built. */
async function takeAllStates(folder: string, only: string | undefined): Promise<void> {
  const outfile = resolve(import.meta.dirname, '../../dist/pictures/states/state-pictures.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'state-pictures.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const { takeStatePictures } = await import(pathToFileURL(outfile).href);
  await takeStatePictures(folder, only);
}

async function takeReadmePictures(): Promise<void> {
  const folder = import.meta.dirname;
  const observatory = await startObservatory();
  const browser = await launchBrowser();
  try {
    await simulate({ responses: 3600, seed: 7, url: observatory.url, atOnce: 8 });
    await publishEdition(observatory);

    const desktop = await browser.newContext({ viewport: { width: 1080, height: 1350 }, locale: 'fr-FR' });
    const results = await desktop.newPage();
    await results.goto(`${observatory.url}/fr/`);
    await results.getByRole('table').first().waitFor();
    await results.waitForTimeout(1500);
    await results.screenshot({ path: join(folder, 'observatory.png') });

    const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'fr-FR' });
    const survey = await phone.newPage();
    await survey.goto(`${observatory.url}/fr/survey`);
    await survey.getByRole('button', { name: 'Commencer' }).click();
    // Whoever is on no network is asked whether they talk about their employer next.
    await survey.getByText('Aucun', { exact: true }).click();
    await survey.getByText('Oui', { exact: true }).click();
    await survey.getByText('Plutôt de façon positive').click();
    await survey.getByText('Mes contacts').waitFor();
    // The screen fades in.
    await survey.waitForTimeout(500);
    await survey.screenshot({ path: join(folder, 'survey.png') });
  } finally {
    await browser.close();
    await observatory.stop();
  }
}
