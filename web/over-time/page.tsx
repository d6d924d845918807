import type { ComponentChildren } from 'preact';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { Contents } from '../shared/contents.tsx';
import { Footer } from '../shared/footer.tsx';
import { formatDate, formatNumber } from '../shared/format.ts';
import { Header } from '../shared/header.tsx';
import type { Language } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { ChapterSection, chapterName } from './chapter-section.tsx';
import { seriesChapters } from './chapters.ts';
import type { ChosenEditions } from './chosen-editions.ts';
import { headlineOverTime } from './established.ts';
import { Ledger } from './ledger-table.tsx';
import { seriesOf } from './series.ts';
import { type OverTimeTexts, overTimeTexts } from './texts.ts';

export interface OverTimeDocuments {
  readonly chosen: ChosenEditions;
  readonly areAllShown: boolean;
  /** Newest first, 2010 last. */
  readonly manifests: readonly Manifest[];
}

/** Trends first: a chart a chapter, with what it establishes; behind them every figure, and what is comparable with what. */
export function OverTimePage({ documents }: { documents: OverTimeDocuments }) {
  const language = usePageLanguage();
  const t = overTimeTexts(language);
  const manifests = [...documents.manifests].reverse();
  const series = seriesOf(manifests);
  const chapters = seriesChapters(manifests, series);
  return (
    <>
      <Header current="over-time" />
      <main id="content" class="page document over-time">
        <SimulatedBanner manifests={manifests} t={t} />
        <h1>
          <span class="kicker muted small">{t.title}</span> {headlineOverTime(manifests, series, language)}
        </h1>
        <p class="lead">{leadOf(manifests, documents.chosen.waves, t, language)}</p>
        <EditionChoice documents={documents} t={t} language={language} />
        <TrendKey manifests={manifests} t={t} />
        <Reading manifests={manifests} t={t} />
        <Contents
          label={t.chapters}
          parts={[
            ...chapters.map((chapter) => [chapter.id, chapterName(chapter, language)] as const),
            ['ledger', t.ledgerTitle],
          ]}
        />
        {chapters.map((chapter) => (
          <ChapterSection key={chapter.id} chapter={chapter} manifests={manifests} language={language} />
        ))}
        <Ledger manifests={manifests} series={series} language={language} />
      </main>
      <Footer />
    </>
  );
}

function SimulatedBanner({ manifests, t }: { manifests: readonly Manifest[]; t: OverTimeTexts }) {
  const simulated = manifests.filter((manifest) => manifest.simulated > 0).length;
  if (simulated === 0) return null;
  return (
    <p class="banner banner-simulated" role="note">
      <strong>{t.simulatedTitle}.</strong>{' '}
      {t.simulated(simulated === 1 ? t.oneEdition : t.editionsCount(String(simulated)))}
    </p>
  );
}

/** @param manifests  oldest first */
function leadOf(manifests: readonly Manifest[], waves: number, t: OverTimeTexts, language: Language): string {
  const own = manifests.filter(({ reference }) => !reference);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return t.leadNone;
  if (waves === 1) return t.leadOne;
  return t.leadMany(
    formatNumber(waves, language),
    formatDate(first.fieldwork.from, language),
    formatDate(last.fieldwork.to, language),
  );
}

function EditionChoice(props: { documents: OverTimeDocuments; t: OverTimeTexts; language: Language }) {
  const { documents, t, language } = props;
  const { chosen, areAllShown } = documents;
  if (chosen.published <= chosen.waves) return null;
  const path = `/${language}/over-time`;
  const all = t.all(formatNumber(chosen.published, language));
  return (
    <>
      <nav class="choice-links no-print" aria-label={t.shownEditions}>
        <Ways
          ways={[
            [path, t.newestOnly, areAllShown ? undefined : 'page'],
            [`${path}?editions=all`, all, areAllShown ? 'page' : undefined],
          ]}
        />
      </nav>
      {areAllShown && <p class="small">{t.allText}</p>}
      {chosen.leftOut > 0 && (
        <p class="small">
          {t.leftOut(formatNumber(chosen.leftOut, language))} <a href="/api/v1/editions">{t.leftOutLink}</a>.
        </p>
      )}
    </>
  );
}

/** What each mark is, beside the mark: of those that are drawn. */
function TrendKey({ manifests, t }: { manifests: readonly Manifest[]; t: OverTimeTexts }) {
  const hasOwn = manifests.some(({ reference }) => !reference);
  return (
    <ul class="trend-key muted small unmarked">
      {hasOwn && (
        <li>
          <KeyMark>
            <line class="trend-whisker" x1="8" x2="8" y1="1" y2="19" />
            <circle class="trend-dot" cx="8" cy="10" r="4.5" />
          </KeyMark>
          {t.keyFigure}
        </li>
      )}
      <li>
        <KeyMark>
          <circle class="trend-2010" cx="8" cy="10" r="4.5" />
        </KeyMark>
        {t.key2010}
      </li>
      {hasOwn && (
        <li>
          <KeyMark>
            <line class="trend-break" x1="8" x2="8" y1="0" y2="20" />
          </KeyMark>
          {t.keyBreak}
        </li>
      )}
    </ul>
  );
}

function KeyMark({ children }: { children: ComponentChildren }) {
  return (
    <svg class="trend-mark" width="16" height="20" aria-hidden="true">
      {children}
    </svg>
  );
}

function Reading({ manifests, t }: { manifests: readonly Manifest[]; t: OverTimeTexts }) {
  const texts = [
    t.readMarks,
    t.readChange,
    t.readBreak,
    t.standing,
    ...(manifests.some(({ selection }) => selection) ? [t.standingInstitute] : []),
  ];
  return (
    <details class="reading folded">
      <summary>{t.howToRead}</summary>
      {texts.map((text) => (
        <p class="muted small" key={text}>
          {text}
        </p>
      ))}
    </details>
  );
}
