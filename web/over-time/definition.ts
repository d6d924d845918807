import type { FilledPage } from '../pages/page-definition.ts';
import { pageTitle } from '../shared/page-title.ts';
import { chooseEditions, wantsAll } from './chosen-editions.ts';
import { type OverTimeDocuments, OverTimePage } from './page.tsx';
import { overTimeTexts } from './texts.ts';

/** Every indicator over the editions: the newest of each wave, or with `?editions=all` all of them. */
export const overTimePage: FilledPage<OverTimeDocuments> = {
  async read(source, { address }) {
    const areAllShown = wantsAll(address);
    const chosen = chooseEditions(await source.editions(), areAllShown);
    const manifests = await Promise.all(
      chosen.ids.map(async (id) => {
        const manifest = await source.manifest(id);
        if (!manifest) throw new Error(`edition ${id} is listed and cannot be found`);
        return manifest;
      }),
    );
    return { chosen, areAllShown, manifests };
  },
  isFound: () => true,
  title: (_, { language }) => pageTitle(overTimeTexts(language).title, language),
  Page: OverTimePage,
  failure: overTimeTexts,
};
