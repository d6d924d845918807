import type { Development, DevelopmentPoint } from '../../../functions/observatory/benchmark-development.ts';
import { inClauses } from '../../shared/clauses.ts';
import { lowered } from '../../shared/first-letter.ts';
import type { Language } from '../../shared/language.ts';
import { pick, typeset } from '../../shared/language.ts';
import { Heads, Scrolling } from '../../shared/table.tsx';
import { useSpace } from '../../space/space.ts';
import { Figure } from './benchmark-table.tsx';
import { drawnFigure, UnitCharts } from './lane-chart.tsx';
import { indicatorName } from './phrases.ts';
import { benchmarkTexts, benchmarkWords } from './texts.ts';
import type { BenchmarkListItem } from './use-benchmark.ts';
import { differenceInWords, type Unit } from './wording.ts';

interface DevelopmentProps {
  development: Development;
  list: readonly BenchmarkListItem[];
}

/** The company's own figures, wave by wave; nothing before there are two of them. */
export function DevelopmentSection({ development, list }: DevelopmentProps) {
  const { t, language } = useSpace(benchmarkWords);
  const { editions, indicators } = development;
  if (editions.length < 2) return null;
  const titles = editions.map(({ wave }) => waveTitle(wave, list, language));
  return (
    <section class="benchmark-development" aria-labelledby="development-title">
      <h3 id="development-title">{t.developmentTitle}</h3>
      <p data-summary="development">{developmentInWords({ development, list }, language)}</p>
      <p class="muted small">{t.developmentText}</p>
      <Scrolling label={t.developmentLabel}>
        <table class="development-table">
          <caption>{t.developmentCaption}</caption>
          <Heads columns={[t.indicator, ...titles]} />
          <tbody>
            {indicators.map(({ points, ...indicator }) => (
              <tr key={indicator.id} data-indicator={indicator.id}>
                <th scope="row">{indicatorName(indicator, language)}</th>
                {editions.map((edition) => (
                  <PointCell
                    key={edition.id}
                    point={points.find((point) => point.edition === edition.id)}
                    unit={indicator.unit}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <DevelopmentCharts development={development} titles={titles} />
    </section>
  );
}

function waveTitle(wave: string, list: readonly BenchmarkListItem[], language: Language): string {
  const item = list.find((candidate) => candidate.wave === wave);
  return item ? pick(item.title, language) : wave;
}

function PointCell({ point, unit }: { point: DevelopmentPoint | undefined; unit: Unit }) {
  const { t, language, number } = useSpace(benchmarkWords);
  if (!point) return <td>{t.noneShown}</td>;
  const change = changeInWords(point, unit, language);
  return (
    <td>
      <Figure figure={point} unit={unit} language={language} />
      {point.base !== null && <span class="block muted">{t.answers(number(point.base))}</span>}
      {change && <span class="block muted">{change}</span>}
    </td>
  );
}

/** Only a tested and significant change is called one. */
export function changeInWords(point: DevelopmentPoint, unit: Unit, language: Language): string | undefined {
  const t = benchmarkTexts(language);
  const { change, difference, isBroken, reasons = [] } = point;
  if (reasons.length > 0) {
    const said = reasons.map((reason) => pick(reason, language));
    return typeset(t.broken(inClauses(said, language)), language);
  }
  if (isBroken) return t.noFigureBefore;
  if ((change === 'rise' || change === 'fall') && difference) {
    return t[change](differenceInWords(difference.estimate, unit, language));
  }
  if (change === undefined) return undefined;
  return change === 'none' ? t.noChange : t.notComparable;
}

/** What has changed since the wave before the newest, by the tests alone. */
export function developmentInWords({ development, list }: DevelopmentProps, language: Language): string {
  const { indicators, editions } = development;
  const t = benchmarkTexts(language);
  const titles = editions.map(({ wave }) => waveTitle(wave, list, language));
  const newest = editions.at(-1)?.id;
  const since = titles.at(-2) ?? '';
  const namesOf = (wanted: 'rise' | 'fall') =>
    indicators
      .filter(({ points }) => points.some(({ edition, change }) => edition === newest && change === wanted))
      .map((indicator) => indicatorName(indicator, language));
  const [up, down] = [namesOf('rise'), namesOf('fall')];
  const joined = (names: readonly string[]) => inClauses(names.map(lowered), language);
  const sentences = [
    ...(up.length > 0 ? [t.developmentRise(since, joined(up))] : []),
    ...(down.length > 0 ? [t.developmentFall(since, joined(down))] : []),
  ];
  return typeset(sentences.length > 0 ? sentences.join(' ') : t.developmentNone(since), language);
}

interface ChartsProps extends Pick<DevelopmentProps, 'development'> {
  titles: readonly string[];
}

function DevelopmentCharts({ development, titles }: ChartsProps) {
  const { t, language } = useSpace(benchmarkWords);
  return (
    <UnitCharts
      indicators={development.indicators}
      titles={{ share: t.chartShares, points: t.chartPoints, mean: t.chartMean }}
      rowOf={(line) => ({
        key: line.id,
        name: indicatorName(line, language),
        lanes: development.editions.map(({ id }, index) => {
          const point = line.points.find(({ edition }) => edition === id) ?? null;
          return {
            key: id,
            name: titles[index] ?? id,
            shape: 'dot',
            isLinked: point !== null && !point.isBroken,
            ...drawnFigure(point, line.unit, language),
          };
        }),
      })}
    />
  );
}
