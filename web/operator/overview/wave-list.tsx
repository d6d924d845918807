import { between } from '../../shared/between.ts';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import { ReaderLink } from '../account/reader-link.tsx';
import type { ListedEdition } from '../api-types.ts';
import { importInWords } from '../imports/import-words.ts';
import { importTexts } from '../imports/texts.ts';
import { statusName } from '../names.ts';
import { texts } from '../texts.ts';
import type { Standing } from './needs.ts';

/** All waves, a few lines each, so that nothing of them is cut off on a phone. */
export function WaveList({ waves, editions, imports }: Pick<Standing, 'waves' | 'editions' | 'imports'>) {
  const { t, language, day } = useSpace(texts);
  const ofImport = useTexts(importTexts);
  if (waves.length === 0) return <p>{t.noWaves}</p>;
  return (
    <ul class="wave-list unmarked" aria-label={t.wavesCaption}>
      {waves.map((wave) => {
        const title = pick(wave.title, language);
        return (
          <li key={wave.id}>
            <p>
              <ReaderLink href={`#/waves/${wave.id}`}>{title}</ReaderLink>{' '}
              <span class="muted small">{wave.id}</span>
            </p>
            <p class="small">
              {statusName(t, wave)}, {t.period(day(wave.opensOn), day(wave.closesOn))}
              {wave.selection !== undefined &&
                `${between}${importInWords(ofImport, wave, { brought: imports.get(wave.id), language })}`}
            </p>
            <p class="small">
              {t.lastEdition}
              {language === 'fr' ? ' : ' : ': '}
              <EditionLine edition={editions.find((edition) => edition.wave === wave.id)} />
              <Changing by={['operates', 'reads']}>
                {between}
                <a href={`#/waves/${wave.id}/editions`} aria-label={t.calendarOf(title)}>
                  {t.calendar}
                </a>
              </Changing>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function EditionLine({ edition }: { edition: ListedEdition | undefined }) {
  const { t, language, number } = useSpace(texts);
  if (!edition) return <>{t.noEdition}</>;
  const day = formatDate(edition.publishedOn, language);
  return (
    <a href={`/${language}/?edition=${encodeURIComponent(edition.id)}`}>
      {t.editionLine(edition.id, day, number(edition.respondents))}
    </a>
  );
}
