import { protectAssociation } from '../disclosure/protect-association.ts';
import { type Protection, protectTable } from '../disclosure/protect-table.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import type { Sample } from '../statistics/sample.ts';
import { type Table, tabulate } from '../statistics/tabulate.ts';
import { type AssociationTest, testAssociations } from '../statistics/test-association.ts';
import { breakdowns, type Question, questionnaire, type Text } from '../survey/questionnaire.ts';
import type { Wave } from '../survey/wave.ts';
import { buildBenchmarks, type CompanyPanel } from './benchmark.ts';
import type { Benchmark } from './benchmark-document.ts';
import { compareIndicators } from './compare-indicators.ts';
import type { Manifest, PublishedQuestion, PublishedTable } from './edition.ts';
import { edition2010 } from './edition-2010.ts';
import { longDay } from './long-day.ts';
import { methodNotice } from './method-notice.ts';
import { publishIndicators } from './publish-indicators.ts';
import { weighSample } from './weigh-sample.ts';

export interface EditionInput {
  /** `<wave>-<number>`. */
  readonly id: string;
  readonly wave: Wave;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly sample: Sample;
  /** The companies of the sample's clusters, in their order. */
  readonly panels?: readonly CompanyPanel[];
  /** Simulated responses among the respondents. */
  readonly simulated: number;
  readonly headline?: Text | undefined;
  /** The newest edition of an earlier wave, to which the indicators are compared. */
  readonly previous?: Manifest | undefined;
}

export interface BuiltEdition {
  readonly manifest: Manifest;
  /** By question: its published tables, by the text of `?by=`. */
  readonly tables: ReadonlyMap<string, Readonly<Record<string, PublishedTable>>>;
  readonly benchmarks: readonly Benchmark[];
}

const licence = 'CC BY 4.0';

/**
 * Makes an edition of a wave's responses: sample → weights → estimates → disclosure control → documents. A pure
 * function of its input; every figure of the result has passed disclosure control.
 */
export function buildEdition(input: EditionInput): BuiltEdition {
  const { wave, id, simulated, publishedOn } = input;
  const weighed = weighSample(input.sample, wave.margins);
  const { sample, weighting, designEffect, respondents, effectiveBase } = weighed;
  const totalWeight = sample.weights.reduce((sum, weight) => sum + weight, 0);
  // Noisy respondents make up the population: over the exact ones, people would tell the one from the other.
  const noisyWeight = (totalWeight / sample.size) * respondents;
  const scale = { peoplePerWeight: totalWeight > 0 ? wave.population / noisyWeight : undefined };

  const estimated = tabulate(sample, tableRequests());
  const tests = testAssociations(sample, singleBreakdowns(estimated));
  const tables = publishTables(id, { estimated, tests, scale });
  const questions = questionnaire.questions.map((question) => publishedQuestion(question, tables));
  const fieldwork = { from: wave.opensOn, to: publishedOn < wave.closesOn ? publishedOn : wave.closesOn };
  const title = wave.title;
  const facts = { fieldwork, respondents, effectiveBase, weighting, questions };
  const indicators = publishIndicators(sample, scale);
  return {
    benchmarks: buildBenchmarks(sample, input.panels ?? [], { id, wave: wave.id, publishedOn, indicators }),
    manifest: {
      id,
      wave: wave.id,
      title,
      ...(input.headline && { headline: input.headline }),
      publishedOn,
      fieldwork,
      respondents,
      effectiveBase,
      designEffect,
      population: wave.population,
      weighting,
      disclosure: disclosureRules,
      indicators: compareIndicators(indicators, {
        previous: input.previous,
        reference: edition2010().manifest,
      }),
      questions,
      breakdowns: breakdowns.map((breakdown) => breakdownDocument(breakdown)),
      notice: methodNotice(wave, facts),
      citation: citation({ id, title, publishedOn }),
      licence,
      // Never more than are said to have answered: that number has its noise.
      simulated: simulated === sample.size ? respondents : Math.min(simulated, respondents),
    },
    tables,
  };
}

const publishedQuestions = questionnaire.questions.filter(({ kind }) => kind !== 'profile');

/** Every question in total, by each breakdown and by each pair of breakdowns. */
function tableRequests() {
  const single = breakdowns.map((id) => [id]);
  const pairs = breakdowns.flatMap((first, place) =>
    breakdowns.slice(place + 1).map((second) => [first, second]),
  );
  const all: string[][] = [[], ...single, ...pairs];
  return publishedQuestions.flatMap(({ id }) =>
    all.filter((by) => !by.includes(id)).map((by) => ({ question: id, by })),
  );
}

/** The tables that are tested for association: by one breakdown. */
function singleBreakdowns(tables: readonly Table[]) {
  return tables
    .filter(({ by }) => by.length === 1)
    .map(({ question, by }) => ({ row: question, col: by[0] ?? '' }));
}

function publishTables(
  edition: string,
  {
    estimated,
    tests,
    scale,
  }: { estimated: readonly Table[]; tests: readonly AssociationTest[]; scale: Protection },
): Map<string, Record<string, PublishedTable>> {
  const testOf = new Map(tests.map((test) => [`${test.row}/${test.col}`, test]));
  const tables = new Map<string, Record<string, PublishedTable>>();
  for (const table of estimated) {
    const { question, by } = table;
    // People are told of the whole only. Raking makes the people of a margin's groups known to every reader, and what
    // noise has made of a known number gives the noise away, and with it the exact count.
    const groups = protectTable(table, by.length === 0 ? scale : {});
    const ofQuestion = tables.get(question) ?? {};
    // The total comes first among a question's tables; its base is that of all the others.
    const base = ofQuestion['']?.base ?? { total: groups[0]?.base ?? null };
    const test = by.length === 1 ? testOf.get(`${question}/${by[0]}`) : undefined;
    ofQuestion[by.join(',')] = {
      edition,
      question,
      by: [...by],
      base,
      groups,
      ...(test && { association: protectAssociation(table, groups, test) }),
    };
    tables.set(question, ofQuestion);
  }
  return tables;
}

function publishedQuestion(
  { id, kind, text, options, askedIf }: Question,
  tables: ReadonlyMap<string, Record<string, PublishedTable>>,
): PublishedQuestion {
  return {
    id,
    kind,
    wordingVersion: questionnaire.version,
    text,
    options: options.map(({ code, label }) => ({ code, label })),
    base: baseInWords(askedIf),
    respondents: tables.get(id)?.['']?.groups[0]?.base ?? null,
  };
}

function baseInWords(askedIf: Question['askedIf']): Text {
  if (!askedIf) return { fr: 'tous les salariés', en: 'all employees' };
  if ('mention' in askedIf) {
    return {
      fr: 'salariés qui parlent de leur employeur sur les réseaux sociaux',
      en: 'employees who talk about their employer on social networks',
    };
  }
  return {
    fr: 'salariés membres d’au moins un réseau social',
    en: 'employees who are members of at least one social network',
  };
}

function breakdownDocument(id: string) {
  const question = questionnaire.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`breakdown ${id} is no question`);
  return { id, text: question.text, options: question.options.map(({ code, label }) => ({ code, label })) };
}

function citation({ id, title, publishedOn }: { id: string; title: Text; publishedOn: string }): Text {
  return {
    fr: `Observatoire des salariés et des médias sociaux, ${title.fr}, édition ${id}, publiée le ${longDay('fr', publishedOn)}. CC BY 4.0.`,
    en: `Observatory of employees and social media, ${title.en}, edition ${id}, published on ${longDay('en', publishedOn)}. CC BY 4.0.`,
  };
}
