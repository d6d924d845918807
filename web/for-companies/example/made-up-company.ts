import { createHash } from 'node:crypto';
import { bandOfCount, digestOfCounts, noisyCount } from '../../../functions/disclosure/weekly-counts.ts';
import { answersNeeded } from '../../../functions/observatory/answers-needed.ts';
import { developmentOf } from '../../../functions/observatory/benchmark-development.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { standingsOf } from '../../../functions/observatory/benchmark-standing.ts';
import { buildEdition } from '../../../functions/observatory/build-edition.ts';
import type { CompanyPanel } from '../../../functions/observatory/company-panel.ts';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { hasteVariable } from '../../../functions/observatory/haste.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import type { ActionPlan } from '../../../functions/survey/action-plan.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Governance } from '../../../functions/survey/governance.ts';
import { plannedCounts } from '../../../functions/survey/planned-counts.ts';
import { twoEditions } from '../../../functions/survey/planned-editions.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import type { BenchmarkDocuments } from '../../company/benchmark/use-benchmark.ts';
import type { HomeDocuments } from '../../company/home/load-home.ts';
import type { Mailing } from '../../company/invite/mail/mailing.ts';
import type { Participation } from '../../company/invite/plan.ts';
import type { StatingCompany } from '../../company/part.ts';
import { type Distributions, madeUpAnswers } from './made-up-answers.ts';

/** A company that does not exist, with all that its pages read: invented answers, and figures made of them as of any others. */
export interface MadeUpCompany {
  readonly company: StatingCompany;
  readonly home: HomeDocuments;
  readonly benchmark: BenchmarkDocuments;
}

/** Its noise protects nobody, so that it may be known. */
const secret = new Uint8Array(32);

const companyId = 'c0000000000';
/** Enough for figures by profile, which comparing like for like takes. */
const simulatedOpen = 6000;
const headcount = 1400;
const record = { activity: 'industry', employer: 'private', size: '250-4999' } as const;

const governance: Governance = {
  listening: { state: 'inPlace', month: '2025-03', measures: ['monitoring', 'owner'] },
  charter: { state: 'inPlace', month: '2025-09', measures: ['published', 'contact'] },
  awareness: { state: 'planned', month: '2026-11', measures: ['newcomers'] },
  training: { state: 'none', measures: [] },
};

/** How its people differ from others, before and after it made its charter known. */
const before: Distributions = {
  mention: { yes: 27, no: 70, unsure: 3 },
  aware: { yes: 13, no: 81, unsure: 6 },
  charter: { known: 6, unread: 20, no: 46, unsure: 28 },
  occupation: { manager: 18, intermediate: 27, clerical: 19, worker: 34, undisclosed: 2 },
};
const after: Distributions = { ...before, charter: { known: 21, unread: 22, no: 35, unsure: 22 } };

/** The waves that it has figures of, oldest first. */
const fielded = [
  { wave: usualWave('2026-01-05'), respondents: 560, seed: 2, sharesOf: before },
  { wave: usualWave('2026-04-01'), respondents: 640, seed: 11, sharesOf: after },
] as const;

/** The one that is open, on a Tuesday of its fourth week, and how many had answered by each count. */
const current = usualWave('2026-07-01');
const today = '2026-07-28';
const answeredByWeek = [290, 410, 452, 487];

/** The same at every call, so that two builds have the same bytes. */
export function madeUpCompany(): MadeUpCompany {
  const company: StatingCompany = {
    id: companyId,
    name: 'Exemple & Cie',
    headcount,
    status: 'verified',
    activity: record.activity,
    employer: record.employer,
    governance,
  };
  const editions = fielded.map((one) => makeEdition(one, company));
  const [newest] = editions.toReversed() as [MadeEdition, ...MadeEdition[]];
  const benchmark: BenchmarkDocuments = {
    list: editions.map(listed).toReversed(),
    chosen: listed(newest),
    benchmark: newest.benchmark,
    manifest: newest.manifest,
    development: developmentOf(editions),
    isOlderWave: false,
  };
  return { company, benchmark, home: homeOf(benchmark) };
}

interface MadeEdition {
  readonly wave: Wave;
  readonly benchmark: ShownBenchmark;
  readonly manifest: Manifest;
}

