import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { comparisonsOf } from '../../../functions/observatory/benchmark-comparison.ts';
import { noticeFields } from '../../../functions/observatory/notice-fields.ts';
import type { ActionPlan } from '../../../functions/survey/action-plan.ts';
import { type CompanyQuestion, companyOptions } from '../../../functions/survey/company-options.ts';
import { type Governance, pillars } from '../../../functions/survey/governance.ts';
import { asSentence } from '../../shared/as-sentence.ts';
import { beside } from '../../shared/beside.ts';
import { inClauses } from '../../shared/clauses.ts';
import { lowered } from '../../shared/first-letter.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, pick, type TextsOf, translate, typeset } from '../../shared/language.ts';
import { siteName } from '../../shared/site-house.ts';
import { coalitionInWords } from '../benchmark/coalition.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { type BenchmarkTexts, benchmarkTexts } from '../benchmark/texts.ts';
import type { BenchmarkDocuments } from '../benchmark/use-benchmark.ts';
import { figureInWords, publishedInterval } from '../benchmark/wording.ts';
import { actionTexts } from '../governance/action-texts.ts';
import { effectOfStep } from '../governance/effect-of-step.ts';
import { type ProposedSteps, proposedSteps } from '../governance/propose-steps.ts';
import { stepTexts } from '../governance/step-texts.ts';
import { chosenInWords, namesInWords } from '../governance/steps-in-words.ts';
import {
  distanceInWords,
  effectInWords,
  measureNames,
  stateInWords,
  whyInWords,
} from '../governance/wording.ts';
import { differencesInWords } from '../groups/differences.ts';
import { groupsTexts } from '../groups/texts.ts';
import type { Participation } from '../invite/plan.ts';
import type { CompanyProfile } from '../part.ts';
import { adjustedBy, profileInWords } from '../profile-in-words.ts';
import type { ReportBlock, ReportDocument, ReportPage } from './document.ts';
import { establishedInWords, findingsOf, largeFiguresOf, rowsOf } from './findings.ts';
import { reportTexts } from './texts.ts';

interface ReportSource {
  readonly company: CompanyProfile;
  readonly documents: BenchmarkDocuments;
  /** Undefined before it is stated. */
  readonly governance: Governance | undefined;
  readonly plan: ActionPlan;
  /** Undefined where it could not be had. */
  readonly participation: Participation | undefined;
  /** Of the service, for the address of the edition. */
  readonly origin: string;
}

/** What is told, in one language, with the words that it takes. */
interface Telling extends ReportSource {
  readonly language: Language;
  readonly t: ReturnType<typeof reportTexts>;
  readonly b: BenchmarkTexts;
  readonly a: TextsOf<typeof actionTexts>;
  /** Undefined before the company has stated what it has. */
  readonly steps: ProposedSteps | undefined;
  readonly number: (value: number) => string;
  readonly day: (on: string) => string;
}

/**
 * A company's report: one page for a board, two of benchmark, which its groups and own questions go on from, one of governance once it is stated, one of method. What
 * would leave a page half empty stands on another.
 */
export function composeReport(source: ReportSource, language: Language): ReportDocument {
  const { company, documents, governance, plan } = source;
  const { benchmark, chosen } = documents;
  const t = reportTexts(language, benchmark);
  const wave = pick(chosen.title, language);
  const told: Telling = {
    ...source,
    language,
    t,
    b: benchmarkTexts(language),
    a: translate(actionTexts, language),
    steps: governance && proposedSteps({ governance, benchmark, plan }),
    number: (value) => formatNumber(value, language),
    day: (on) => formatDate(on, language),
  };
  const pages = [
    boardPage(told),
    benchmarkPage(told),
    chartPage(told),
    ...groupsPage(told),
    ...(governance ? [governancePage(told, governance)] : []),
    methodPage(told),
  ];
  return {
    language,
    title: company.name,
    source: beside(siteName(language), t.kind, wave),
    fileTitle: t.printTitle(company.name, wave),
    pages: pages.map(({ blocks, ...named }) => ({ ...named, blocks: blocks.map(set(language)) })),
  };
}

