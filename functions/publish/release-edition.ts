import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../observatory/edition.ts';
import type { ChosenFinding } from '../observatory/findings/finding.ts';
import { findingsOf } from '../observatory/findings/findings-of.ts';
import { unknownNumbers } from '../observatory/headline-numbers.ts';
import {
  type EditionEntry,
  holdEdition,
  listEntries,
  readEntry,
  releaseEdition,
  withdrawEdition,
} from '../storage/edition-calendar.ts';
import { deleteDocuments, readManifest } from '../storage/editions.ts';
import { readHouse } from '../storage/house.ts';
import type { Table } from '../storage/table.ts';
import { editionHouse } from '../survey/house.ts';
import type { Text } from '../survey/questionnaire.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { dayInParis, type Wave } from '../survey/wave.ts';
import { editionId } from './edition-ids.ts';
import { deleteInputs } from './frozen-input.ts';
import type { PreparationContext } from './prepare-edition.ts';
import { requireHouse } from './require-house.ts';
import type { SliceStore } from './slice-store.ts';

/** What becomes of an edition that was prepared. */

/**
 * Makes a prepared edition visible, at its hour or at any other after it was prepared; again is the same.
 *
 * @throws SurveyError `edition-not-prepared`, `edition-withdrawn`, `incomplete-house`, `headline-number`, `finding-number`,
 *   `unknown-finding`; `edition-released` where it is out already without this headline or these findings
 */
export async function releasePrepared(
  context: Pick<PreparationContext, 'table' | 'now' | 'slices' | 'requiresHouse'>,
  wave: Pick<Wave, 'id' | 'shards'>,
  number: number,
  {
    headline,
    findings,
  }: { headline?: Text | undefined; findings?: readonly ChosenFinding[] | undefined } = {},
): Promise<EditionEntry> {
  const { table, now, slices } = context;
  const { id, run, state } = await preparedEntry(table, wave, number);
  if (state === 'prepared') await requireHouse(context);
  if (headline || findings) {
    const manifest = await readManifest(table, { id, run });
    if (headline) requireOwnNumbers(manifest, headline);
    if (findings) requireOwnFindings(manifest, findings);
  }
  const house = editionHouse((await readHouse(table)).house);
  const entry = await releaseEdition(table, id, {
    publishedOn: dayInParis(now()),
    headline,
    findings,
    house,
  });
  if (entry?.state !== 'released') throw refusalOf(id, entry);
  // A preparation that died at its very end may have left its input.
  await deleteInputs(slices, entry, wave);
  const isOther =
    (headline && !isDeepStrictEqual(entry.headline, headline)) ||
    (findings && !isDeepStrictEqual(entry.findings, findings));
  if (isOther) throw refusalOf(id, entry);
  return entry;
}

/** Keeps an edition from being released at its hour, or lets it go. @throws as `releasePrepared` */
export async function holdPrepared(
  table: Table,
  wave: Pick<Wave, 'id' | 'shards'>,
  number: number,
  held: boolean,
): Promise<EditionEntry> {
  const { id } = await begunEntry(table, wave, number);
  const entry = await holdEdition(table, id, held);
  if (entry && entry.state !== 'withdrawn' && entry.held === held) return entry;
  throw refusalOf(id, entry);
}

/**
 * Gives up an edition that is not released, for good: its documents are deleted and its part of the budget is lost.
 *
 * @throws SurveyError `edition-not-prepared` where it was never begun, `edition-released`
 */
export async function withdrawPrepared(
  { table, slices }: { table: Table; slices: SliceStore },
  wave: Pick<Wave, 'id' | 'shards'>,
  number: number,
): Promise<EditionEntry> {
  const { id } = await begunEntry(table, wave, number);
  const entry = await withdrawEdition(table, id);
  if (entry?.state !== 'withdrawn') throw refusalOf(id, entry);
  await deleteDocuments(table, id);
  await deleteInputs(slices, entry, wave);
  return entry;
}

/**
 * The entry of an edition whose documents are all written.
 *
 * @throws SurveyError `edition-not-prepared`, `edition-withdrawn`
 */
export async function preparedEntry(
  table: Table,
  wave: Pick<Wave, 'id' | 'shards'>,
  number: number,
): Promise<EditionEntry & { readonly run: string }> {
  const entry = await begunEntry(table, wave, number);
  const { state, run } = entry;
  if (run === undefined || (state !== 'prepared' && state !== 'released')) throw refusalOf(entry.id, entry);
  return { ...entry, run };
}

async function begunEntry(
  table: Table,
  wave: Pick<Wave, 'id' | 'shards'>,
  number: number,
): Promise<EditionEntry> {
  const id = editionId(wave, number, await listEntries(table));
  const entry = await readEntry(table, id);
  if (!entry) throw refusalOf(id, entry);
  return entry;
}

/** A headline says nothing that the edition does not. */
function requireOwnNumbers(manifest: Manifest, headline: Text): void {
  const unknown = unknownNumbers(headline, manifest);
  if (unknown.length === 0) return;
  const [{ language, number } = { language: '', number: '' }] = unknown;
  throw new SurveyError(
    'headline-number',
    `the headline (${language}) says ${number}, which is no figure of the edition`,
    {
      details: { unknown },
    },
  );
}

/** What stands on top are findings of the edition, each once, and reworded they say no other numbers. */
function requireOwnFindings(manifest: Manifest, chosen: readonly ChosenFinding[]): void {
  const { ranked } = manifest.findings ?? findingsOf(manifest);
  chosen.forEach(({ id }, index) => {
    const isTwice = chosen.findIndex((other) => other.id === id) < index;
    if (!isTwice && ranked.some((finding) => finding.id === id)) return;
    const message = isTwice ? `finding ${id} is named twice` : `edition ${manifest.id} has no finding ${id}`;
    throw new SurveyError('unknown-finding', message, { details: { finding: id } });
  });
  const unknown = chosen.flatMap(({ id, ...words }) =>
    (['title', 'sentence'] as const).flatMap((field) => {
      const text = words[field];
      return text ? unknownNumbers(text, manifest).map((number) => ({ finding: id, field, ...number })) : [];
    }),
  );
  const [first] = unknown;
  if (!first) return;
  throw new SurveyError(
    'finding-number',
    `the ${first.field} of finding ${first.finding} (${first.language}) says ${first.number}, which is no figure of the edition`,
    { details: { unknown } },
  );
}

function refusalOf(id: string, entry: EditionEntry | undefined): SurveyError {
  if (entry?.state === 'withdrawn')
    return new SurveyError('edition-withdrawn', `edition ${id} was withdrawn`);
  if (entry?.state === 'released') return new SurveyError('edition-released', `edition ${id} is released`);
  return new SurveyError('edition-not-prepared', `edition ${id} is not prepared`);
}
