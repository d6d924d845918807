import { agreeTables } from '../disclosure/agree-tables.ts';
import { respondentsTable } from '../disclosure/budget.ts';
import type { NoiseKey } from '../disclosure/noise-stream.ts';
import { bandOf, combineEstimates, type NoisyEstimate } from '../disclosure/noisy-estimate.ts';
import { addNoise, type NoisyTable, notAsked } from '../disclosure/noisy-table.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { type ShownGroup, showGroups } from '../disclosure/show-group.ts';
import { type CountTable, countClusters } from '../statistics/count-tables.ts';
import type { Sample } from '../statistics/sample.ts';
import { type Questionnaire, questionsOf, type Text } from '../survey/questionnaire.ts';
import { groupQuestion, noSupplement, type Supplement } from '../survey/supplement.ts';
import { AdjustedFigures, type NoisyMix } from './adjusted-figure.ts';
import { benchmarkDifference, judge } from './benchmark-difference.ts';
import type { Benchmark, BenchmarkIndicator } from './benchmark-document.ts';
import { type Coalition, coalitionOf, type MeasuredPeople } from './coalition.ts';
import type { CompanyPanel } from './company-panel.ts';
import { companyLevel, companyMinimum, companyPlans } from './company-plan.ts';
import type { PublishedIndicator, PublishedQuestion } from './edition.ts';
import type { PlannedTable } from './edition-plan.ts';
import { indicatorFigure, jointFigure } from './indicator-figure.ts';
import { type Indicator, indicatorsOf } from './indicators.ts';
import { companyStatement } from './privacy-statement.ts';
import { type ProfilePart, withRespondents } from './profile-weights.ts';
import type { QuestionFigures } from './question-figures.ts';
import { questionsBehind } from './questions-behind.ts';
import { measureSupplement, supplementFigures } from './supplement-figures.ts';
import { variableName } from './weighting-variables.ts';

/** What was measured of one company's own people. */
interface MeasuredCompany extends MeasuredPeople {
  readonly company: CompanyPanel;
}

/**
 * Measures every company that could have respondents, whether or not it has: that there is a benchmark must tell of
 * nobody. Each panel's tables count its own people alone, so that all companies' together cost one company's.
 */
export function countTablesOfCompanies({
  questionnaire,
  mixedBy,
  sample,
  clusters,
  companies,
  editions,
  key,
}: {
  questionnaire: Questionnaire;
  /** The profile questions of a company's mix, which are those that weights depend on. */
  mixedBy: readonly string[];
  sample: Sample;
  clusters: readonly string[];
  companies: readonly CompanyPanel[];
  editions: number;
  key: NoiseKey;
}): MeasuredCompany[] {
  // What is counted of responses is the same for every company, but for how much it may tell.
  const planOf = (supplement: Supplement) =>
    companyPlans('', editions, { questionnaire, mixedBy, supplement });
  const usual = planOf(noSupplement);
  const requests = [...usual.first, ...usual.all, ...usual.mix];
  const counted = countClusters(withRespondents(sample), requests);
  const clusterOf = new Map(clusters.map((id, cluster) => [id, cluster]));
  const empty = emptyTables(withRespondents(sample), requests);
  return companies.map((company) => {
    const own = counted[clusterOf.get(company.id) ?? -1] ?? empty;
    const plan = company.supplement ? planOf(company.supplement.asked) : usual;
    const { first, all, mix } = plan;
    const measureOwn = (planned: readonly PlannedTable[]) =>
      measureSupplement(planned, company, { questionnaire, key });
    const measure = (planned: readonly PlannedTable[], from: number) =>
      planned.map(({ rho }, index) => {
        const counts = own[from + index] as CountTable;
        const groups =
          counts.question === respondentsTable ? counts.groups.filter(isPossible) : counts.groups;
        const table = { ...counts, groups, panel: company.id };
        return addNoise(table, { rho, unit: 1, sensitivity: 1 }, key);
      });
    const tables = measure(first, 0);
    const respondents = combineEstimates(tables.map(everybodyIn));
    const level = companyLevel(respondents.estimate, editions);
    const isAll = level === 'all' || level === 'mix';
    const isShown = isAll || level === 'headline';
    return {
      company,
      respondents,
      level,
      tables: [
        ...tables,
        ...(isAll ? measure(all, first.length) : []),
        ...(level === 'mix' ? measure(mix, first.length + all.length) : []),
        ...(isShown ? measureOwn(plan.own) : []),
        ...(isAll ? measureOwn(plan.groups) : []),
      ],
    };
  });
}

/** A panel asks the whole profile or nothing of it, and only who was asked is of a mix: elsewhere is noise alone. */
function isPossible({ levels }: CountTable['groups'][number]): boolean {
  return !Object.values(levels).includes(notAsked);
}

function everybodyIn({ groups, codes, sigma2 }: NoisyTable): NoisyEstimate {
  const cells = groups.length * (codes.length + 1);
  const sum = groups.reduce((all, { counts }) => all + counts.reduce((a, b) => a + b, 0), 0);
  return { estimate: sum, variance: cells * toNumber(sigma2) };
}

