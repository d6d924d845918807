import { formatDate } from '../shared/format.ts';
import { pick, translate } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import type { HouseDocuments } from './documents.ts';
import { texts } from './texts.ts';

/** When the next editions come out, as the waves plan it. */
export function ReleaseList({ releases }: Pick<HouseDocuments, 'releases'>) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  if (releases.length === 0) return <p>{t.noRelease}</p>;
  return (
    <List
      items={releases.map(({ title, releasesOn, hour }) =>
        t.release(formatDate(releasesOn, language), hour, pick(title, language)),
      )}
    />
  );
}