function boardPage(told: Telling): ReportPage {
  const { company, documents, participation, t, language, number, day } = told;
  const { benchmark, manifest, chosen } = documents;
  const findings = findingsOf(benchmark, language);
  const respondents = number(benchmark.respondents);
  const facts = [
    optionLabel('activity', company.activity, language),
    optionLabel('employer', company.employer, language),
    number(company.headcount),
  ] as const;
  const base = benchmark.answered ? t.aboutBase : t.baseText;
  return page('board', t.board, [
    terms([
      [t.company, t.companyFacts(...facts)],
      [t.fieldwork, t.fieldworkDays(day(manifest.fieldwork.from), day(manifest.fieldwork.to))],
      [t.edition, t.editionText(chosen.id, day(chosen.publishedOn))],
      [t.base, base(respondents, number(manifest.respondents))],
      // A federation invites nobody: its members do.
      ...(participation && !benchmark.coalition?.standsIn
        ? [[t.participation, participationInWords(participation, language)] as const]
        : []),
    ]),
    ...notices(told),
    heading(t.threeFigures),
    { kind: 'figures', items: largeFiguresOf(benchmark, language) },
    heading(t.threeFindings),
    list([
      ...findings,
      ...(findings.length < 3 ? [t.noOtherFinding(respondents)] : []),
      ...developmentSentences(told).slice(0, Math.max(0, 3 - findings.length)),
    ]),
    heading(t.oneAction),
    ...actionBlocks(told),
  ]);
}

function notices({ documents, company, t, b, language, number }: Telling): ReportBlock[] {
  const { benchmark, manifest, chosen, isOlderWave } = documents;
  const said = [
    benchmark.simulated !== undefined &&
      `${b.simulatedTitle} ${b.simulatedText(number(benchmark.simulated))}`,
    manifest.provisional && b.provisional,
    isOlderWave && b.olderWave(pick(chosen.title, language)),
    company.status !== 'verified' && t.notVerified,
    benchmark.coalition?.standsIn && (coalitionInWords(benchmark, language) ?? ''),
  ];
  return said
    .filter((text) => typeof text === 'string')
    .map((text) => ({ kind: 'paragraph', text, tone: 'notice' }));
}

/** The step that is under way and due first, else the one that the figures ask for most; or why there is none. */
function actionBlocks({ documents: { benchmark }, steps, t, a, language }: Telling): ReportBlock[] {
  const [due] = [...(steps?.open ?? [])].sort((one, other) => (one.chosen.by < other.chosen.by ? -1 : 1));
  const [first] = steps?.ranked ?? [];
  const step = due?.chosen.step ?? first?.step;
  if (!steps) return [paragraph(t.notStated)];
  if (step === undefined) return [paragraph(steps.untold.length > 0 ? a.nothingTold : a.nothingAsked)];
  const { title, how } = stepTexts[step];
  return [
    paragraph(pick(title, language), 'lead'),
    ...(due ? [paragraph(t.underWay(chosenInWords(due.chosen, language)))] : []),
    ...(!due && first ? [paragraph(whyInWords(first, benchmark, language))] : []),
    paragraph(pick(how, language)),
  ];
}

const columns = {
  adjusted: 'likeForLikeColumn',
  adjustedOthers: 'likeForLikeColumn',
  others: 'othersColumn',
  observatory: 'observatoryColumn',
} as const;

function benchmarkPage({ company, documents: { benchmark }, t, b, language }: Telling): ReportPage {
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  return page('benchmark', t.figures, [
    paragraph(establishedInWords(benchmark, language)),
    {
      kind: 'table',
      caption: t.tableCaption(company.name),
      head: [b.indicator, t.ownColumn, t[columns[comparison]], b.difference, b.verdict],
      rows: rowsOf(benchmark, language),
    },
    paragraph(b.standing, 'muted'),
  ]);
}

function chartPage(told: Telling): ReportPage {
  const { t, steps } = told;
  return page('chart', t.chart, [
    { kind: 'intervals' },
    heading(t.sinceLastWave),
    list(developmentSentences(told)),
    // One sentence fills no page of its own.
    ...(steps ? [] : [heading(t.governance), paragraph(t.notStated)]),
  ]);
}

