import { readCompany } from '../storage/companies.ts';
import {
  type PanelKey,
  readInvitationPlan,
  readStoredPlan,
  writeInvitationPlan,
} from '../storage/invitations.ts';
import {
  countMailing,
  deleteRecipient,
  eachRecipient,
  type Mailing,
  readMailing,
  type StoredMailing,
  writeMailing,
} from '../storage/mailings.ts';
import { readWave } from '../storage/waves.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import { forgetMailing } from './forget-mailing.ts';
import { advanced, finished, isSending, isWorkLeft, roundOf } from './mailing-rounds.ts';
import { type SendingContext, sendRound } from './send-mailing.ts';

/**
 * Does what is due of a company's mailing, as often as it changes meanwhile.
 *
 * @returns whether mail is left that could not be sent in this run
 */
export async function workMailing(context: SendingContext, panel: PanelKey): Promise<boolean> {
  const { table, now } = context;
  for (;;) {
    const stored = await readMailing(table, panel);
    const wave = (await readWave(table, panel.wave))?.wave;
    if (!stored || !wave || waveStatus(wave, now()) === 'scheduled') return false;
    if (waveStatus(wave, now()) === 'closed') {
      await forgetMailing(context, panel);
      return false;
    }
    // One that was refused, or has to be verified anew, has its mail wait.
    const company = await readCompany(table, panel.company);
    if (company?.company.status !== 'verified') return false;
    const mailing = await advance(context, stored, wave);
    if (!mailing) continue;
    if (!isSending(mailing)) return false;
    const additions = (await readInvitationPlan(table, panel))?.additions ?? [];
    if (!(await sendRound(context, { mailing, wave, additions }))) {
      const after = await readMailing(table, panel);
      return after !== undefined && isSending(after.mailing);
    }
    await finish(context, panel, roundOf(mailing));
  }
}

/** @returns undefined where someone else changed the mailing meanwhile */
async function advance(
  { table, now }: SendingContext,
  { mailing, revision }: StoredMailing,
  wave: Wave,
): Promise<Mailing | undefined> {
  const next = advanced(mailing, wave, now());
  if (JSON.stringify(next) === JSON.stringify(mailing)) return mailing;
  return (await isWritten(table, { mailing: next, revision })) ? next : undefined;
}

/** Says that a round is over, unless more people were added while the last were sent to. */
async function finish({ table }: SendingContext, panel: PanelKey, round: number): Promise<void> {
  const stored = await readMailing(table, panel);
  if (!stored || !isSending(stored.mailing) || roundOf(stored.mailing) !== round) return;
  const plan = await readInvitationPlan(table, panel);
  const additions = plan?.additions ?? [];
  for await (const recipient of eachRecipient(table, panel)) {
    const { addition, sealedAddress, failed, round: got } = recipient;
    if (!sealedAddress || failed) continue;
    const counts = addition === undefined || additions.includes(addition);
    if (counts && got < round) return;
    // Left behind by a request that was killed.
    if (!counts && addition !== plan?.adding?.id) await deleteRecipient(table, panel, recipient.serial);
  }
  const mailing = finished(stored.mailing);
  if (!(await isWritten(table, { ...stored, mailing }))) return;
  if (!isWorkLeft(mailing, round)) await giveBackFailed(table, panel);
}

/** Those whom no mail reaches can be invited in another way: the plan counts the others only. */
async function giveBackFailed(table: SendingContext['table'], panel: PanelKey): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const before = await readStoredPlan(table, panel);
    if (!before) return;
    const { invited, failed } = await countMailing(table, panel, before.plan.additions);
    if (before.plan.mailed === invited - failed) return;
    try {
      const after = { ...before.plan, mailed: invited - failed };
      await writeInvitationPlan(table, panel, { before, after });
      return;
    } catch (error) {
      if (!isChanged(error)) throw error;
    }
  }
}

async function isWritten(table: SendingContext['table'], stored: StoredMailing): Promise<boolean> {
  try {
    await writeMailing(table, stored);
    return true;
  } catch (error) {
    if (isChanged(error)) return false;
    throw error;
  }
}

function isChanged(error: unknown): boolean {
  return error instanceof SurveyError && error.code === 'changed-meanwhile';
}
