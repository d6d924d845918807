import type { Manifest } from '../../functions/observatory/edition.ts';
import { type Language, pick } from '../shared/language.ts';
import type { SeriesChapter } from './chapters.ts';
import { establishedIn } from './established.ts';
import { FiguresTable } from './figures-table.tsx';
import { overTimeTexts } from './texts.ts';
import { TrendPanel } from './trend-panel.tsx';

/** A chapter's chart: what it establishes, its indicators side by side on the same scales, and their figures behind. */
export function ChapterSection(props: {
  chapter: SeriesChapter;
  /** Oldest first. */
  manifests: readonly Manifest[];
  language: Language;
}) {
  const { chapter, manifests, language } = props;
  const { id, series } = chapter;
  const t = overTimeTexts(language);
  const name = chapterName(chapter, language);
  const established = establishedIn(manifests, series, language);
  return (
    <section class="trends" aria-labelledby={id}>
      <h2 id={id}>
        {established ? (
          <>
            <span class="kicker muted small">{name}</span> {established}
          </>
        ) : (
          name
        )}
      </h2>
      <div class="trend-panels">
        {series.map((one) => (
          <TrendPanel key={one.indicator} series={one} beside={series} language={language} />
        ))}
      </div>
      <details class="folded">
        <summary aria-label={`${t.chapterFigures} (${name})`}>{t.chapterFigures}</summary>
        <FiguresTable chapter={name} series={series} language={language} />
      </details>
    </section>
  );
}

export function chapterName({ title }: Pick<SeriesChapter, 'title'>, language: Language): string {
  return title ? pick(title, language) : overTimeTexts(language).otherIndicators;
}
