import { toBase64Url } from '../../../functions/survey/token-format.ts';
import { request } from '../../shared/api.ts';
import { AdmissionError } from './admission-error.ts';
import { type Connection, connectionOf, type PanelKey } from './wave.ts';

/** The public keys of all of a wave's panels. */
interface PanelKeyList {
  readonly wave: string;
  readonly panels: readonly { readonly panel: string; readonly publicKey: string }[];
  /** SHA-256, base64url, of the lines `<panel> <publicKey>`, each ended by a line feed. */
  readonly digest: string;
}

/** Simulated respondents have nothing to hide, and their panel is in no list. */
const unlisted = 'simulated';

/**
 * Checks a panel's key against the wave's list, which is one document for everyone: a key of one's own would mark the
 * response that is sent with it, and whoever hands it out has to put it into a list that anyone can compare.
 *
 * @throws AdmissionError `wrong-key` when the list lacks the key or does not fit its own digest
 */
export async function comparePanelKey(
  { wave, panel, publicKey }: PanelKey,
  connection: Connection = {},
): Promise<void> {
  if (panel === unlisted) return;
  const path = `/waves/${encodeURIComponent(wave)}/panels`;
  const list = await request<PanelKeyList>(path, connectionOf(connection));
  const keys = list.panels.filter((listed) => listed.panel === panel);
  const isListed = keys.length === 1 && keys[0]?.publicKey === publicKey;
  if (!isListed || (await digestOf(list)) !== list.digest) throw new AdmissionError('wrong-key');
}

async function digestOf({ panels }: PanelKeyList): Promise<string> {
  const lines = panels.map(({ panel, publicKey }) => `${panel} ${publicKey}\n`).join('');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines));
  return toBase64Url(new Uint8Array(digest));
}
