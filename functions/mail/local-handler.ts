import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { followMailings } from './follow-mailings.ts';
import { localMailer, startedMailer } from './local-mailer.ts';

/** What the clock of a laptop starts: mail whose day has come, and what a process that was stopped left behind. */
export async function handler(): Promise<{ asked: number; ended: number }> {
  const context = { table: tableFromEnvironment(), seed: await loadSeed(), now: () => new Date() };
  return followMailings(context, await localMailer());
}

/** Lets the mails under way finish. */
export async function stopMail(): Promise<void> {
  await (await startedMailer())?.stop();
}
