import { listCompanies } from '../storage/companies.ts';
import { deleteMailing, deleteRecipients, listMailings } from '../storage/mailings.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { waveStatus } from '../survey/wave.ts';
import { forgetMailing } from './forget-mailing.ts';
import type { Mailer } from './mailer.ts';
import { advanced, isSending } from './mailing-rounds.ts';

/**
 * What is to be done by the clock, every hour: has mailings worked on whose day has come or which a run left, and
 * forgets the addresses of those whose wave is over.
 *
 * @returns how many were asked for, and how many ended
 */
export async function followMailings(
  { table, seed, now }: { table: Table; seed: Uint8Array; now: () => Date },
  mailer: Mailer,
): Promise<{ asked: number; ended: number }> {
  const waves = new Map((await listWaves(table)).map((wave) => [wave.id, wave]));
  const run = { asked: 0, ended: 0 };
  for (const { mailing } of await listMailings(table)) {
    const panel = { wave: mailing.wave, company: mailing.company };
    const wave = waves.get(mailing.wave);
    if (!wave || waveStatus(wave, now()) === 'closed') {
      if (mailing.state === 'done' && mailing.reminders.every(({ state }) => state === 'sent')) continue;
      await forgetMailing({ table, seed }, panel);
      run.ended += 1;
    } else if (isSending(advanced(mailing, wave, now()))) {
      await mailer.ask({ kind: 'mailing', ...panel });
      run.asked += 1;
    }
  }
  return run;
}

/** Deletes all that is left of a wave's mail: who was invited by hash, and how many mails came back. */
export async function deleteMailings(table: Table, wave: string): Promise<void> {
  for (const { id } of await listCompanies(table)) {
    const panel = { wave, company: id };
    await deleteRecipients(table, panel);
    await deleteMailing(table, panel);
  }
}