/** The tables of a company that nobody answered for. */
function emptyTables(sample: Sample, requests: readonly PlannedTable[]): CountTable[] {
  const nobody = { ...sample, size: 0, units: new Int32Array(), clusterCount: 1 };
  return countClusters(nobody, requests)[0] ?? [];
}

interface EditionOfBenchmarks {
  readonly questionnaire: Questionnaire;
  readonly id: string;
  readonly wave: string;
  readonly publishedOn: string;
  readonly editions: number;
  readonly indicators: readonly PublishedIndicator[];
  readonly figures: readonly QuestionFigures[];
  readonly questions: readonly PublishedQuestion[];
  /** Its weighted respondents by profile. */
  readonly profile: readonly ProfilePart[];
}

/** A benchmark for every company, from its noisy tables and the edition's published figures. */
export function publishBenchmarks(
  measured: readonly MeasuredCompany[],
  edition: EditionOfBenchmarks,
): Benchmark[] {
  const mixedBy = Object.keys(edition.profile[0]?.levels ?? {});
  const adjusted = new AdjustedFigures(edition.figures, {
    questions: questionsOf(edition.questionnaire),
    mixedBy,
  });
  const members = Map.groupBy(measured, ({ company: { federation } }) => federation);
  const coalitions = new Map([...members].map(([federation, own]) => [federation, coalitionOf(own)]));
  return measured.map((one) => {
    const { id, federation } = one.company;
    const benchmark = publishBenchmark(one, edition, adjusted);
    const own = coalitions.get(id);
    const coalition = own ?? (federation === undefined ? undefined : coalitions.get(federation));
    if (!coalition) return benchmark;
    const standsIn = own !== undefined && benchmark.respondents === null && own.respondents !== undefined;
    return withCoalition(standsIn ? benchmarkOfMembers(benchmark, own, one, edition) : benchmark, coalition, {
      standsIn,
      indicators: indicatorsOf(edition.questionnaire),
    });
  });
}

function withCoalition(
  benchmark: Benchmark,
  { companies, respondents, figureOf }: Coalition,
  { standsIn, indicators }: { standsIn: boolean; indicators: readonly Indicator[] },
): Benchmark {
  return {
    ...benchmark,
    coalition: {
      companies,
      respondents: respondents ? Math.round(respondents.estimate) : null,
      standsIn,
      figures: Object.fromEntries(indicators.map((indicator) => [indicator.id, figureOf(indicator)])),
    },
  };
}

/** The benchmark of a federation that has no figures of its own: its members', each difference from the observatory as it is. */
function benchmarkOfMembers(
  benchmark: Benchmark,
  coalition: Coalition,
  { company }: MeasuredCompany,
  edition: EditionOfBenchmarks,
): Benchmark {
  const { respondents } = coalition;
  if (!respondents) return benchmark;
  const indicators = indicatorsOf(edition.questionnaire).flatMap((indicator): BenchmarkIndicator[] => {
    const observatory = edition.indicators.find((other) => other.id === indicator.id);
    if (!observatory) return [];
    const figure = coalition.figureOf(indicator);
    // As of a company that is told of some questions only.
    if (figure.suppressed === 'fewCompanies') return [];
    return [
      {
        ...describedAs(indicator),
        company: figure,
        activity: activityFigure(indicator, edition.figures, company.activity),
        observatory: figureOf(observatory),
        adjusted: null,
        // More respondents of how many people, nobody knows.
        difference: benchmarkDifference(figure, observatory, { headcount: 0 }),
      },
    ];
  });
  return {
    ...benchmark,
    invited: null,
    respondents: Math.round(respondents.estimate),
    indicators: judge(indicators),
  };
}

function describedAs(indicator: Indicator) {
  const { id, unit, sentence } = indicator;
  return { id, unit, sentence, questions: [...questionsBehind(indicator)] };
}

function publishBenchmark(
  { company, respondents, level, tables }: MeasuredCompany,
  edition: EditionOfBenchmarks,
  adjusted: AdjustedFigures,
): Benchmark {
  const { id, headcount, activity, invited } = company;
  const band = bandOf(respondents);
  const estimate = Math.round(Math.max(0, respondents.estimate));
  const isShown = level !== 'nothing' && level !== 'base';
  const common = {
    edition: edition.id,
    wave: edition.wave,
    company: id,
    publishedOn: edition.publishedOn,
    asked: Object.fromEntries(edition.questions.map((asked) => [asked.id, asked.wordingVersion])),
    answered: band,
    required: companyMinimum('headline', edition.editions),
    invited: invited ?? null,
    privacy: companyStatement(tables),
  };
  if (!isShown) {
    return { ...common, adjustment: 'none', respondents: null, responseRate: null, indicators: [] };
  }
  const isMix = ({ question }: NoisyTable) => question === respondentsTable;
  const shown = showCompany(
    tables.filter((table) => !isMix(table)),
    { headcount, respondents: estimate },
  );
  const mix = mixOf(tables.find(isMix), edition.profile, estimate);
  const own = indicatorsOf(edition.questionnaire).flatMap((indicator): BenchmarkIndicator[] => {
    const observatory = edition.indicators.find((other) => other.id === indicator.id);
    const figure = companyFigure(indicator, shown, estimate);
    if (!observatory || !figure) return [];
    const likeForLike = mix ? adjusted.figureOf(indicator, mix) : null;
    return [
      {
        ...describedAs(indicator),
        company: figure,
        activity: activityFigure(indicator, edition.figures, activity),
        observatory: figureOf(observatory),
        adjusted: likeForLike,
        difference: benchmarkDifference(figure, likeForLike ?? observatory, { headcount }),
      },
    ];
  });
  const isAdjusted = own.some((indicator) => indicator.adjusted !== null);
  const asked = company.supplement?.asked;
  return {
    ...common,
    adjustment: isAdjusted ? adjustmentBy(edition.profile) : 'none',
    ...(mix && isAdjusted && { mix: { names: namesOf(edition), cells: mix.cells } }),
    respondents: estimate,
    responseRate: invited ? Math.min(1, Math.round((estimate / invited) * 100) / 100) : null,
    indicators: judge(own),
    ...(asked && { supplement: supplementFigures(asked, shown, edition.questionnaire) }),
  };
}

