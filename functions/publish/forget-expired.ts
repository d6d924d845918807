import { disclosureRules } from '../disclosure/rules.ts';
import { deleteMailings } from '../mail/follow-mailings.ts';
import { deleteUsedInvitations } from '../storage/admission-marks.ts';
import { listCompanies } from '../storage/companies.ts';
import { deleteAllOfCompany, deleteDeparture, listDepartures } from '../storage/departures.ts';
import { listEntries } from '../storage/edition-calendar.ts';
import { deleteDocuments, deleteFormerDigests, listEditions } from '../storage/editions.ts';
import { deleteResponses } from '../storage/responses.ts';
import { deleteSlips } from '../storage/supplement-slips.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import { dayInParis, type Wave, waveStatus } from '../survey/wave.ts';
import { addMonths } from './add-months.ts';
import { isUnplanned } from './edition-ids.ts';
import { workEachWave } from './work-each-wave.ts';

/**
 * Deletes the responses of every wave whose stated time is over, with the used invitations and what is left of
 * mail; the editions stay. Deleting what is gone already does nothing, so it runs with every schedule.
 *
 * @returns the waves in which there was something to delete
 * @throws FailedWaves at the end, where one or more failed
 */
export async function forgetExpired({ table, now }: { table: Table; now: () => Date }): Promise<string[]> {
  const today = dayInParis(now());
  const editions = await listEditions(table);
  await forgetLeftovers(table);
  await forgetDeparted(table, today);
  const forgotten: string[] = [];
  const waves = await listWaves(table);
  const isOver = (wave: Wave) =>
    waveStatus(wave, now()) === 'closed' &&
    today > addMonths(lastDayOf(wave, editions), disclosureRules.responsesKeptMonths);
  const over = new Map(waves.filter(isOver).map((wave) => [wave.id, wave]));
  await workEachWave([...over.keys()], async (wave, begin) => {
    begin({ phase: 'forget' });
    const deleted = (await deleteResponses(table, wave, over.get(wave))) + (await deleteSlips(table, wave));
    await deleteMailings(table, wave);
    for (const { id: company } of await listCompanies(table)) {
      await deleteUsedInvitations(table, { wave, company });
    }
    if (deleted > 0) forgotten.push(wave);
  });
  return forgotten;
}

/** The last on which something of a wave was, or is to be. */
function lastDayOf(wave: Wave, editions: readonly { wave: string; publishedOn: string }[]): string {
  const published = editions.filter((edition) => edition.wave === wave.id);
  // What was fielded elsewhere, maybe years ago, is there for the edition that it plans.
  const planned = wave.selection === undefined ? [] : plannedEditions(wave);
  const days = [
    ...planned.map(({ releasesOn }) => releasesOn),
    ...published.map(({ publishedOn }) => publishedOn),
  ];
  return [wave.closesOn, ...days].sort().at(-1) ?? wave.closesOn;
}

/**
 * What a preparation under way still wrote of an edition that was withdrawn meanwhile, and which responses former
 * editions were made from.
 */
async function forgetLeftovers(table: Table): Promise<void> {
  for (const entry of await listEntries(table)) {
    if (entry.state === 'withdrawn') await deleteDocuments(table, entry.id);
    if (isUnplanned(entry)) await deleteFormerDigests(table, entry.id);
  }
}

/** For so long something of a company that has left may still come in: a mail that comes back, a benchmark under way. */
const departureDays = 30;
const dayMilliseconds = 86_400_000;

/** Ends what was interrupted as a company left, and deletes what came in since. */
async function forgetDeparted(table: Table, today: string): Promise<void> {
  for (const { company, day } of await listDepartures(table)) {
    await deleteAllOfCompany(table, company);
    const days = (Date.parse(today) - Date.parse(day)) / dayMilliseconds;
    if (days > departureDays) await deleteDeparture(table, company);
  }
}
