import { chooseEditions, wantsAll } from '../../web/over-time/chosen-editions.ts';
import { renderOverTime } from '../../web/over-time/render.tsx';
import { overTimeTexts } from '../../web/over-time/texts.ts';
import { currentLanguage } from '../../web/shared/language.ts';
import { pageTitle } from '../../web/shared/page-title.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { Manifest } from '../observatory/edition.ts';
import type { DrawnPage } from './page.ts';
import { pageHead } from './page-head.ts';

/** Every indicator over the editions: the newest of each wave, or with `?editions=all` all of them. */
export async function drawOverTime(reader: EditionReader, address: URL): Promise<DrawnPage> {
  const areAllShown = wantsAll(address);
  const chosen = chooseEditions(await reader.list(), areAllShown);
  const manifests = await Promise.all(chosen.ids.map((id) => readManifest(reader, id)));
  const language = currentLanguage(address.pathname);
  return {
    status: 200,
    app: renderOverTime(address, { chosen, areAllShown, manifests }),
    data: {},
    title: pageTitle(overTimeTexts(language).title, language),
    head: pageHead(address, language),
  };
}

async function readManifest(reader: EditionReader, id: string): Promise<Manifest> {
  const edition = await reader.find(id);
  if (!edition) throw new Error(`edition ${id} is listed and cannot be found`);
  return edition.manifest();
}