/** What the company's groups and its own questions say; it goes on below the drawn intervals. None where nothing is told. */
function groupsPage({ documents, t, language }: Telling): ReportPage[] {
  const g = translate(groupsTexts, language);
  const { supplement, indicators } = documents.benchmark;
  if (!supplement) return [];
  const { questions, groups } = supplement;
  const grouped = indicators.filter(({ id }) => groups.some(({ figures }) => figures[id]));
  const figure = (told: ProtectedFigure | undefined) =>
    told === undefined || told.estimate === null
      ? g.tooFew
      : `${figureInWords(told, 'share', language)} (${publishedInterval(told, 'share', language) ?? ''})`;
  const apart = differencesInWords({ supplement, indicators }, language);
  if (questions.length === 0 && grouped.length === 0) return [];
  const groupTable: ReportBlock = {
    kind: 'table',
    caption: t.groupsCaption,
    head: [t.group, ...grouped.map((indicator) => indicatorName(indicator, language))],
    rows: groups.map(({ name, figures }) => [
      pick(name, language),
      ...grouped.map(({ id }) => figure(figures[id])),
    ]),
  };
  const blocks: ReportBlock[] = [
    ...(grouped.length > 0 ? [groupTable] : []),
    ...(apart.length > 0 ? [list(apart), paragraph(g.testNote, 'muted')] : []),
    ...questions.map(({ text, answers }) => ({
      kind: 'table' as const,
      caption: t.ownQuestionCaption,
      head: [pick(text, language), t.ownColumn],
      rows: answers.map(({ label, figure: told }) => [pick(label, language), figure(told)]),
    })),
  ];
  return [page('groups', t.groups, blocks)];
}

/** What changed since the last wave, each a sentence with both figures; or that nothing is established, or nothing yet. */
function developmentSentences({
  documents: { development, chosen },
  t,
  language,
  number,
}: Telling): string[] {
  const index = development?.editions.findIndex(({ wave }) => wave === chosen.wave) ?? -1;
  const [before, now] = [development?.editions[index - 1], development?.editions[index]];
  if (!development || !before || !now) return [t.firstWave];
  const moved = development.indicators.flatMap((line) => {
    const pointOf = (id: string) => line.points.find(({ edition }) => edition === id) ?? null;
    const change = pointOf(now.id)?.change;
    if (change !== 'rise' && change !== 'fall') return [];
    const figure = (id: string) => figureInWords(pointOf(id), line.unit, language);
    return [t[change](indicatorName(line, language), figure(before.id), figure(now.id))];
  });
  const tested = development.indicators.filter(({ points }) =>
    points.some(({ edition, difference }) => edition === now.id && difference),
  ).length;
  const others = tested - moved.length;
  return [...moved, ...(others > 0 ? [t.noOtherChange(number(others))] : [])];
}

function governancePage(told: Telling, governance: Governance): ReportPage {
  const { documents, plan, steps, t, a, language } = told;
  const figures = documents.benchmark;
  const chosenSteps = plan.waves.toReversed().map(({ wave, steps: chosen }) =>
    list(
      chosen.map((one) => {
        const effect = effectOfStep(one.step, wave, documents.development);
        return [
          `${waveTitle(documents, wave, language)} – ${pick(stepTexts[one.step].title, language)} – ${lowered(a[one.state])} (${chosenInWords(one, language)}).`,
          ...(one.note === undefined ? [] : [one.note]),
          effectInWords(one.step, effect, language),
        ].join(' ');
      }),
    ),
  );
  return page('governance', t.governance, [
    {
      kind: 'table',
      caption: t.governanceCaption,
      head: [t.pillar, t.stated, t.known],
      rows: pillars.map(({ id, label }) => {
        const stated = governance[id];
        const { verdict, facts } = distanceInWords(id, { governance, figures }, language);
        const measures = inClauses(measureNames(id, stated, language).map(lowered), language);
        return [
          pick(label, language),
          [stateInWords(stated, language), measures].filter(Boolean).join(language === 'fr' ? ' : ' : ': '),
          [verdict, ...facts].join(' '),
        ];
      }),
    },
    heading(a.title),
    ...stepBlocks(told),
    ...(plan.waves.length > 0 ? [heading(a.history), paragraph(a.historyText, 'muted')] : []),
    ...chosenSteps,
    ...(areStepsFew(steps) ? [heading(t.ownMethod), terms(ownMethod(told))] : []),
  ]);
}

function waveTitle({ list: editions }: BenchmarkDocuments, wave: string, language: Language): string {
  const title = editions.find((edition) => edition.wave === wave)?.title;
  return title ? pick(title, language) : wave;
}

function stepBlocks({ documents: { benchmark }, steps, a, language }: Telling): ReportBlock[] {
  if (!steps) return [paragraph(a.nothingTold)];
  const told = [
    ...steps.open.map(({ chosen }) => ({ step: chosen.step, why: chosenInWords(chosen, language) })),
    ...steps.ranked.map((found) => ({ step: found.step, why: whyInWords(found, benchmark, language) })),
  ];
  const blocks = told.flatMap(({ step, why }, index) => {
    const { title, how, checklist } = stepTexts[step];
    return [
      paragraph(`${index + 1}. ${pick(title, language)}`, 'lead'),
      paragraph(`${why}${/[.!?]$/.test(why) ? '' : '.'} ${pick(how, language)}`),
      { kind: 'list' as const, isChecklist: true, items: checklist.map((item) => pick(item, language)) },
    ];
  });
  return [
    ...(blocks.length > 0 ? blocks : [paragraph(steps.untold.length > 0 ? a.nothingTold : a.nothingAsked)]),
    ...(steps.untold.length > 0 ? [paragraph(a.untold(namesInWords(steps.untold, language)), 'muted')] : []),
  ];
}

