import { checkKeyList, type KeyList, shortHead } from '../../../functions/survey/key-list.ts';
import { request } from '../../shared/api.ts';
import { AdmissionError } from './admission-error.ts';
import { type Connection, connectionOf, type PanelKey } from './wave.ts';

/** Simulated respondents have nothing to hide, and their panel is in no list. */
const unlisted = 'simulated';

/** A wave's list of panel keys, as it is given to everyone. @param head  of a link, so that no older copy is given */
function fetchKeyList(wave: string, connection: Connection = {}, head?: string): Promise<KeyList> {
  const path = `/waves/${encodeURIComponent(wave)}/panels`;
  const query = head === undefined ? '' : `?head=${encodeURIComponent(head)}`;
  return request<KeyList>(path + query, connectionOf(connection));
}

/**
 * Checks a panel's key against the wave's list, which is one document for everyone: a key of one's own would mark the
 * response that is sent with it.
 *
 * @param head  the link's, where it has one: the list goes on from there, and the panel's key is older
 * @throws AdmissionError `wrong-key` when the list lacks the key or is not sound by itself; `other-list` when it is not the
 *   one that the link was made with
 */
export async function comparePanelKey(
  { wave, panel, publicKey }: PanelKey,
  head: string | undefined,
  connection: Connection = {},
): Promise<void> {
  if (panel === unlisted) return;
  const list = await fetchKeyList(wave, connection, head);
  const heads = list.wave === wave ? await checkKeyList(list) : 'chain';
  if (typeof heads === 'string') throw new AdmissionError('wrong-key');
  const index = list.panels.findIndex((listed) => listed.panel === panel);
  if (list.panels[index]?.publicKey !== publicKey) throw new AdmissionError('wrong-key');
  // What was added after the link was made may differ from one person to the next: only what came before is held by it.
  if (head !== undefined && !heads.slice(index + 1).some((each) => shortHead(each) === head)) {
    throw new AdmissionError('other-list');
  }
}
