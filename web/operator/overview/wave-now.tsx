import { between } from '../../shared/between.ts';
import { pick } from '../../shared/language.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { ReaderLink } from '../account/reader-link.tsx';
import type { EditionCalendar, OperatorWave } from '../api-types.ts';
import { releaseInWords, stateName } from '../editions/edition-words.ts';
import { editionTexts } from '../editions/texts.ts';
import { statusName } from '../names.ts';
import { texts } from '../texts.ts';
import { elapsedShare } from './needs.ts';
import { type OverviewTexts, overviewTexts } from './texts.ts';

interface WaveNowProps {
  wave: OperatorWave;
  calendar: EditionCalendar | undefined;
  now: Date;
}

const millisecondsPerDay = 86_400_000;

/** The wave that people answer now, or will next: how far it is, and its dates with what has been done of them. */
export function WaveNow({ wave, calendar, now }: WaveNowProps) {
  const { t, language, day } = useSpace(overviewTexts);
  const ofOperator = useTexts(texts);
  const elapsed = elapsedShare(wave, now);
  const left = daysInWords(t, wave, now);
  const editions = calendar?.editions ?? [];
  const during = editions.filter(({ releasesOn }) => releasesOn <= wave.closesOn);
  const after = editions.filter((edition) => !during.includes(edition));
  return (
    <>
      <p>
        <ReaderLink href={`#/waves/${wave.id}`}>
          <strong>{pick(wave.title, language)}</strong>
        </ReaderLink>{' '}
        – {statusName(ofOperator, wave)}
        {left !== undefined && `${between}${left}`}
      </p>
      {wave.status === 'open' && (
        <progress class="working" value={elapsed} aria-label={t.elapsed(Math.round(elapsed * 100))} />
      )}
      <h4>{t.calendarTitle}</h4>
      <ol class="wave-dates unmarked">
        <li>
          <span class="wave-day">{day(wave.opensOn)}</span>
          <span>{t.opens}</span>
        </li>
        {during.map((edition) => (
          <EditionDate key={edition.number} {...{ wave, edition }} />
        ))}
        <li>
          <span class="wave-day">{day(wave.closesOn)}</span>
          <span>{t.closes}</span>
        </li>
        {after.map((edition) => (
          <EditionDate key={edition.number} {...{ wave, edition }} />
        ))}
      </ol>
    </>
  );
}

interface EditionDateProps {
  wave: OperatorWave;
  edition: EditionCalendar['editions'][number];
}

function EditionDate({ wave, edition }: EditionDateProps) {
  const { t, language } = useSpace(overviewTexts);
  const ofEditions = useTexts(editionTexts);
  return (
    <li>
      <span class="wave-day">{releaseInWords(ofEditions, edition, language)}</span>
      <span>
        <ReaderLink href={`#/waves/${wave.id}/editions`}>
          {t.edition(edition.number, edition.isFinal)}
        </ReaderLink>
        , {stateName(ofEditions, edition)}
      </span>
    </li>
  );
}

function daysInWords(t: OverviewTexts, wave: OperatorWave, now: Date): string | undefined {
  const until = (day: string) => Math.ceil((Date.parse(day) - now.getTime()) / millisecondsPerDay);
  if (wave.status === 'scheduled') return t.opensIn(until(wave.opensOn));
  return wave.status === 'open' ? t.daysLeft(until(wave.closesOn) + 1) : undefined;
}
