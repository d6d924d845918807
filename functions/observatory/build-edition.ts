import { checkBudget, spentOf } from '../disclosure/account.ts';
import { oneOf } from '../disclosure/budget.ts';
import type { NoiseKey } from '../disclosure/noise-stream.ts';
import { publishCount } from '../disclosure/noisy-estimate.ts';
import { effectiveBaseOf } from '../disclosure/noisy-shares.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import type { Sample } from '../statistics/sample.ts';
import { baseInWords } from '../survey/base-in-words.ts';
import { sourceInWords } from '../survey/france-wave.ts';
import { type Question, type Questionnaire, questionsOf, type Text } from '../survey/questionnaire.ts';
import { noSupplement } from '../survey/supplement.ts';
import type { Wave } from '../survey/wave.ts';
import { countTablesOfCompanies, publishBenchmarks } from './benchmark.ts';
import type { Benchmark } from './benchmark-document.ts';
import type { CompanyPanel } from './company-panel.ts';
import { compareIndicators } from './compare-indicators.ts';
import { describeCorrelation } from './describe-correlation.ts';
import { describeWeighting } from './describe-weighting.ts';
import { designFactors } from './design-factor.ts';
import { earlyAndLate } from './early-and-late.ts';
import type { Manifest, PublishedQuestion, PublishedTable } from './edition.ts';
import { edition2010 } from './edition-2010.ts';
import { findingsOf } from './findings/findings-of.ts';
import { chapterOf } from './findings/former-words.ts';
import { hasteOf } from './haste.ts';
import { indicatorsOf } from './indicators.ts';
import { measureEdition } from './measure-edition.ts';
import { methodNotice } from './method-notice.ts';
import { privacyStatement } from './privacy-statement.ts';
import { profileParts } from './profile-weights.ts';
import { publishIndicators } from './publish-indicators.ts';
import { type QuestionFigures, questionFigures } from './question-figures.ts';
import { budgetOf, companyBudget } from './questionnaire-budget.ts';
import { citationOf } from './released-manifest.ts';
import { representativeness } from './representativeness.ts';
import { responseRates } from './response-rates.ts';
import { tableAssociation } from './table-association.ts';
import { byWay, wayBreakdown } from './way-breakdown.ts';
import { waysIn } from './ways-in.ts';

interface EditionInput {
  /** `<wave>-<number>`. */
  readonly id: string;
  readonly wave: Wave;
  /** The document that the wave was fielded with. */
  readonly questionnaire: Questionnaire;
  /** Place in the wave's plan, and how many are planned. */
  readonly number: number;
  readonly editions: number;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly sample: Sample;
  /** All companies that could have respondents. */
  readonly companies: readonly CompanyPanel[];
  /** The companies of the sample's clusters, in their order. */
  readonly clusters: readonly string[];
  /** Simulated responses among the respondents. */
  readonly simulated: number;
  /** The newest edition of an earlier wave, to which the indicators are compared. */
  readonly previous?: Manifest | undefined;
  /** The first released edition of the same wave, where this is a later one. */
  readonly first?: Manifest | undefined;
  /** What noise is drawn from. */
  readonly key: NoiseKey;
}

/** A question's tables, by the text of `?by=`. */
export type QuestionTables = Readonly<Record<string, PublishedTable>>;

interface BuiltEdition {
  readonly manifest: Manifest;
  /** By question. */
  readonly tables: ReadonlyMap<string, QuestionTables>;
  readonly benchmarks: readonly Benchmark[];
}

const licence = 'CC BY 4.0';

/**
 * Makes an edition of a wave's responses: responses → tables with noise → figures → documents. A pure function of its
 * input; past the noisy tables nothing sees a response, so that every figure tells no more than the budget says.
 *
 * @returns undefined where there are too few respondents for an edition
 * @throws RangeError where the tables tell more than an edition's part of the budget
 */