/** What its mix is made of, in the order of the levels. */
function namesOf({ questionnaire, profile: [first] }: EditionOfBenchmarks): Text[] {
  const asked = questionsOf(questionnaire);
  return Object.keys(first?.levels ?? {}).flatMap((name) =>
    asked.filter(({ id }) => id === name).map(variableName),
  );
}

/** Adjusted by sex, age and occupation alone, editions have always said so. */
function adjustmentBy([first]: readonly ProfilePart[]): 'sexAgeOccupation' | 'profile' {
  const isOfThree = Object.keys(first?.levels ?? {}).join() === 'sex,age,occupation';
  return isOfThree ? 'sexAgeOccupation' : 'profile';
}

/**
 * A company's people beside the observatory's, by profile.
 *
 * @returns undefined where less than half of its people were asked all of it, or nobody could be
 */
function mixOf(
  table: NoisyTable | undefined,
  profile: readonly ProfilePart[],
  respondents: number,
): NoisyMix | undefined {
  if (!table) return undefined;
  const counts = new Map(
    table.groups.map(({ levels, counts: [count = 0] }) => [JSON.stringify(levels), count]),
  );
  const cells = profile.map(({ levels, part }) => ({
    levels: { ...levels },
    company: counts.get(JSON.stringify(levels)) ?? 0,
    observatory: part,
  }));
  const people = cells.reduce((sum, { company }) => sum + company, 0);
  return people >= respondents / 2 ? { cells, variance: toNumber(table.sigma2) } : undefined;
}

/** A company's groups by question and `?by=`. */
type ShownCompany = ReadonlyMap<string, readonly ShownGroup[]>;

/** Its people are a finite population: the more of them answered, the less sampling adds. */
function showCompany(
  tables: readonly NoisyTable[],
  { headcount, respondents }: { headcount: number; respondents: number },
): ShownCompany {
  const unsampled = (headcount - Math.min(respondents, headcount)) / Math.max(1, headcount - 1);
  const designFactor = Math.max(leastDesignFactor, unsampled);
  const byQuestion = Map.groupBy(tables, ({ question }) => question);
  return new Map(
    [...byQuestion].flatMap(([question, own]) =>
      agreeTables(own).map((table) => [
        `${question}/${table.by.join(',')}`,
        showGroups(table, {
          perUnit: 1,
          // Nobody has verified how many people a group has.
          designFactorOf: () => (table.by.includes(groupQuestion) ? 1 : designFactor),
          mostNoise: mostNoise.company,
        }),
      ]),
    ),
  );
}

/** Where everybody answered, noise alone makes the interval. */
const leastDesignFactor = 1e-6;

/** @returns undefined where a company of its size is not told of the indicator's question */
function companyFigure(
  indicator: Indicator,
  shown: ShownCompany,
  respondents: number,
): ProtectedFigure | undefined {
  const { measure } = indicator;
  if (measure.kind === 'jointShare') {
    const groups = shown.get(`${measure.question}/${measure.unless.question}`);
    return groups && jointFigure(measure, groups, { everybody: respondents });
  }
  const group = shown.get(`${measure.question}/`)?.[0];
  return group && indicatorFigure(indicator, { group });
}

function activityFigure(
  indicator: Indicator,
  figures: readonly QuestionFigures[],
  activity: string,
): ProtectedFigure | null {
  const { measure } = indicator;
  if (measure.kind === 'jointShare') return null;
  const table = figures.find(({ question }) => question === measure.question)?.byName.get('activity');
  const group = table?.groups.find(({ published: { levels } }) => levels.activity === activity);
  if (!group || group.published.suppressed) return null;
  return indicatorFigure(indicator, { group });
}

function figureOf(indicator: PublishedIndicator): ProtectedFigure {
  const { estimate, low, high, base, effectiveBase, population, flags, suppressed } = indicator;
  return { estimate, low, high, base, effectiveBase, population, flags, ...(suppressed && { suppressed }) };
}
