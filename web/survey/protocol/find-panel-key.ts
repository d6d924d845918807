import { canonicalJson } from '../../../functions/survey/canonical-json.ts';
import { guaranteeHash, guaranteeMark } from '../../../functions/survey/guarantee.ts';
import type { GuaranteeSheet } from '../../../functions/survey/guarantee-sheet.ts';
import { checkKeyList, type KeyList, shortHead } from '../../../functions/survey/key-list.ts';
import type { Question, Text } from '../../../functions/survey/questionnaire.ts';
import { ApiError, request } from '../../shared/api.ts';
import { AdmissionError } from './admission-error.ts';
import { type Connection, type CurrentWave, connectionOf, fetchPanelKey, fetchWave } from './wave.ts';

/** Simulated respondents have nothing to hide, and their panel is in no list. */
const unlisted = 'simulated';

/** A wave's list of panel keys, as it is given to everyone. @param head  of a link, so that no older copy is given */
function fetchKeyList(wave: string, connection: Connection = {}, head?: string): Promise<KeyList> {
  const path = `/waves/${encodeURIComponent(wave)}/panels`;
  const query = head === undefined ? '' : `?head=${encodeURIComponent(head)}`;
  return request<KeyList>(path + query, connectionOf(connection));
}

function isListed({ panels }: KeyList, panel: string): boolean {
  return panels.some((listed) => listed.panel === panel);
}

function anew({ fetch = globalThis.fetch, ...connection }: Connection): Connection {
  return { ...connection, fetch: (address, init) => fetch(address, { ...init, cache: 'reload' }) };
}

/** What somebody was told before the first question. */
export interface Shown {
  /** The hash of the guarantee sheet, where there was one. */
  readonly guarantee?: string;
  /** What the company asks besides the wave's questions. */
  readonly ownQuestions?: readonly WordedQuestion[];
}

/** A question and its options, word for word. */
export type WordedQuestion = readonly [question: Text, options: readonly Text[]];

export function worded({ text, options }: Pick<Question, 'text' | 'options'>): WordedQuestion {
  return [text, options.map(({ label }) => label)];
}

/** What a link was made with, and what was shown by it. */
interface Expected {
  /** The head of the list of keys: the list goes on from there, and the panel's key is older. */
  readonly keys?: string | undefined;
  /** What came with the wave's document, for whoever has no link: the list as it began. */
  readonly keyList?: KeyList | undefined;
  /** Undefined of a script, which shows nobody anything. */
  readonly shown?: Shown | undefined;
}

/**
 * A panel's key, from the wave's list, which is one document for everyone: a key of one's own would mark the response that
 * is sent with it. The sheet that was shown must be the one that the list has beside the key, and what it says what its
 * hash is of: so all who have the same head were promised the same. The wave must still be as the sheet says.
 *
 * @returns base64url of 32 bytes
 * @throws ApiError `unknown-panel`, `unknown-wave`
 * @throws AdmissionError `wrong-key` when the list lacks a panel that there is or is not sound by itself; `other-list` when
 *   it is not the one that the link was made with; `other-sheet` when the panel's sheet is another than was shown
 */
export async function findPanelKey(
  wave: string,
  panel: string,
  { keys: head, keyList, shown }: Expected,
  connection: Connection = {},
): Promise<string> {
  if (panel === unlisted) return (await fetchPanelKey(wave, panel, connection)).publicKey;
  const first = keyList ?? (await fetchKeyList(wave, connection, head));
  // A wave of before there were lists gets its own, panel by panel, as somebody asks for them: then it is read once more,
  // past what the browser keeps. Whether there is none of that name, the service says.
  const list = isListed(first, panel)
    ? first
    : await fetchPanelKey(wave, panel, connection).then(() => fetchKeyList(wave, anew(connection), head));
  const isOfWave = list.wave === wave || wave === 'current';
  const heads = isOfWave ? await checkKeyList(list) : 'chain';
  if (typeof heads === 'string') throw new AdmissionError('wrong-key');
  const index = list.panels.findIndex((listed) => listed.panel === panel);
  const listed = list.panels[index];
  if (!listed) throw new AdmissionError('wrong-key');
  // What was added after the link was made may differ from one person to the next: only what came before is held by it.
  if (head !== undefined && !heads.slice(index + 1).some((each) => shortHead(each) === head)) {
    throw new AdmissionError('other-list');
  }
  if (shown) await compareSheet(shown, { wave: list.wave, listed: listed.guarantee }, connection);
  return listed.publicKey;
}

/** @param listed  the mark that the list has beside the panel's key */
async function compareSheet(
  { guarantee: hash, ownQuestions = [] }: Shown,
  { wave, listed }: { wave: string; listed: string | undefined },
  connection: Connection,
): Promise<void> {
  // One that was kept from those who are shown nothing is another sheet, too.
  if ((hash && (await guaranteeMark(hash))) !== listed) throw new AdmissionError('other-sheet');
  if (hash === undefined) return;
  const path = `/guarantees/${hash}`;
  const sheet = await request<GuaranteeSheet | null>(path, connectionOf(connection)).catch((error) => {
    // Not to be had is no promise either.
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  });
  const isOther = sheet === null || (await guaranteeHash(canonicalJson(sheet))) !== hash;
  if (isOther || promised(sheet) !== asked(await fetchWave(wave, connectionOf(connection)), ownQuestions)) {
    throw new AdmissionError('other-sheet');
  }
}

/** The days and questions of a sheet, as `asked` writes those of a wave. */
function promised({ wave, questions, ownQuestions = [] }: GuaranteeSheet): string {
  return written(
    wave,
    [...questions, ...ownQuestions].map(({ text, options }) => [text, options]),
  );
}

/** The days and questions of the wave as it is now, and the company's own: what the sheet says of them must still hold. */
function asked({ questionnaire, ...wave }: CurrentWave, own: readonly WordedQuestion[]): string {
  return written(wave, [...questionnaire.questions.map(worded), ...own]);
}

function written(
  { opensOn, closesOn, editions }: Pick<CurrentWave, 'opensOn' | 'closesOn' | 'editions'>,
  questions: readonly WordedQuestion[],
): string {
  return canonicalJson([opensOn, closesOn, editions.map(({ releasesOn }) => releasesOn), questions]);
}
