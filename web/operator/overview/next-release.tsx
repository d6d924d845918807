import { pick } from '../../shared/language.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { isOpen, releaseInWords } from '../editions/edition-words.ts';
import { editionTexts } from '../editions/texts.ts';
import type { Standing } from './needs.ts';
import { overviewTexts } from './texts.ts';

/** The edition that comes out next by itself, whichever wave it is of. */
export function NextRelease({ waves, calendars }: Pick<Standing, 'waves' | 'calendars'>) {
  const { t, language } = useSpace(overviewTexts);
  const ofEditions = useTexts(editionTexts);
  const [next] = waves
    .flatMap((wave) => (calendars.get(wave.id)?.editions ?? []).map((edition) => ({ wave, edition })))
    .filter(({ edition }) => isOpen(edition) && !edition.held)
    .sort((a, b) => a.edition.releasesAt.localeCompare(b.edition.releasesAt));
  if (!next) return <p>{t.noRelease}</p>;
  const { wave, edition } = next;
  return (
    <p>
      {t.nextRelease(
        releaseInWords(ofEditions, edition, language),
        edition.number,
        pick(wave.title, language),
      )}
    </p>
  );
}
