import { benchmarkAsCsv } from '../observatory/benchmark-csv.ts';
import type { ShownBenchmark } from '../observatory/benchmark-document.ts';
import { readCompanyRecords, type StoredCompany } from '../storage/companies.ts';
import { readManifest } from '../storage/editions.ts';
import { readGuarantee } from '../storage/guarantees.ts';
import { readInvitationPlan } from '../storage/invitations.ts';
import { countMailing, readMailing } from '../storage/mailings.ts';
import { listWaves } from '../storage/waves.ts';
import { listWeeklyCounts } from '../storage/weekly-counts.ts';
import type { People } from '../survey/members.ts';
import { openContact } from '../survey/sign-up.ts';
import { dayInParis, type Wave } from '../survey/wave.ts';
import { listBenchmarks } from './company-benchmarks.ts';
import { listedPanel } from './panel-keys.ts';
import type { Services } from './services.ts';

/** All that is kept of a company, by the tables' own words where they have none of the API's. */
interface CompanyExport {
  readonly format: 1;
  /** Calendar day in Europe/Paris. */
  readonly exportedOn: string;
  readonly company: object;
  readonly members: readonly object[];
  readonly keys: readonly object[];
  /** Whatever else lies in the company's partition, by its name there: plans, actions, and what may be added one day. */
  readonly records: Readonly<Record<string, unknown>>;
  readonly waves: readonly object[];
  readonly benchmarks: readonly ShownBenchmark[];
}

interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Everything that is the company's, as it is kept now. Of its people nothing is there that could be: answers lie under
 * no name, and addresses to write to are sealed until their last mail.
 *
 * @param addressOf  a member's
 */
export async function exportCompany(
  services: Pick<Services, 'table' | 'seed' | 'now'>,
  { stored: { company }, people }: { stored: StoredCompany; people: People },
  addressOf: (member: People['members'][number]) => string,
): Promise<{ document: CompanyExport; files: ExportedFile[] }> {
  const { table, seed, now } = services;
  const { keyHash: _, contact, ...profile } = company;
  const waves = await listWaves(table);
  const found = company.status === 'verified' ? await listBenchmarks(table, company.id, waves) : [];
  const document: CompanyExport = {
    format: 1,
    exportedOn: dayInParis(now()),
    company: { ...profile, ...(contact && { contact: openContact(seed, company.id, contact) }) },
    members: people.members.map((member) => {
      const { role, language, hasSignedIn, managesSince } = member;
      return { address: addressOf(member), role, language, hasSignedIn, managesSince };
    }),
    keys: people.keys.map(({ hash: __, ...key }) => key),
    records: await readCompanyRecords(table, company.id),
    waves: await Promise.all(waves.map((wave) => ofWave(services, wave, company.id))),
    benchmarks: found.map(({ benchmark }) => benchmark),
  };
  const tables = await Promise.all(
    found.map(async ({ benchmark, edition }) => {
      const { indicators } = await readManifest(table, edition);
      const shared = { companyName: company.name, indicators };
      return [
        { name: `benchmark-${edition.id}.csv`, text: benchmarkAsCsv(benchmark, shared) },
        {
          name: `benchmark-${edition.id}.fr.csv`,
          text: benchmarkAsCsv(benchmark, { ...shared, language: 'fr', spreadsheet: 'fr' }),
        },
      ];
    }),
  );
  const sheets = await Promise.all(waves.map(({ id }) => sheetOf(services, id, company.id)));
  return { document, files: [...tables.flat(), ...sheets.flat()] };
}

/** The guarantee sheet that its people are shown, as the very text that its hash is of. */
async function sheetOf({ table }: Pick<Services, 'table'>, wave: string, company: string) {
  const hash = (await listedPanel({ table }, wave, company))?.sheet;
  const stored = hash === undefined ? undefined : await readGuarantee(table, hash);
  return stored ? [{ name: `guarantee-${wave}-${stored.hash}.json`, text: stored.text }] : [];
}

/** What a company did in a wave, and what it was told: mail in counts, answers in the bands that it was shown. */
async function ofWave({ table }: Pick<Services, 'table'>, { id: wave }: Wave, company: string) {
  const panel = { wave, company };
  const plan = await readInvitationPlan(table, panel);
  const mailing = (await readMailing(table, panel))?.mailing;
  const weeks = (await listWeeklyCounts(table, wave)).flatMap(({ on, bands }) => {
    const band = bands[company];
    return band ? [{ on, answered: { from: band[0], to: band[1] } }] : [];
  });
  return {
    wave,
    mailing: mailing && {
      ...mailing,
      counts: await countMailing(table, panel, plan?.additions ?? []),
    },
    weeks,
  };
}
