import { respondentsTable } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { fromText, toNumber } from '../../functions/disclosure/rational.ts';
import type { Manifest, PrivacyStatement } from '../../functions/observatory/edition.ts';
import { type EditionTier, editionTiers } from '../../functions/observatory/edition-plan.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { formatMean, formatNumber, formatPercent } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
import { type MethodTexts, methodTexts } from './texts.ts';

interface BudgetProps {
  readonly manifest: Manifest;
  readonly privacy: PrivacyStatement;
  readonly language: Language;
}

/** What the edition and its wave tell of one respondent at most, what an edition measures, and with how much noise. */
export function PrivacyBudget(props: BudgetProps) {
  const { privacy, language } = props;
  const t = methodTexts(language);
  const { edition, editions, wave } = privacy;
  const guess = (share: number) => formatNumber(Math.round(share * 1000) / 10, language);
  const { answer, mention, record } = wave;
  return (
    <>
      <h3>{t.budgetTitle}</h3>
      <p>{t.budgetText}</p>
      <p>
        {editions === 1 ? t.onlyInPlan : t.placeInPlan(String(edition), String(editions))}{' '}
        {t.waveBound(
          guess(answer.public),
          guess(answer.withCompany),
          guess(mention.public),
          guess(mention.withCompany),
        )}{' '}
        {t.waveRecord(
          formatMean(record.epsilonPublic, language),
          formatMean(record.epsilon, language),
          record.rho,
          formatScientific(record.delta),
        )}
      </p>
      <SpentTable {...props} />
      <p class="muted">{t.budgetLimits}</p>
      <h3>{t.planTitle}</h3>
      <List
        items={editionTiers.map((tier, index) =>
          t.planFrom(formatNumber(tier.from, language), newIn(tier, editionTiers[index - 1], t).join(', ')),
        )}
      />
      <MeasuredTables {...props} />
    </>
  );
}

/** 0.000001 as "10⁻⁶". */
function formatScientific(powerOfTen: number): string {
  const exponent = String(Math.round(-Math.log10(powerOfTen)));
  return `10⁻${[...exponent].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

function SpentTable({ manifest, privacy, language }: BudgetProps) {
  const t = methodTexts(language);
  const { record, questions } = privacy.spent;
  const rows = [
    ...Object.entries(questions).map(([id, rho]) => [tableName(manifest, id, language), rho] as const),
    [t.wholeRecord, record] as const,
  ];
  return (
    <Scrolling label={`${t.budgetCaption} (${t.tableScroll})`}>
      <table class="budget">
        <caption>{t.budgetCaption}</caption>
        <Heads columns={[t.budgetAnswer, ...ofFigures(t.budgetRho, t.bestGuess)]} />
        <tbody>
          {rows.map(([name, rho]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="figure">{rho}</td>
              <td class="figure">{formatPercent(bestGuessOf(toNumber(fromText(rho))), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** What a tier measures that the one before does not. */
function newIn(tier: EditionTier, before: EditionTier | undefined, t: MethodTexts): string[] {
  const of = (split: EditionTier['profile'], by: string) =>
    split?.of === 'all' ? t.planAll(by) : t.planAskedOfAll(by);
  const parts = [
    { now: true, was: before !== undefined, words: t.planTotals },
    { now: tier.profile?.of, was: before?.profile?.of, words: of(tier.profile, t.byProfile) },
    { now: tier.way?.of, was: before?.way?.of, words: tier.way?.of === 'all' ? t.planWayAll : t.planWay },
    {
      now: tier.profilePairs?.of,
      was: before?.profilePairs?.of,
      words: of(tier.profilePairs, t.byProfilePair),
    },
    { now: Boolean(tier.byAnswers), was: Boolean(before?.byAnswers), words: t.planAll(t.byAnswer) },
    {
      now: Boolean(tier.byAnswerPairs),
      was: Boolean(before?.byAnswerPairs),
      words: t.planAll(t.byAnswerPair),
    },
  ];
  return parts.filter(({ now, was }) => now && now !== was).map(({ words }) => words);
}

function MeasuredTables({ manifest, privacy, language }: BudgetProps) {
  const t = methodTexts(language);
  const title = t.measuredTitle(formatNumber(privacy.tables.length, language));
  return (
    <details class="measured">
      <summary>{title}</summary>
      <Scrolling label={`${title} (${t.tableScroll})`}>
        <table class="budget">
          <Heads
            columns={[t.measuredTable, ...ofFigures(t.budgetRho, t.measuredDeviation, t.measuredWeight)]}
          />
          <tbody>
            {privacy.tables.map((table) => {
              const { question, by, rho, sigma2, sensitivity, unit } = table;
              const deviation = Math.sqrt(toNumber(fromText(sigma2))) / unit;
              return (
                <tr key={`${question} ${by.join()}`}>
                  <th scope="row">{measuredName(manifest, table, language)}</th>
                  <td class="figure">{rho}</td>
                  <td class="figure">{formatPlainly(deviation, language)}</td>
                  <td class="figure">{formatMean(sensitivity / unit, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}

function formatPlainly(deviation: number, language: Language): string {
  return formatNumber(Math.round(deviation * 10) / 10, language);
}

function measuredName(
  manifest: Manifest,
  { question, by }: PrivacyStatement['tables'][number],
  language: Language,
): string {
  const t = methodTexts(language);
  const name = tableName(manifest, question, language);
  if (by.length === 0) return name;
  const breakdowns = by.map((id) => {
    const breakdown = manifest.breakdowns.find((candidate) => candidate.id === id);
    return breakdown ? pick(topicOf(breakdown), language).toLocaleLowerCase(language) : t.measuredPanel;
  });
  return t.measuredBy(name, breakdowns.join(', '));
}

function tableName({ questions }: Manifest, id: string, language: Language): string {
  if (id === respondentsTable) return methodTexts(language).measuredRespondents;
  const question = questions.find((candidate) => candidate.id === id);
  return question ? pick(topicOf(question), language) : id;
}
