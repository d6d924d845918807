import { type PanelKey, readStoredPlan, writeInvitationPlan } from '../storage/invitations.ts';
import {
  deleteMailing,
  deleteRecipient,
  dropUnsent,
  eachRecipient,
  markSent,
  readHashes,
  readMailing,
  writeHashes,
  writeMailing,
} from '../storage/mailings.ts';
import type { Table } from '../storage/table.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { addressHash, openAddress } from './sealed-address.ts';

/**
 * Ends a mailing for good: no mail begins any more, and every sealed address is forgotten. Those to whom nothing was
 * sent are as if they had never been uploaded; of whom a mail may be on its way are counted among those invited.
 */
export async function forgetMailing(
  { table, seed }: { table: Table; seed: Uint8Array },
  panel: PanelKey,
): Promise<void> {
  await endMailing(table, panel);
  const additions = await endAddition(table, panel);
  const dropped: string[] = [];
  let invited = 0;
  for await (const { serial, addition, sealedAddress, round, failed } of eachRecipient(table, panel)) {
    if (addition !== undefined && !additions.includes(addition)) {
      await deleteRecipient(table, panel, serial);
      continue;
    }
    if (sealedAddress) {
      if (round === 0 && (await dropUnsent(table, panel, serial))) {
        const place = { ...panel, serial };
        dropped.push(hex(addressHash(seed, panel, openAddress(seed, place, sealedAddress))));
        continue;
      }
      await markSent(table, panel, { serial, round: Math.max(round, 1), keepsAddress: false });
    }
    if (!failed) invited += 1;
  }
  await dropHashes(table, panel, new Set(dropped));
  await changed(table, panel, (plan) => ({ ...plan, mailed: invited }));
  if (invited === 0) await deleteMailing(table, panel);
}

/** From here on no run begins another mail. */
async function endMailing(table: Table, panel: PanelKey): Promise<void> {
  await again(async () => {
    const stored = await readMailing(table, panel);
    if (!stored) return;
    const { resumesAs: _, ...mailing } = stored.mailing;
    const reminders = mailing.reminders.filter(({ state }) => state === 'sent' || state === 'sending');
    const ended = reminders.map((reminder) => ({ ...reminder, state: 'sent' as const }));
    await writeMailing(table, { ...stored, mailing: { ...mailing, state: 'done', reminders: ended } });
  });
}

/** What a request is adding at this moment will not count. @returns the additions that do */
async function endAddition(table: Table, panel: PanelKey): Promise<readonly string[]> {
  const plan = await changed(table, panel, (before) => ({ ...before, adding: undefined }));
  return plan?.additions ?? [];
}

async function dropHashes(table: Table, panel: PanelKey, dropped: ReadonlySet<string>): Promise<void> {
  if (dropped.size === 0) return;
  for (const [addition, hashes] of await readHashes(table, panel)) {
    const left = hashes.filter((hash) => !dropped.has(hex(hash)));
    if (left.length < hashes.length) await writeHashes(table, panel, addition, left);
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

type Plan = Parameters<typeof writeInvitationPlan>[2]['after'];

async function changed(
  table: Table,
  panel: PanelKey,
  change: (plan: Plan) => Plan,
): Promise<Plan | undefined> {
  return again(async () => {
    const before = await readStoredPlan(table, panel);
    if (!before) return undefined;
    const after = change(before.plan);
    if (after.mailed !== before.plan.mailed || after.adding !== before.plan.adding) {
      await writeInvitationPlan(table, panel, { before, after });
    }
    return after;
  });
}

/** Does it again where someone else was first. */
async function again<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SurveyError && error.code === 'changed-meanwhile') || tries === 1) throw error;
    return again(work, tries - 1);
  }
}
