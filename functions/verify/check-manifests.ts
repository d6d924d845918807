import type { Manifest } from '../observatory/edition.ts';
import { Comparing, type Verdict } from './verdict.ts';

/** Whether the manifest that comes with an edition's tables, which the survey compares answers by, is the edition's own. */
export function checkManifests(manifest: Manifest, beside: unknown): Verdict {
  const comparing = new Comparing('manifest with the tables');
  compare(comparing, 'manifest', [beside, manifest]);
  return comparing.verdict;
}

/** Down to single values, so that what differs is named, and told without all that is around it. */
function compare(comparing: Comparing, where: string, [published, own]: readonly [unknown, unknown]): void {
  if (!isComposed(published) || !isComposed(own)) {
    comparing.equal(where, published, own);
    return;
  }
  for (const name of new Set([...Object.keys(published), ...Object.keys(own)])) {
    compare(comparing, `${where}.${name}`, [published[name], own[name]]);
  }
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
