import { type PanelKeyEntry, readPanelKeys, writePanelKey } from '../storage/panel-keys.ts';
import type { Table } from '../storage/table.ts';
import type { Company } from '../survey/company.ts';
import { firstHead, type KeyList, nextHead, shortHead } from '../survey/key-list.ts';
import { listSigner, signHead } from '../survey/key-list-signature.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { toBase64Url } from '../survey/token-format.ts';
import { panelKeys } from '../survey/tokens.ts';
import type { Services } from './services.ts';

type KeyServices = Pick<Services, 'table' | 'seed'>;

/** Everyone's panel, with which each list begins. */
const firstPanel = 'open';
/** Each time somebody else was first, and has put one more panel into the list. */
const mostAttempts = 100;

/** A wave's list as it is now. */
export async function keyList(services: KeyServices, wave: string): Promise<KeyList> {
  const entries = await entriesWith(services, wave, firstPanel);
  const { head, signature, signedBy } = entries.at(-1) as PanelKeyEntry;
  const panels = entries.map(({ panel, publicKey }) => ({ panel, publicKey }));
  return { wave, panels, head, signature, signedBy };
}

/**
 * The head that links, cards and posters of a panel carry, 22 characters: that of the list as the panel came into it, so
 * that all of its people have the same one and an old link is like a new one. Without a panel, the newest.
 */
export async function keyListHead(services: KeyServices, wave: string, panel?: string): Promise<string> {
  const entries = await entriesWith(services, wave, panel ?? firstPanel);
  const entry = panel === undefined ? entries.at(-1) : entries.find((each) => each.panel === panel);
  return shortHead((entry as PanelKeyEntry).head);
}

/**
 * Opens a company's panel to a wave: its key stands in the list from then on.
 *
 * @returns the head for its links
 * @throws SurveyError `not-verified` where it is not there yet and the operator has not verified the company
 */
export async function openPanel(services: KeyServices, wave: string, company: Company): Promise<string> {
  const head = await panelHead(services, wave, company);
  if (head !== undefined) return head;
  throw new SurveyError('not-verified', 'a company invites its people once it is verified');
}

/** As `openPanel`; undefined where it throws. */
export async function panelHead(
  services: KeyServices,
  wave: string,
  { id, status }: Company,
): Promise<string | undefined> {
  const mayOpen = status === 'verified' || (await isListed(services, wave, id));
  return mayOpen ? keyListHead(services, wave, id) : undefined;
}

/** Whether a panel is in its wave's list, and so was opened. */
export async function isListed({ table }: KeyServices, wave: string, panel: string): Promise<boolean> {
  return (await newestEntries(table, wave)).some((entry) => entry.panel === panel);
}

/** The public key of a panel as it stands in its wave's list, base64url; see `entriesWith`. */
export async function listedKey(services: KeyServices, wave: string, panel: string): Promise<string> {
  const entries = await entriesWith(services, wave, panel);
  return (entries.find((entry) => entry.panel === panel) as PanelKeyEntry).publicKey;
}

/**
 * A wave's list with this panel in it: where it is not there yet it is added, for good. Whoever calls this has made sure
 * that the panel may be opened. A wave of before there were lists gets its own with the first who asks.
 *
 * @throws SurveyError `unavailable` when so many others add panels that there is no getting in
 */
async function entriesWith(
  services: KeyServices,
  wave: string,
  panel: string,
): Promise<readonly PanelKeyEntry[]> {
  const { table } = services;
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    const entries = await newestEntries(table, wave);
    if (entries.some((entry) => entry.panel === panel)) return entries;
    const next = entries.length === 0 ? firstPanel : panel;
    await writePanelKey(table, wave, entries.length + 1, await entryAfter(services, wave, entries, next));
  }
  throw new SurveyError('unavailable', `no number was free in the key list in ${mostAttempts} attempts`);
}

async function entryAfter(
  { seed }: KeyServices,
  wave: string,
  entries: readonly PanelKeyEntry[],
  panel: string,
): Promise<PanelKeyEntry> {
  const signedBy = listSigner(seed);
  if (entries[0] && entries[0].signedBy !== signedBy) {
    throw new Error(`the key list of wave ${wave} was begun with another seed`);
  }
  const publicKey = toBase64Url(panelKeys(seed, { wave, panel }).publicKey);
  const previous = entries.at(-1)?.head ?? (await firstHead(wave, signedBy));
  const head = await nextHead(previous, wave, { panel, publicKey });
  const signature = signHead(seed, { wave, keys: entries.length + 1, head });
  return { panel, publicKey, previous, head, signature, signedBy };
}

/** What this instance has read of each list: entries never change, so that it asks only for the last and what follows. */
const known = new WeakMap<Table, Map<string, readonly PanelKeyEntry[]>>();

async function newestEntries(table: Table, wave: string): Promise<readonly PanelKeyEntry[]> {
  const before = known.get(table)?.get(wave) ?? [];
  const [last, ...added] = await readPanelKeys(table, wave, Math.max(0, before.length - 1));
  // A table that was put back to an earlier state no longer has what is known here: nothing may be written after it.
  const goesOn = before.length > 0 && last?.head === before.at(-1)?.head;
  if (goesOn && added.length === 0) return before;
  const entries = goesOn ? [...before, ...added] : await readPanelKeys(table, wave);
  const lists = known.get(table) ?? new Map<string, readonly PanelKeyEntry[]>();
  known.set(table, lists.set(wave, entries));
  return entries;
}
