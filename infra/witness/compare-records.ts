import { checkKeyList, type KeyList, shortHead, shortHeadPattern } from '../../functions/survey/key-list.ts';
import type { SiteRecord } from './site-record.ts';

/** Who saw the other record. */
interface Compared {
  /** `before` of the same witness: a list must have grown from it. `others`: either may be the newer one. */
  readonly by: 'before' | 'others';
  /** How the other record is named in a sentence: "what was seen on 2026-11-28". */
  readonly name: string;
}

/** In words, how what is seen now contradicts another record. Files that changed with a new version are among them. */
export function compareRecords(seen: SiteRecord, other: SiteRecord, compared: Compared): string[] {
  return [...compareLists(seen, other, compared), ...compareFiles(seen, other, compared.name)];
}

function compareLists(seen: SiteRecord, other: SiteRecord, { by, name }: Compared): string[] {
  return Object.entries(other.lists).flatMap(([wave, theirs]) => {
    const ours = seen.lists[wave];
    if (!ours)
      return by === 'before' ? [`the list of keys of wave ${wave}, which is in ${name}, is gone`] : [];
    const difference = differenceOf(ours, theirs, by);
    if (difference === undefined) return [];
    return [
      `the list of keys of wave ${wave} is not the one in ${name}: ${difference}\n` +
        [ours, theirs].map((list, i) => `    ${i === 0 ? 'now ' : 'then'} ${evidence(list)}`).join('\n'),
    ];
  });
}

function differenceOf(ours: KeyList, theirs: KeyList, by: Compared['by']): string | undefined {
  if (ours.signedBy !== theirs.signedBy) return 'it is signed by another key';
  const common = Math.min(ours.panels.length, theirs.panels.length);
  for (let index = 0; index < common; index++) {
    const [our, their] = [ours.panels[index], theirs.panels[index]];
    if (our?.panel !== their?.panel) {
      return `its key ${index + 1} is that of ${our?.panel}, but was that of ${their?.panel}`;
    }
    if (our?.publicKey !== their?.publicKey) return `it has another key for panel ${our?.panel}`;
  }
  const lost = theirs.panels[common]?.panel;
  return by === 'before' && lost !== undefined ? `it ends before panel ${lost}, which was in it` : undefined;
}

/** What proves a contradiction to anybody: two heads of one wave, both signed. */
function evidence({ panels, head, signature, signedBy }: KeyList): string {
  return `${panels.length} keys, head ${head}, signed ${signature} by ${signedBy}`;
}

function compareFiles(seen: SiteRecord, other: SiteRecord, name: string): string[] {
  const addresses = [...new Set([...Object.keys(other.files), ...Object.keys(seen.files)])].sort();
  const changed = addresses.flatMap((address) => {
    const [ours, theirs] = [seen.files[address], other.files[address]];
    if (ours === theirs) return [];
    if (theirs === undefined) return [`${address} is new`];
    return [ours === undefined ? `${address} is gone` : `${address} is another`];
  });
  if (changed.length === 0) return [];
  const sources =
    seen.source === other.source
      ? 'though the site says that they were built from the same'
      : 'and the site says that they were built from something else: was there a new version?';
  return [
    `files of the pages are not those in ${name}, ${sources}\n${changed.map((line) => `    ${line}`).join('\n')}`,
  ];
}

/**
 * Looks for a head that somebody was given, alone or in a whole link, in all lists.
 *
 * @returns what is wrong, in words
 */
export async function compareHead(seen: SiteRecord, text: string): Promise<string[]> {
  const head = /keys=([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/.exec(text)?.[1] ?? text.trim();
  const isWhole = /^[A-Za-z0-9_-]{43}$/.test(head);
  if (!isWhole && !shortHeadPattern.test(head))
    return [`"${text}" does not contain the head of a list of keys`];
  for (const list of Object.values(seen.lists)) {
    const heads = await checkKeyList(list);
    if (typeof heads !== 'string' && heads.some((each) => (isWhole ? each : shortHead(each)) === head))
      return [];
  }
  return [
    `no list of keys seen here has ever had the head ${head}: whoever was given it was given another list, or this one is older than theirs`,
  ];
}