/** The last edition of a wave in which the company's people and others answered. */
function makeEdition(
  { wave, respondents, seed, sharesOf }: (typeof fielded)[number],
  { id }: StatingCompany,
): MadeEdition {
  const open = madeUpAnswers(defaultQuestions, { people: simulatedOpen, seed: seed + 1 });
  const own = madeUpAnswers(defaultQuestions, { people: respondents, seed, sharesOf });
  const panel: CompanyPanel = { id, headcount, activity: record.activity, invited: 1300, answers: record };
  const editions = wave.editions?.length ?? 1;
  const name = `${wave.id}-${editions}`;
  const built = buildEdition({
    id: name,
    wave,
    questionnaire: defaultQuestionnaire,
    number: editions,
    editions,
    publishedOn: wave.editions?.at(-1)?.releasesOn ?? wave.closesOn,
    sample: sampleOf(open, own, id),
    companies: [panel],
    clusters: [id],
    simulated: open.length + own.length,
    key: { secret, digest: createHash('sha256').update(name).digest('hex'), edition: name },
  });
  const [stored] = built?.benchmarks ?? [];
  if (!built || !stored || stored.respondents === null) throw new Error(`makeEdition: too few in ${name}`);
  const { manifest } = built;
  return {
    wave,
    manifest,
    benchmark: {
      ...stored,
      respondents: stored.respondents,
      simulated: manifest.simulated,
      standings: standingsOf(stored, manifest.indicators),
    },
  };
}

const notAsked = 255;

function sampleOf(open: readonly Answers[], own: readonly Answers[], company: string) {
  const variables = defaultQuestions.map(({ id, options }) => ({
    id,
    codes: options.map(({ code }) => code),
  }));
  const builder = new SampleBuilder([...variables, hasteVariable]);
  const add = (answers: Answers, panel?: string) => {
    const row = variables.map(({ id, codes }) => {
      const code = answers[id];
      return code === undefined ? notAsked : codes.indexOf(code);
    });
    builder.add([...row, notAsked], panel);
  };
  for (const answers of open) add(answers);
  for (const answers of own) add({ ...answers, ...record }, company);
  return builder.build();
}

function listed({ wave, benchmark: { edition, publishedOn, respondents } }: MadeEdition) {
  return { id: edition, wave: wave.id, title: wave.title, publishedOn, respondents, repeatedIn: null };
}

function homeOf(documents: BenchmarkDocuments): HomeDocuments {
  const { id, title, opensOn, closesOn, editions = [] } = current;
  const counts: Participation = {
    invited: 1300,
    answered: null,
    required: companyMinimum('headline', editions.length),
    needed: answersNeeded(defaultQuestionnaire, {
      editions: editions.length,
      shareOf: (indicator) =>
        documents.manifest.indicators.find((one) => one.id === indicator)?.estimate ?? undefined,
    }),
    edition: null,
    editions,
    weeks: countedWeeks(),
    countedOn: plannedCounts(current),
  };
  const mailing: Mailing = {
    state: 'sending',
    sendsOn: '2026-07-02',
    invited: 1300,
    sent: 1300,
    failed: 0,
    reminders: [
      { on: '2026-07-09', state: 'sent' },
      { on: '2026-09-08', state: 'planned' },
    ],
    signature: '',
    language: 'fr',
    addressesKept: true,
  };
  const plan: ActionPlan = {
    format: 1,
    waves: [
      {
        wave: fielded[0].wave.id,
        edition: documents.list.at(-1)?.id ?? '',
        stated: governance,
        steps: [{ step: 'charterMakeKnown', who: 'RH', by: '2026-05-15', state: 'done' }],
      },
    ],
  };
  return {
    today,
    isRead: true,
    aim: 450,
    current: { wave: { id, title, opensOn, closesOn, status: 'open' }, counts, mailing, isOpened: true },
    shown: { state: 'ready', documents },
    plan,
    federation: undefined,
  };
}

/** What was told of each Monday's count, noise included. */
function countedWeeks(): Participation['weeks'] {
  const key = { secret, wave: current.id };
  const weeks = plannedCounts(current)
    .slice(0, answeredByWeek.length)
    .map((on, index) => {
      const counts = new Map([[companyId, answeredByWeek[index] ?? 0]]);
      return { on, digest: digestOfCounts(key, on, counts) };
    });
  return weeks.map(({ on }, index) => {
    const told = { key, company: companyId, weeks: weeks.slice(0, index + 1) };
    const band = bandOfCount(noisyCount(answeredByWeek[index] ?? 0, told), index + 1);
    return { on, answered: band && { from: band.from, to: band.to } };
  });
}

/** A quarter's wave as an operator is offered it: two editions. */
function usualWave(opensOn: string): Wave {
  const wave = quarterWave(new Date(`${opensOn}T12:00:00Z`));
  return { ...wave, editions: twoEditions(wave) };
}
