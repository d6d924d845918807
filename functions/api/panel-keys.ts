import { type PanelKeyEntry, readPanelKeys, writePanelKey } from '../storage/panel-keys.ts';
import type { Table } from '../storage/table.ts';
import type { Company } from '../survey/company.ts';
import { guaranteeMark } from '../survey/guarantee.ts';
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
  const panels = entries.map(({ panel, publicKey, guarantee }) => ({
    panel,
    publicKey,
    ...(guarantee !== undefined && { guarantee }),
  }));
  return { wave, panels, head, signature, signedBy };
}

/**
 * Opens a company's panel to a wave with its guarantee sheet: both stand in the list from then on, for good.
 *
 * @param sheet  the hash of the sheet, which is stored
 * @returns the hash of the sheet that the list has: another one where somebody else was first; undefined where the panel
 *   was opened before there were sheets
 */
export async function openPanel(
  services: KeyServices,
  wave: string,
  { panel, sheet }: { panel: string; sheet: string },
): Promise<string | undefined> {
  const entries = await entriesWith(services, wave, panel, sheet);
  return entries.find((entry) => entry.panel === panel)?.sheet;
}

/**
 * The head for the links, cards and posters of a company's panel, 22 characters: that of the list as the panel came into
 * it, so that all of its people have the same one and an old link is like a new one.
 *
 * @throws SurveyError `no-guarantee` where no sheet was accepted yet, which opens the panel
 */
export async function openedPanel(
  services: Pick<KeyServices, 'table'>,
  wave: string,
  { id }: Pick<Company, 'id'>,
): Promise<string> {
  const entry = await listedPanel(services, wave, id);
  if (entry) return shortHead(entry.head);
  throw new SurveyError(
    'no-guarantee',
    'a company invites its people once it has accepted the guarantee sheet',
  );
}

/** The panel as it stands in its wave's list; undefined where it was not opened. */
export async function listedPanel(
  { table }: Pick<KeyServices, 'table'>,
  wave: string,
  panel: string,
): Promise<Pick<PanelKeyEntry, 'panel' | 'guarantee' | 'sheet' | 'head'> | undefined> {
  return (await newestEntries(table, wave)).find((entry) => entry.panel === panel);
}

/** Whether a panel is in its wave's list, and so was opened. */
export async function isListed(
  services: Pick<KeyServices, 'table'>,
  wave: string,
  panel: string,
): Promise<boolean> {
  return (await listedPanel(services, wave, panel)) !== undefined;
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
  sheet?: string,
): Promise<readonly PanelKeyEntry[]> {
  const { table } = services;
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    const entries = await newestEntries(table, wave);
    if (entries.some((entry) => entry.panel === panel)) return entries;
    const next = entries.length === 0 ? { panel: firstPanel } : { panel, sheet };
    await writePanelKey(table, wave, entries.length + 1, await entryAfter(services, wave, entries, next));
  }
  throw new SurveyError('unavailable', `no number was free in the key list in ${mostAttempts} attempts`);
}

async function entryAfter(
  { seed }: KeyServices,
  wave: string,
  entries: readonly PanelKeyEntry[],
  { panel, sheet }: { panel: string; sheet?: string | undefined },
): Promise<PanelKeyEntry> {
  const signedBy = listSigner(seed);
  if (entries[0] && entries[0].signedBy !== signedBy) {
    throw new Error(`the key list of wave ${wave} was begun with another seed`);
  }
  const publicKey = toBase64Url(panelKeys(seed, { wave, panel }).publicKey);
  const previous = entries.at(-1)?.head ?? (await firstHead(wave, signedBy));
  const guarantee = sheet === undefined ? undefined : await guaranteeMark(sheet);
  const head = await nextHead(previous, wave, { panel, publicKey, guarantee });
  const signature = signHead(seed, { wave, keys: entries.length + 1, head });
  const listed = { panel, publicKey, previous, head, signature, signedBy };
  return sheet === undefined ? listed : { ...listed, guarantee, sheet };
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