/** Whether the steps leave room on their page: how the company's own figures are made then stands there. */
function areStepsFew(steps: ProposedSteps | undefined): boolean {
  return steps !== undefined && steps.open.length + steps.ranked.length < 2;
}

/** The edition's method notice in full, what is particular to a company's benchmark, and the questions. */
function methodPage(told: Telling): ReportPage {
  const { documents, steps, t, b, language } = told;
  const { notice, questions } = documents.manifest;
  return page('method', t.method, [
    terms([
      ...noticeFields.map((field) => [t[field], asSentence(pick(notice[field], language))] as const),
      ...(areStepsFew(steps) ? [] : ownMethod(told)),
    ]),
    heading(b.questionsTitle),
    {
      kind: 'list',
      isNumbered: true,
      items: questions
        .filter(({ kind }) => kind !== 'profile')
        .map(({ text, base }) => `${pick(text, language)} ${b.askedOf(pick(base, language))}`),
    },
  ]);
}

/** How the company's own figures are made and kept from telling of anyone, and how to cite them. */
function ownMethod(told: Telling): (readonly [term: string, text: string])[] {
  const { company, documents, origin, t, language } = told;
  const { manifest, chosen, benchmark } = documents;
  const anonymity = [
    manifest.privacy ? t.anonymityText : t.anonymityFormer,
    ...(manifest.privacy && benchmark.supplement ? [t.anonymityOfGroups] : []),
  ];
  const address = `${origin}/${language}/?edition=${encodeURIComponent(manifest.id)}`;
  const cite = [
    `${t.citeObservatory} ${pick(manifest.citation, language)}`,
    `${t.citeCompany} ${company.name}${t.citeCompanyText(pick(chosen.title, language), chosen.id)}`,
    `${t.online} ${address}`,
  ];
  return [
    [t.comparison, comparisonText(told)],
    [t.anonymity, anonymity.join(' ')],
    [t.cite, cite.join(' ')],
  ];
}

function comparisonText({ documents: { benchmark }, t, language }: Telling): string {
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const names = adjustedBy(benchmark);
  const profile = profileInWords(names, language);
  // A single table is fitted to no other.
  if (comparison === 'adjusted') return t.comparisonLikeForLike(profile, names.length > 1);
  if (comparison === 'adjustedOthers') return t.comparisonText(profile);
  return comparison === 'others' ? t.comparisonUnadjusted : t.comparisonObservatory;
}

export function participationInWords(
  { invited, answered, edition }: Participation,
  language: Language,
): string {
  const t = reportTexts(language);
  const number = (count: number) => formatNumber(count, language);
  if (answered && edition) {
    const date = formatDate(edition.publishedOn, language);
    const [from, to] = [number(answered.from), number(answered.to)];
    return t.participationText(number(invited), { date, from, to });
  }
  return invited === 0 ? t.participationNone : t.participationInvited(number(invited));
}

function optionLabel(question: CompanyQuestion, code: string, language: Language): string {
  const option = companyOptions[question].find((candidate) => candidate.code === code);
  return option ? pick(option.label, language) : code;
}

function heading(text: string): ReportBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string, tone?: 'lead' | 'muted' | 'notice'): ReportBlock {
  return { kind: 'paragraph', text, ...(tone && { tone }) };
}

function list(items: readonly string[]): ReportBlock {
  return { kind: 'list', items };
}

function terms(items: readonly (readonly [string, string])[]): ReportBlock {
  return { kind: 'terms', items };
}

function page(id: ReportPage['id'], title: string, blocks: readonly ReportBlock[]): ReportPage {
  return { id, title, blocks };
}

/** Spaces as each language sets them, in running text. */
function set(language: Language) {
  const say = (text: string) => typeset(text, language);
  return (block: ReportBlock): ReportBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, text: say(block.text) };
      case 'list':
        return { ...block, items: block.items.map(say) };
      case 'terms':
        return { ...block, items: block.items.map(([term, text]) => [term, say(text)] as const) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(say)) };
      default:
        return block;
    }
  };
}
