import { createHash } from 'node:crypto';
import { type SupplementTable, slipName } from '../survey/supplement.ts';
import type { Token } from '../survey/token-format.ts';
import {
  deleteResponse,
  deleteResponses,
  eachResponse,
  type ResponseStore,
  saveResponse,
} from './responses.ts';
import type { Table } from './table.ts';

/**
 * What is kept of answers to a company's own questions: for each table a slip that says its cell and nothing else, under
 * an id that nothing but the token ties to the response or to another slip. So a response says as much as it did without
 * a group or own questions, and what lies here is the tables themselves.
 */

/** Kept as responses are, with a MAC and without time or order, apart from the wave's own. */
const slipsOf = (wave: string) => `${wave}/supplement`;

/** No slip is one of a questionnaire. */
const noVersion = 0;

/** SHA-256 of the token's nonce and the table's name: of another length than the nonce alone, which makes the response's. */
function slipId({ nonce }: Token, table: SupplementTable): Uint8Array {
  return createHash('sha256')
    .update(nonce)
    .update(`supplement/${slipName(table)}`)
    .digest();
}

interface SlipKey {
  readonly wave: string;
  readonly token: Token;
  readonly table: SupplementTable;
}

/** Writes a slip, in place of what the same token said before. @param text  see `slipText` */
export async function saveSlip(
  store: ResponseStore,
  { wave, token, table }: SlipKey,
  text: string,
): Promise<void> {
  await saveResponse(
    store,
    { wave: slipsOf(wave), id: slipId(token, table) },
    { panel: token.panel, questionnaireVersion: noVersion, packedAnswers: text },
  );
}

export async function deleteSlip(table: Table, { wave, token, table: counted }: SlipKey): Promise<void> {
  await deleteResponse(table, { wave: slipsOf(wave), id: slipId(token, counted) });
}

export async function deleteSlips(table: Table, wave: string): Promise<number> {
  return deleteResponses(table, slipsOf(wave));
}

/** How many slips there are of each text, by company; and how many items were refused, as no slips of ours. */
export async function countSlips(
  store: ResponseStore,
  wave: string,
): Promise<{ counts: ReadonlyMap<string, Readonly<Record<string, number>>>; refused: number }> {
  const counts = new Map<string, Record<string, number>>();
  const refused = await eachResponse(store, slipsOf(wave), (_, { panel, packedAnswers }) => {
    const own = counts.get(panel) ?? {};
    counts.set(panel, own);
    own[packedAnswers] = (own[packedAnswers] ?? 0) + 1;
  });
  return { counts, refused };
}
