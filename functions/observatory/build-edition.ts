import { protectAssociation } from '../disclosure/protect-association.ts';
import { type Protection, protectTable } from '../disclosure/protect-table.ts';
import { renewGroups } from '../disclosure/renew-groups.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import type { Sample } from '../statistics/sample.ts';
import { type Table, tabulate } from '../statistics/tabulate.ts';
import type { AssociationTest } from '../statistics/test-association.ts';
import { formatDate } from '../survey/format-date.ts';
import { sourceInWords } from '../survey/france-wave.ts';
import { breakdowns, type Question, questionnaire, type Text } from '../survey/questionnaire.ts';
import type { Wave } from '../survey/wave.ts';
import { buildBenchmarks, type CompanyPanel } from './benchmark.ts';
import type { Benchmark } from './benchmark-document.ts';
import { compareIndicators } from './compare-indicators.ts';
import type { Manifest, PublishedIndicator, PublishedQuestion, PublishedTable } from './edition.ts';
import { edition2010 } from './edition-2010.ts';
import { indicators } from './indicators.ts';
import { methodNotice } from './method-notice.ts';
import { publishIndicators } from './publish-indicators.ts';
import { testTables } from './test-tables.ts';
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
  /** The wave's own last edition, whose figures are repeated where too few respondents are new. */
  readonly earlier?: EarlierEdition | undefined;
}

export interface EarlierEdition {
  readonly manifest: Manifest;
  /** By question. */
  readonly tables: ReadonlyMap<string, QuestionTables>;
  readonly pending: ReadonlyMap<string, PendingRespondents>;
  /** The respondents who have come since. */
  readonly newSample: Sample;
}

/** A question's tables, by the text of `?by=`. */
export type QuestionTables = Readonly<Record<string, PublishedTable>>;

/** By the text of `?by=` and by group: respondents who have come since the group's figures were last renewed. */
export type PendingRespondents = Readonly<Record<string, readonly number[]>>;

export interface BuiltEdition {
  readonly manifest: Manifest;
  /** By question. */
  readonly tables: ReadonlyMap<string, QuestionTables>;
  /** By question; kept for the next edition, not published. */
  readonly pending: ReadonlyMap<string, PendingRespondents>;
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
  const tests = testTables(sample, estimated);
  const { tables, pending } = publishTables(id, { estimated, tests, scale, earlier: input.earlier });
  const questions = questionnaire.questions.map((question) => publishedQuestion(question, tables));
  const fieldwork = { from: wave.opensOn, to: publishedOn < wave.closesOn ? publishedOn : wave.closesOn };
  const title = wave.title;
  const facts = { fieldwork, respondents, effectiveBase, weighting, questions };
  const figures = repeatIndicators(publishIndicators(sample, scale), tables, input.earlier?.manifest);
  return {
    benchmarks: buildBenchmarks(sample, input.panels ?? [], {
      id,
      wave: wave.id,
      publishedOn,
      indicators: figures,
    }),
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
      populationSource: sourceInWords(wave.populationSource) ?? {
        fr: wave.populationSource,
        en: wave.populationSource,
      },
      weighting,
      disclosure: disclosureRules,
      indicators: compareIndicators(figures, {
        previous: input.previous,
        reference: edition2010().manifest,
        questions,
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
    pending,
  };
}

/** An indicator is repeated with the total of its question. */
function repeatIndicators(
  published: readonly PublishedIndicator[],
  tables: ReadonlyMap<string, QuestionTables>,
  earlier: Manifest | undefined,
): PublishedIndicator[] {
  return published.map((indicator) => {
    const question = indicators.find(({ id }) => id === indicator.id)?.measure.question ?? '';
    const isRepeated = tables.get(question)?.['']?.groups[0]?.asOf !== undefined;
    const before = isRepeated ? earlier?.indicators.find(({ id }) => id === indicator.id) : undefined;
    if (!before) return indicator;
    const { previous: _, reference2010: __, ...figure } = before;
    return figure;
  });
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

function publishTables(
  edition: string,
  {
    estimated,
    tests,
    scale,
    earlier,
  }: {
    estimated: readonly Table[];
    tests: ReadonlyMap<Table, AssociationTest>;
    scale: Protection;
    earlier: EarlierEdition | undefined;
  },
): { tables: Map<string, Record<string, PublishedTable>>; pending: Map<string, Record<string, number[]>> } {
  const newcomers = earlier && tabulate(earlier.newSample, tableRequests());
  const tables = new Map<string, Record<string, PublishedTable>>();
  const pending = new Map<string, Record<string, number[]>>();
  estimated.forEach((table, place) => {
    const { question, by } = table;
    const name = by.join(',');
    const before = earlier?.tables.get(question)?.[name];
    // People are told of the whole only. Raking makes the people of a margin's groups known to every reader, and what
    // noise has made of a known number gives the noise away, and with it the exact count.
    const fresh = protectTable(table, by.length === 0 ? scale : {});
    const renewed = renewGroups(fresh, {
      earlier: earlier &&
        before && {
          edition: earlier.manifest.id,
          groups: before.groups,
          pending: earlier.pending.get(question)?.[name] ?? [],
        },
      required:
        by.length === 0 ? disclosureRules.newResponsesForEdition : disclosureRules.newRespondentsForGroup,
      newRespondents: newcomers?.[place]?.groups.map(({ respondents }) => respondents) ?? [],
    });
    const ofQuestion = tables.get(question) ?? {};
    // The total comes first among a question's tables; its base is that of all the others.
    const base = ofQuestion['']?.base ?? { total: renewed.groups[0]?.base ?? null };
    const test = tests.get(table);
    // A test of groups of which some are repeated would tell of those.
    const isRepeated = renewed.groups.some(({ asOf }) => asOf !== undefined);
    const association = isRepeated ? before?.association : test && protectAssociation(table, fresh, test);
    ofQuestion[name] = {
      edition,
      question,
      by: [...by],
      base,
      groups: renewed.groups,
      ...(association && { association }),
    };
    tables.set(question, ofQuestion);
    pending.set(question, { ...pending.get(question), [name]: renewed.pending });
  });
  return { tables, pending };
}

function publishedQuestion(
  { id, kind, text, options, askedIf, fromCompany }: Question,
  tables: ReadonlyMap<string, Record<string, PublishedTable>>,
): PublishedQuestion {
  return {
    id,
    kind,
    wordingVersion: questionnaire.version,
    text,
    options: options.map(({ code, label }) => ({ code, label })),
    base: baseInWords(askedIf),
    ...(askedIf && {
      askedIf: Object.fromEntries(Object.entries(askedIf).map(([on, codes]) => [on, [...codes]])),
    }),
    ...(fromCompany && { fromCompany }),
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
    fr: `Observatoire des salariés et des médias sociaux, ${title.fr}, édition ${id}, publiée le ${formatDate(publishedOn, 'fr')}. CC BY 4.0.`,
    en: `Observatory of employees and social media, ${title.en}, edition ${id}, published on ${formatDate(publishedOn, 'en')}. CC BY 4.0.`,
  };
}
