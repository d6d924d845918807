import { useMemo } from 'preact/hooks';
import type { EditionListItem, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { comparedRows } from '../figures/figure-rows.ts';
import { FigureRowsTable } from '../figures/figure-rows-table.tsx';
import type { Figure } from '../figures/figures.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { editionInWords, groupInWords, pointsInWords, quoted } from '../figures/wording.ts';
import { formatPercent } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Choice } from './choice.tsx';
import { type ComparisonRefusal, compareGroups } from './compare-groups.ts';
import type { GroupPair } from './view.ts';

/** Two groups of a breakdown, chosen by the reader: their difference, its interval, and what may be said of it. */
export function GroupComparisonSection(props: {
  question: PublishedQuestion;
  editions: readonly EditionListItem[];
  /** One answer's figure in each group. */
  figures: readonly Figure[];
  pair: GroupPair | undefined;
  language: Language;
  onPair: (pair: GroupPair | undefined) => void;
}) {
  const { editions, figures, pair, language, onPair } = props;
  const t = observatoryTexts(language);
  const [first, second] = [0, 1].map((index) => figures.find(({ groupCode }) => groupCode === pair?.[index]));
  const options = [
    { value: '', label: t.compareChoose },
    ...figures
      .filter((figure) => figure.state !== 'suppressed' || pair?.includes(figure.groupCode))
      .map((figure) => ({ value: figure.groupCode, label: groupInWords(figure, language) })),
  ];
  const choose = (a: string, b: string) => onPair(a === '' && b === '' ? undefined : [a, b]);
  const [firstCode, secondCode] = [first?.groupCode ?? '', second?.groupCode ?? ''];
  return (
    <details class="comparison" open={pair !== undefined}>
      <summary>{t.compareTitle}</summary>
      <div class="choices">
        <Choice
          name="compare-first"
          label={t.compareFirst}
          value={firstCode}
          options={options}
          onChange={(code) => choose(code, secondCode)}
        />
        <Choice
          name="compare-second"
          label={t.compareSecond}
          value={secondCode}
          options={options}
          onChange={(code) => choose(firstCode, code)}
        />
      </div>
      <div class="comparison-result" aria-live="polite">
        {first && second && <Result first={first} second={second} editions={editions} language={language} />}
      </div>
      {first && second && <ComparedGroups first={first} second={second} language={language} />}
      <details>
        <summary>{t.compareMethod}</summary>
        <p class="muted">{t.compareMethodText}</p>
      </details>
    </details>
  );
}

const refusals = {
  sameGroup: 'compareSameGroup',
  noFigure: 'compareNoFigure',
  bound: 'compareBound',
  noInterval: 'compareNoInterval',
  editions: 'compareEditions',
} as const satisfies Record<ComparisonRefusal, string>;

function Result(props: {
  first: Figure;
  second: Figure;
  editions: readonly EditionListItem[];
  language: Language;
}) {
  const { first, second, editions, language } = props;
  const t = observatoryTexts(language);
  const compared = compareGroups(first, second);
  if (compared.state === 'waiting') return <p>…</p>;
  if (compared.state === 'refused') return <p>{t[refusals[compared.reason]]}</p>;
  const { difference, verdict } = compared;
  const say = { more: t.compareMore, less: t.compareLess, none: t.compareNone }[verdict];
  const [a, b] = [first, second].map((figure) =>
    t.compareShare(groupInWords(figure, language), formatPercent(figure.share ?? 0, language)),
  );
  const points = (share: number) => pointsInWords(share, language);
  return (
    <>
      <p class="comparison-verdict lead" data-verdict={verdict}>
        {say(pick(first.answer, language), a ?? '', b ?? '')}
      </p>
      <p>
        {t.compareDifference(points(difference.estimate), points(difference.low), points(difference.high))}{' '}
        {[first, second].some(({ flags }) => flags.includes('u')) && t.compareUnreliable}{' '}
        {first.asOf !== second.asOf &&
          t.compareRepeated(editionInWords(first.asOf ?? second.asOf ?? '', editions, language))}
      </p>
    </>
  );
}

/** The two groups' figures, where they can be compared. */
function ComparedGroups({ first, second, language }: { first: Figure; second: Figure; language: Language }) {
  const t = observatoryTexts(language);
  const shown = useMemo(() => comparedRows([first, second], language), [first, second, language]);
  if (compareGroups(first, second).state !== 'compared') return null;
  return (
    <FigureRowsTable
      shown={shown}
      caption={`${t.compareTitle}. ${shown.summary}`}
      heading={quoted(pick(first.answer, language), language)}
      language={language}
      touchedAs={t.compareTitle}
    />
  );
}
