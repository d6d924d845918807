import '../benchmark/benchmark.css';
import './governance.css';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import {
  type Governance,
  type PillarId,
  type PillarState,
  pillars,
} from '../../../functions/survey/governance.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { tickNames } from '../benchmark/charts.tsx';
import { type DrawnRow, LaneChart } from '../benchmark/lane-chart.tsx';
import { placeOf, type Scale, scales } from '../benchmark/lanes.ts';
import { absenceInWords, figureInShort } from '../benchmark/wording.ts';
import { type EvidenceId, evidence, figureOf, isAsked, knownOf } from './known.ts';
import { nextSteps } from './next-steps.ts';
import { factTexts } from './step-texts.ts';
import { governanceTexts } from './texts.ts';
import {
  distanceInWords,
  factInWords,
  measureNames,
  pillarName,
  stateInWords,
  stateName,
  stepInWords,
} from './wording.ts';

interface GovernanceSummaryProps {
  language: Language;
  /** What the company stated; undefined before it has. */
  governance: Governance | undefined;
  /** The newest one; what employees know of cannot be told without it. */
  benchmark?: ShownBenchmark | undefined;
  /** `YYYY-MM`: what was planned for an earlier month is late. */
  thisMonth?: string;
}

/** What is stated, what is known of it, the distance between the two, and the steps that follow. For page and print. */
export function GovernanceSummary(props: GovernanceSummaryProps) {
  const { language, governance, benchmark, thisMonth = new Date().toISOString().slice(0, 7) } = props;
  const t = governanceTexts(language);
  if (!governance) return <p data-governance="not-stated">{t.notStated}</p>;
  return (
    <div class="governance-summary" data-governance="stated">
      <Steps language={language} governance={governance} benchmark={benchmark} thisMonth={thisMonth} />
      <h3>{t.distanceTitle}</h3>
      {benchmark ? (
        <p class="muted small">
          {t.base(
            formatNumber(benchmark.respondents, language),
            benchmark.edition,
            formatDate(benchmark.publishedOn, language),
          )}{' '}
          {benchmark.simulated !== undefined && <strong data-notice="simulated">{t.simulated}</strong>}
        </p>
      ) : (
        <p data-notice="no-benchmark">{t.withoutBenchmark}</p>
      )}
      <DistanceTable language={language} governance={governance} benchmark={benchmark} />
      {benchmark && <DistanceChart language={language} governance={governance} benchmark={benchmark} />}
    </div>
  );
}

type Stated = Required<Pick<GovernanceSummaryProps, 'language' | 'thisMonth'>> & {
  governance: Governance;
  benchmark: ShownBenchmark | undefined;
};

function Steps({ language, governance, benchmark, thisMonth }: Stated) {
  const t = governanceTexts(language);
  const [first, ...later] = nextSteps(governance, benchmark, { thisMonth }).map((step) => ({
    code: step.code,
    ...stepInWords(step, benchmark, language),
  }));
  if (!first) return null;
  return (
    <>
      <h3>{t.nextTitle}</h3>
      <div class="governance-next" data-step={first.code}>
        <p class="governance-step">{first.title}</p>
        <p>{first.why}</p>
      </div>
      {later.length > 0 && (
        <>
          <h4>{t.thenTitle}</h4>
          <ol class="governance-steps">
            {later.map(({ code, title, why }) => (
              <li key={code} data-step={code}>
                <b>{title}</b>
                <p class="muted small">{why}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

const stateSigns: Readonly<Record<PillarState, string>> = { none: '○', planned: '◐', inPlace: '●' };

function DistanceTable({ language, governance, benchmark }: Omit<Stated, 'thisMonth'>) {
  const t = governanceTexts(language);
  return (
    <table class="governance-table">
      <caption>{t.distanceCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.pillar}</th>
          <th scope="col">{t.stated}</th>
          <th scope="col">{t.known}</th>
        </tr>
      </thead>
      <tbody>
        {pillars.map(({ id, label }) => {
          const stated = governance[id];
          const measures = measureNames(id, stated, language);
          return (
            <tr key={id} data-pillar={id}>
              <th scope="row">{pick(label, language)}</th>
              <td data-side="stated">
                <Label text={t.stated} />
                <span>
                  <span aria-hidden="true">{stateSigns[stated.state]} </span>
                  <b>{stateInWords(stated, language)}</b>
                  {measures.length > 0 ? (
                    <ul class="governance-measures muted small">
                      {measures.map((measure) => (
                        <li key={measure}>{measure}</li>
                      ))}
                    </ul>
                  ) : (
                    stated.state !== 'none' && <span class="muted small"> {t.noDetail}</span>
                  )}
                </span>
              </td>
              <td data-side="known">
                <Label text={t.known} />
                <Known language={language} pillar={id} governance={governance} benchmark={benchmark} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The column's name beside the cell, where the columns' heads are not shown. */
function Label({ text }: { text: string }) {
  return (
    <span class="governance-label" aria-hidden="true">
      {text}
    </span>
  );
}

interface KnownProps {
  language: Language;
  pillar: PillarId;
  governance: Governance;
  benchmark: ShownBenchmark | undefined;
}

function Known({ language, pillar, governance, benchmark }: KnownProps) {
  const t = governanceTexts(language);
  const { distance, verdict, facts } = distanceInWords(pillar, { governance, figures: benchmark }, language);
  const beside =
    distance === 'notAsked' && benchmark
      ? evidence[pillar].beside
          .filter((id) => isAsked(benchmark, id))
          .map((id) => `${factInWords(benchmark, id, language)}.`)
      : [];
  return (
    <span data-distance={distance}>
      <span class={facts.length > 0 ? 'governance-verdict' : 'muted'}>{verdict}</span>
      {facts.length > 0 && <span class="governance-facts muted small">{facts.join(' ')}</span>}
      {beside.length > 0 && (
        <span class="governance-facts muted small">
          {t.notAskedBeside} {beside.join(' ')}
        </span>
      )}
    </span>
  );
}

/** Whole percentages with the middle marked: more or fewer than half is what the verdicts are about. */
const scale: Scale = scales.share;

function DistanceChart({ language, governance, benchmark }: KnownProps | Omit<Stated, 'thisMonth'>) {
  const t = governanceTexts(language);
  if (!benchmark) return null;
  const isKnown = (id: EvidenceId) => isAsked(benchmark, id);
  const rows: DrawnRow[] = pillars.map(({ id }) => {
    const lane = (indicator: EvidenceId, isHeldAgainst: boolean) => {
      const figure = figureOf(benchmark, indicator);
      const place = placeOf(figure, scale);
      return {
        key: indicator,
        name: factTexts[indicator].short[language],
        value: figureInShort(figure, 'share', language),
        absence: place.whisker ? undefined : absenceInWords(figure, language),
        shape: isHeldAgainst ? ('dot' as const) : ('ring' as const),
        ...place,
      };
    };
    const known = knownOf(id, governance[id], benchmark);
    return {
      key: id,
      name: t.chartStated(pillarName(id, language), stateName(governance[id].state, language).toLowerCase()),
      lanes: [
        ...evidence[id].known.filter(isKnown).map((indicator) => lane(indicator, known.includes(indicator))),
        ...evidence[id].beside.filter(isKnown).map((indicator) => lane(indicator, false)),
      ],
    };
  });
  return <LaneChart title={t.chartTitle} scale={scale} tickName={tickNames('share', language)} rows={rows} />;
}
