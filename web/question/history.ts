import type { Manifest } from '../../functions/observatory/edition.ts';
import { questionsBehind } from '../../functions/observatory/questions-behind.ts';
import { type SeriesPoint, seriesOf } from '../over-time/series.ts';
import { overTimeTexts } from '../over-time/texts.ts';
import { exactEstimate, exactInterval, fieldworkInShort, indicatorName } from '../over-time/wording.ts';
import type { Language } from '../shared/language.ts';

/** A question over the editions, in words: what its page says of them, made where the editions are read. */
export interface QuestionHistory {
  /** The indicators made of it, each with its place on the page over time. */
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  /** Newest first; of each wave its newest edition that has a figure of them. */
  readonly editions: readonly HistoryRow[];
}

interface HistoryRow {
  readonly edition: string;
  readonly label: string;
  readonly fieldwork: string;
  /** One an indicator; undefined where the edition does not have it. */
  readonly figures: readonly (HistoryFigure | undefined)[];
  /** Whether a wording or a base changed before it: figures below are another series of the first indicator. */
  readonly isBreak: boolean;
}

interface HistoryFigure {
  readonly estimate: string;
  /** "[12,3–15,6]"; empty where none was published. */
  readonly interval: string;
}

/** The newest that are told; the page over time has all. */
const mostRows = 8;

/** @param manifests  newest first, 2010 last */
export function historyOf(
  manifests: readonly Manifest[],
  question: string,
  language: Language,
): QuestionHistory {
  const t = overTimeTexts(language);
  const series = seriesOf([...manifests].reverse()).filter(
    ({ newest }) => questionsBehind(newest.figure)[0] === question,
  );
  const asked = manifests.filter(({ questions }) => questions.some(({ id }) => id === question));
  const told = asked
    .filter((manifest) => series.some(({ points }) => points.some((point) => point.manifest === manifest)))
    .filter((manifest, index) => index < mostRows || manifest.reference);
  return {
    indicators: series.map((one) => ({ id: one.indicator, name: indicatorName(one, language) })),
    editions: told.map((manifest) => {
      const points = series.map(({ points }) => points.find((point) => point.manifest === manifest));
      return {
        edition: manifest.id,
        label: manifest.reference
          ? t.reference
          : manifest.id + (manifest.simulated > 0 ? ` ${t.simulatedMark}` : ''),
        fieldwork: fieldworkInShort(manifest, language),
        figures: points.map((point) => figureInWords(point, language)),
        isBreak: (points[0]?.breakBefore.length ?? 0) > 0,
      };
    }),
  };
}

function figureInWords(point: SeriesPoint | undefined, language: Language): HistoryFigure | undefined {
  if (!point) return undefined;
  const { figure } = point;
  const interval = figure.low === null ? '' : `[${exactInterval(figure, language).replace(' – ', '–')}]`;
  return { estimate: exactEstimate(figure, language), interval };
}
