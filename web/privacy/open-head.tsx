import { useEffect, useState } from 'preact/hooks';
import { headsOf, type KeyList, shortHead } from '../../functions/survey/key-list.ts';
import { request } from '../shared/api.ts';

/**
 * The head of the current wave's list as the open panel came into it, which stays what it is: what two people who answer
 * without a link can compare. Nothing where it cannot be read.
 */
export function OpenHead({ label }: { label: string }) {
  const [head, setHead] = useState<string>();
  useEffect(() => {
    readOpenHead().then(setHead, () => {});
  }, []);
  return head === undefined ? null : (
    <p class="open-head">
      {label} <code translate={false}>{head}</code>
    </p>
  );
}

async function readOpenHead(): Promise<string | undefined> {
  const list = await request<KeyList>('/waves/current/panels');
  const heads = await headsOf({ ...list, panels: list.panels.slice(0, 1) });
  return heads[1] && shortHead(heads[1]);
}
