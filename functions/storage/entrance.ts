import { SurveyError } from '../survey/survey-error.ts';
import { type ClaimedMark, type Counting, marksOf, takeMark } from './admission-marks.ts';
import type { PanelKey } from './invitations.ts';
import { placesInTurn } from './places-in-turn.ts';
import { readPartition } from './query-partition.ts';
import { type Item, key, type Table, textOf } from './table.ts';

/** Places tried one by one before all that are taken are read: with two in three taken, that finds one in 9 of 10. */
const directTries = 6;
/** How often someone else may take the very place that was seen to be free. */
const mostRaces = 20;
const prefix = 'entrance#';

/**
 * Takes one of an entrance's admissions. Each is a numbered place, taken by one conditional write, so no more can be
 * taken than there are, however many ask at once. Which place is tried first follows from the blinded element: the
 * number says nothing about who came when, and the same element finds its own place again, since a reply can get lost
 * on its way. Invitations that were used lie beside them and are counted with them.
 *
 * @param options  `admissions`: how many there are; `blindedHash`: hash of the element that is admitted
 * @returns what is to be kept within the headcount; undefined where there is nothing to count
 * @throws SurveyError `no-admission-left`
 */
export async function takeEntranceAdmission(
  table: Table,
  panel: PanelKey,
  {
    admissions,
    blindedHash,
    counting,
  }: { admissions: number; blindedHash: string; counting?: Counting | undefined },
): Promise<ClaimedMark | undefined> {
  const take = (index: number) => takeMark(table, { mark: placeKey(panel, index), blindedHash }, counting);
  let tries = 0;
  for (const index of placesInTurn(blindedHash, admissions)) {
    const outcome = await take(index);
    if (outcome !== 'taken') return outcome === 'held' ? undefined : outcome;
    if (++tries === directTries) break;
  }
  for (let race = 0; race < mostRaces; race++) {
    const taken = await readTakenPlaces(table, panel);
    const own = [...taken].find(([, hash]) => hash === blindedHash)?.[0];
    const free = own ?? [...placesInTurn(blindedHash, admissions)].find((index) => !taken.has(index));
    if (free === undefined) {
      throw new SurveyError('no-admission-left', 'all admissions of this entrance are taken');
    }
    const outcome = await take(free);
    if (outcome !== 'taken') return outcome === 'held' ? undefined : outcome;
  }
  throw new SurveyError('unavailable', 'too many people ask for an admission at once; please try again');
}

/** The hash in each taken place. */
async function readTakenPlaces(table: Table, panel: PanelKey): Promise<Map<number, string>> {
  const items = await readPartition(table, marksOf(panel), prefix);
  return new Map(
    items.map((item) => [Number(textOf(item, 'sk').slice(prefix.length)), textOf(item, 'blindedHash')]),
  );
}

function placeKey(panel: PanelKey, index: number): Item {
  return key(marksOf(panel), prefix + String(index).padStart(10, '0'));
}
