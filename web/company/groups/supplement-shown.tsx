import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { SupplementFigures } from '../../../functions/observatory/supplement-figures.ts';
import { beside } from '../../shared/beside.ts';
import { between } from '../../shared/between.ts';
import { type Language, pick, translate } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { useSpace } from '../../space/space.ts';
import { type DrawnRow, LaneChart } from '../benchmark/lane-chart.tsx';
import { placeOf, scales } from '../benchmark/lanes.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { figureInWords, publishedInterval } from '../benchmark/wording.ts';
import { areFiguresShown, differencesInWords } from './differences.ts';
import { groupsTexts } from './texts.ts';

interface SupplementShownProps {
  benchmark: Pick<ShownBenchmark, 'indicators' | 'simulated'> & { readonly supplement: SupplementFigures };
}

/** What a company's people said to its own questions, and each of its groups to some of everybody's. */
export function SupplementShown({ benchmark }: SupplementShownProps) {
  const { t, language } = useSpace(groupsTexts);
  const { supplement, indicators, simulated } = benchmark;
  const { questions, groups } = supplement;
  const grouped = indicators.filter(({ id }) => groups.some(({ figures }) => figures[id]));
  if (!areFiguresShown(supplement)) return <p>{t.noFigures}</p>;
  const apart = differencesInWords({ supplement, indicators }, language);
  const chart = { unit: 'share', title: t.unitShare } as const;
  return (
    <section aria-labelledby="groups-figures">
      <h3 id="groups-figures">{t.figuresTitle}</h3>
      {simulated !== undefined && <p data-notice="simulated">{t.simulated}</p>}
      {apart.length > 0 && (
        <section class="groups-apart">
          <h4>{t.apartTitle}</h4>
          <List items={apart} />
          <p class="muted small">{t.testNote}</p>
        </section>
      )}
      <p class="muted">{t.figuresLead}</p>
      {questions.map(({ text, answers }) => (
        <section key={text.fr} class="groups-figure">
          <h4>{pick(text, language)}</h4>
          <LaneChart
            {...chart}
            title={beside(t.unitShare, basedOn(answers[0]?.figure, language))}
            rows={answers.map(({ label, figure }) => row(label.fr, pick(label, language), figure, language))}
          />
        </section>
      ))}
      {grouped.map((indicator) => (
        <section key={indicator.id} class="groups-figure" data-indicator={indicator.id}>
          <h4>{indicatorName(indicator, language)}</h4>
          <LaneChart
            {...chart}
            rows={groups.map(({ name, figures }) =>
              row(
                name.fr,
                [pick(name, language), basedOn(figures[indicator.id], language)]
                  .filter(Boolean)
                  .join(between),
                figures[indicator.id],
                language,
              ),
            )}
          />
        </section>
      ))}
    </section>
  );
}

function row(key: string, name: string, figure: ProtectedFigure | undefined, language: Language): DrawnRow {
  const t = translate(groupsTexts, language);
  const isShown = figure !== undefined && figure.estimate !== null;
  const lane = {
    key: 'figure',
    shape: 'dot' as const,
    value: isShown ? figureInWords(figure, 'share', language) : '–',
    name: (isShown && publishedInterval(figure, 'share', language)) || '',
    absence: isShown ? undefined : t.tooFew,
    ...placeOf(figure ?? null, scales.share),
  };
  return { key, name, lanes: [lane] };
}

function basedOn(figure: ProtectedFigure | undefined, language: Language): string | undefined {
  return typeof figure?.base === 'number' ? translate(groupsTexts, language).answers(figure.base) : undefined;
}