export function buildEdition(input: EditionInput): BuiltEdition | undefined {
  const {
    wave,
    questionnaire,
    id,
    number,
    editions,
    simulated,
    publishedOn,
    sample,
    companies,
    clusters,
    key,
  } = input;
  const asked = questionsOf(questionnaire);
  const isFromInstitute = wave.selection !== undefined;
  const measured = measureEdition({
    questionnaire,
    sample,
    isFromInstitute,
    margins: wave.margins,
    companies: companies.map((company) => company.id),
    clusters,
    editions,
    key,
  });
  if (!measured) return undefined;
  const ofCompanies = countTablesOfCompanies({
    questionnaire,
    mixedBy: measured.weights.by,
    sample,
    clusters,
    companies,
    editions,
    key,
  });
  // A plan that spends too much is refused before anything is written, whatever else was overlooked.
  checkBudget(budgetOf(questionnaire), spentOf(asked, measured.measured), oneOf(editions));
  for (const { company, tables } of ofCompanies) {
    const budget = companyBudget(questionnaire, company.supplement?.asked ?? noSupplement);
    checkBudget(budget, spentOf(budget.questions, tables), oneOf(editions));
  }
  const figures = questionFigures(measured, { companies, population: wave.population });
  const tables = new Map(
    figures.map((question) => [
      question.question,
      publishedTables(id, question, measured.respondents.estimate),
    ]),
  );
  const questions = questionnaire.sections.flatMap(({ title, questions }) =>
    questions.map((question) => publishedQuestion(question, { asked, tables, section: title })),
  );
  const respondents = publishCount(measured.respondents).estimate;
  const whole = { levels: {}, base: Math.max(1, respondents), askedShare: 1 };
  const design = designFactors(measured, companies)(whole);
  const effectiveBase = Math.round(
    effectiveBaseOf({ ...whole, shares: [], variance: 0 }, design.factor, design.companies),
  );
  const weighting = describeWeighting(measured, wave.margins, asked);
  const fieldwork = { from: wave.opensOn, to: publishedOn < wave.closesOn ? publishedOn : wave.closesOn };
  const facts = { fieldwork, respondents, effectiveBase, weighting, questions };
  const { title } = wave;
  const peoplePerRespondent =
    measured.respondents.estimate > 0 ? wave.population / measured.respondents.estimate : undefined;
  const told = indicatorsOf(questionnaire);
  const notice = methodNotice(wave, facts);
  const indicators = compareIndicators(publishIndicators(figures, { peoplePerRespondent, told }), {
    previous: input.previous,
    reference: edition2010().manifest,
    edition: { questions, notice },
  });
  const privacy = privacyStatement(measured.measured, { number, editions, questions: asked });
  const manifest: Manifest = {
    id,
    wave: wave.id,
    title,
    publishedOn,
    fieldwork,
    respondents,
    effectiveBase,
    designEffect: Math.round(design.factor * 100) / 100,
    correlation: describeCorrelation(measured),
    population: wave.population,
    populationSource: sourceInWords(wave.populationSource) ?? {
      fr: wave.populationSource,
      en: wave.populationSource,
    },
    weighting,
    disclosure: disclosureRules,
    privacy,
    ...(number < editions && { provisional: true }),
    indicators,
    questions,
    ...(isFromInstitute
      ? { selection: wave.selection }
      : {
          ways: waysIn(measured, figures, { published: indicators, told }),
          volunteering: {
            representativeness: representativeness(measured, wave.margins, wave.population),
            responseRates: responseRates(measured, companies),
            earlyAndLate:
              (input.first && earlyAndLate(input.first, { id, indicators, privacy, questions }, told)) ??
              null,
            haste: hasteOf(measured.haste) ?? null,
          },
        }),
    breakdowns: [
      ...questionnaire.breakdowns.map((breakdown) => breakdownDocument(breakdown, asked)),
      ...(figures.some(({ byName }) => byName.has(byWay)) ? [wayBreakdown] : []),
    ],
    tables: Object.fromEntries(
      figures.map(({ question, byName }) => [question, [...byName.keys()].filter((name) => name !== '')]),
    ),
    notice,
    citation: citationOf({ id, title, publishedOn }),
    licence,
    // Never more than are said to have answered: that number has its noise.
    simulated: Math.min(simulated, respondents),
  };
  return {
    benchmarks: publishBenchmarks(ofCompanies, {
      questionnaire,
      id,
      wave: wave.id,
      publishedOn,
      editions,
      indicators,
      figures,
      questions,
      profile: profileParts(measured.profile, measured.weights),
    }),
    manifest: { ...manifest, findings: findingsOf(manifest, tablesOfFindings(tables)) },
    tables,
  };
}

/** Those that findings are made from: of everyone, and by one breakdown. */
function tablesOfFindings(tables: ReadonlyMap<string, QuestionTables>): PublishedTable[] {
  return [...tables.values()].flatMap((byName) => Object.values(byName)).filter(({ by }) => by.length < 2);
}

function publishedTables(
  edition: string,
  { question, byName }: QuestionFigures,
  respondents: number,
): QuestionTables {
  const total = byName.get('')?.groups[0]?.published.base ?? null;
  return Object.fromEntries(
    [...byName].map(([name, table]) => {
      const { by, groups } = table;
      const association = tableAssociation(table, respondents);
      return [
        name,
        {
          edition,
          question,
          by: [...by],
          base: { total },
          groups: groups.map(({ published }) => published),
          ...(association && { association }),
        },
      ];
    }),
  );
}

function publishedQuestion(
  question: Question,
  {
    asked,
    tables,
    section,
  }: {
    asked: readonly Question[];
    tables: ReadonlyMap<string, Record<string, PublishedTable>>;
    /** The title of the question's own. */
    section: Text;
  },
): PublishedQuestion {
  const { id, kind, topic, text, hint, options, askedIf, fromCompany } = question;
  return {
    id,
    kind,
    wordingVersion: question.revision,
    topic,
    chapter: chapterOf(question) ?? section,
    text,
    ...(hint && { hint }),
    options: options.map((option) => ({ ...option })),
    base: baseInWords(asked, question),
    ...(askedIf && {
      askedIf: Object.fromEntries(Object.entries(askedIf).map(([on, codes]) => [on, [...codes]])),
    }),
    ...(fromCompany && { fromCompany }),
    respondents: tables.get(id)?.['']?.groups[0]?.base ?? null,
  };
}

function breakdownDocument(id: string, asked: readonly Question[]) {
  const question = asked.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`breakdown ${id} is no question`);
  const { topic, text, options } = question;
  return { id, topic, text, options: options.map((option) => ({ ...option })) };
}
