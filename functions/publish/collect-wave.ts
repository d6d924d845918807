import type { CompanyPanel } from '../observatory/benchmark.ts';
import { GrowingColumn } from '../statistics/growing-column.ts';
import { assembleSample, type Sample, SampleBuilder } from '../statistics/sample.ts';
import { listCompanies, readCompany } from '../storage/companies.ts';
import { invitedPeople, readInvitationPlan } from '../storage/invitations.ts';
import { shortDigest } from '../storage/published-responses.ts';
import { responseShards } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { type Company, companyAnswers } from '../survey/company.ts';
import { questionnaire } from '../survey/questionnaire.ts';
import type { Wave } from '../survey/wave.ts';
import type { WaveSlice, WaveSlices } from './wave-slice.ts';

/** All responses of a wave as a publication works on them. */
export interface CollectedWave {
  readonly sample: Sample;
  /** Those of its respondents whom the wave's last edition did not have; all of them where there is none. */
  readonly newSample: Sample;
  /** The first 8 bytes of each response's id, sorted. */
  readonly digests: BigUint64Array;
  readonly simulated: number;
  /** Panels that at least one response came from. */
  readonly panels: number;
  /** The companies among them, in the order of the sample's clusters. */
  readonly companies: readonly CollectedCompany[];
}

export interface CollectedCompany extends CompanyPanel {
  /** The first 4 bytes of each of its responses' ids, sorted. */
  readonly digests: Uint32Array;
}

/** Panels whose respondents came one by one; those of a company's panel form a cluster. */
const singlePanels = new Set(['open', 'simulated']);

/**
 * Puts a wave's slices together, each dropped once it is in. What a company's record answers is put in here: the
 * company may have been verified, or changed, since the slice was read.
 *
 * @param slices     every shard's, in the order of the shards: the sample's clusters are numbered as they appear
 * @param published  short digests of the responses that the wave's last edition was made from, sorted
 * @throws Error when a slice is missing, of another wave or out of order
 */
export async function collectWave(
  table: Table,
  wave: Wave,
  slices: WaveSlices,
  published: Float64Array = new Float64Array(),
): Promise<CollectedWave> {
  const verified = await readVerifiedCompanies(table);
  let columns = columnsFor(0);
  const row = new Uint8Array(variables.length);
  const respondentsOf = new Map<string, number>();
  // In the order of first appearance, as the builder numbers its clusters.
  const digestsOf = new Map<string, number[]>();
  const add = (slice: WaveSlice, i: number) => {
    const panel = slice.panels[slice.panelPlaces[i] as number] as string;
    const isSingle = singlePanels.has(panel);
    const company = isSingle ? undefined : verified.get(panel);
    // What comes from a company that nobody has verified yet is kept, and counts once it is.
    if (!isSingle && !company) return;
    const digest = slice.digests[i] as bigint;
    for (let place = 0; place < row.length; place++) row[place] = slice.answers[place]?.[i] as number;
    if (company) {
      for (const [place, index] of company.answers) row[place] = index;
      const own = digestsOf.get(panel) ?? [];
      own.push(Number(digest >> 32n));
      digestsOf.set(panel, own);
    }
    columns.all.add(row, isSingle ? undefined : panel, slice.recordKeys[i]);
    columns.digests.push(digest);
    if (published.length > 0 && !includesSorted(published, shortDigest(digest))) columns.newOnes.add(row);
    respondentsOf.set(panel, (respondentsOf.get(panel) ?? 0) + 1);
  };
  let place = 0;
  for await (const slice of slices) {
    requireNext(slice, { wave: wave.id, place });
    if (place++ === 0) columns = columnsFor(Math.ceil(slice.size * responseShards.length * shardsDiffer));
    for (let i = 0; i < slice.size; i++) add(slice, i);
  }
  if (place < responseShards.length) {
    throw new Error(`collectWave: wave ${wave.id} has ${place} slices instead of ${responseShards.length}`);
  }
  const sample = columns.all.build();
  return {
    sample,
    newSample: published.length > 0 ? columns.newOnes.build() : asSingles(sample),
    digests: columns.digests.toArray().sort(),
    simulated: respondentsOf.get('simulated') ?? 0,
    panels: respondentsOf.size,
    companies: await describeCompanies(table, wave, { digestsOf, verified }),
  };
}

const variables = questionnaire.questions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

/** Shards of a large wave are alike to within a percent: their responses are spread by a hash. */
const shardsDiffer = 1.01;

/** Columns for about so many responses: they take most of a publication's memory, and growing would take it twice. */
function columnsFor(expected: number) {
  return {
    all: new SampleBuilder(variables, { recordKeys: true, expected }),
    newOnes: new SampleBuilder(variables),
    digests: new GrowingColumn((capacity) => new BigUint64Array(capacity), expected),
  };
}

/** The same respondents as a builder makes them that is told of no clusters and no keys; the columns are shared. */
function asSingles({ size, columns }: Sample): Sample {
  return assembleSample(variables, columns, new Int32Array(size).fill(-1));
}

function requireNext(slice: WaveSlice, { wave, place }: { wave: string; place: number }): void {
  if (slice.wave === wave && slice.shard === responseShards[place]) return;
  throw new Error(
    `collectWave: slice ${slice.shard} of wave ${slice.wave} came in place of slice ${responseShards[place]} of ${wave}`,
  );
}

/** Binary search. */
function includesSorted(sorted: Float64Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

async function describeCompanies(
  table: Table,
  wave: Wave,
  {
    digestsOf,
    verified,
  }: { digestsOf: ReadonlyMap<string, number[]>; verified: ReadonlyMap<string, VerifiedCompany> },
): Promise<CollectedCompany[]> {
  const companies: CollectedCompany[] = [];
  for (const [id, digests] of digestsOf) {
    const company = verified.get(id)?.company;
    if (!company) throw new Error(`company ${id} has responses but is not verified`);
    const plan = await readInvitationPlan(table, { wave: wave.id, company: id });
    companies.push({
      id,
      headcount: company.headcount,
      activity: company.activity,
      invited: plan && invitedPeople(plan),
      digests: Uint32Array.from(digests).sort(),
    });
  }
  return companies;
}

/** What a company's record answers in place of its people: the option's index by the question's place. */
type RecordAnswers = readonly (readonly [place: number, index: number])[];

interface VerifiedCompany {
  readonly company: Company;
  readonly answers: RecordAnswers;
}

async function readVerifiedCompanies(table: Table): Promise<Map<string, VerifiedCompany>> {
  const listed = (await listCompanies(table)).filter(({ status }) => status === 'verified');
  const companies = new Map<string, VerifiedCompany>();
  for (const { id } of listed) {
    const stored = await readCompany(table, id);
    if (stored?.company.status !== 'verified') continue;
    companies.set(id, { company: stored.company, answers: recordAnswers(stored.company) });
  }
  return companies;
}

function recordAnswers(company: Company): RecordAnswers {
  return Object.entries(companyAnswers(company)).map(([id, code]) => {
    const place = questionnaire.questions.findIndex((question) => question.id === id);
    const index = questionnaire.questions[place]?.options.findIndex((option) => option.code === code) ?? -1;
    if (index < 0) throw new Error(`company ${company.id} has an unknown ${id}`);
    return [place, index] as const;
  });
}
