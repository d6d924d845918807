import type { Manifest, PublishedTable } from '../edition.ts';
import { changeFindings } from './change-findings.ts';
import type { Findings } from './finding.ts';
import { gapFindings } from './gap-findings.ts';
import { groupFindings } from './group-findings.ts';
import { levelFindings } from './level-findings.ts';
import { rankFindings } from './rank-findings.ts';

/**
 * What an edition establishes, by rule and from its published figures and tests alone: it tells no more than they do.
 *
 * @param tables  of the edition, by one breakdown and by none; without them nothing is said of groups
 */
export function findingsOf(manifest: Manifest, tables: readonly PublishedTable[] = []): Findings {
  return rankFindings(manifest, [
    ...changeFindings(manifest),
    ...groupFindings(manifest, tables),
    ...gapFindings(manifest),
    ...levelFindings(manifest, tables),
  ]);
}
