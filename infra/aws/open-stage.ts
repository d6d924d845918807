import { quarterWave } from '../../functions/survey/france-wave.ts';
import { type House, missingInHouse, namedHouse } from '../../functions/survey/house.ts';
import { twoEditions } from '../../functions/survey/planned-editions.ts';
import trialHouse from './trial-house.json' with { type: 'json' };

/** What keeps a stage from being opened, in one line. */
export class OpeningFailure extends Error {
  override name = 'OpeningFailure';
}

interface Opening {
  /** Where the API is reached. */
  readonly origin: string;
  readonly operatorKey: string;
  /** Real respondents answer here: its house file is never made up. */
  readonly isProduction: boolean;
  /** As `--house` names it, to be kept where the stage's own lacks a mandatory field. */
  readonly house?: House | undefined;
  /** Whether to open a wave where none is open or announced. */
  readonly opensWave: (days: { id: string; opensOn: string; closesOn: string }) => Promise<boolean>;
  readonly now?: () => Date;
}

/**
 * Gives a stage what it cannot be used without, where it has not got it: a house file and a first wave, by the operator's
 * own routes. A stage that has both is left as it is.
 *
 * @returns what it found and did, a line for each
 * @throws OpeningFailure with the route and what it answered
 */
export async function openStage(opening: Opening): Promise<string[]> {
  return [await fillHouse(opening), await openWave(opening)];
}

async function fillHouse(opening: Opening): Promise<string> {
  const { isProduction, house } = opening;
  const { body, etag } = await ask<{ missing: string[] }>(opening, 'GET', '/operator/house');
  if (body.missing.length === 0) return 'House file: filled in';
  const given = house ?? (isProduction ? undefined : (trialHouse as House));
  if (!given) {
    return `House file: ${body.missing.length} mandatory fields are empty, and nothing is released before they are filled in: on the operator's page, or by --house house.json`;
  }
  const kept = await ask<{ missing: string[] }>(opening, 'PUT', '/operator/house', { body: given, etag });
  if (kept.body.missing.length > 0)
    return `House file: kept, but these are empty: ${kept.body.missing.join(', ')}`;
  return house ? 'House file: kept as given' : 'House file: that of a stage for trials, which says so';
}

async function openWave(opening: Opening): Promise<string> {
  const { opensWave, now = () => new Date() } = opening;
  const { body: waves } = await ask<{ id: string; status: string }[]>(opening, 'GET', '/operator/waves');
  const standing = waves.find(({ status }) => status !== 'closed');
  if (standing) return `Wave: ${standing.id} is ${standing.status}`;
  const { id, title, opensOn, closesOn } = quarterWave(now());
  if (waves.some((wave) => wave.id === id))
    return `Wave: ${id} is closed; announce the next on the operator's page`;
  if (!(await opensWave({ id, opensOn, closesOn }))) {
    return 'Wave: none, so that nobody can answer; make one on the operator’s page, or deploy with --wave';
  }
  const editions = twoEditions({ opensOn, closesOn });
  await ask(opening, 'POST', '/operator/waves', { body: { id, title, opensOn, closesOn, editions } });
  return `Wave: ${id} is open until ${closesOn}`;
}

async function ask<T>(
  { origin, operatorKey }: Opening,
  method: string,
  path: string,
  { body, etag }: { body?: unknown; etag?: string | null } = {},
): Promise<{ body: T; etag: string | null }> {
  const reply = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${operatorKey}`,
      'content-type': 'application/json',
      ...(etag && { 'if-match': etag }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: Error) => {
    throw new OpeningFailure(`${method} ${path} got no answer (${cause.message})`, { cause });
  });
  const answer = await reply.json().catch(() => ({}));
  if (!reply.ok) {
    throw new OpeningFailure(`${method} ${path} answered ${reply.status} ${answer.detail ?? ''}`.trim());
  }
  return { body: answer, etag: reply.headers.get('etag') };
}

/**
 * A house file as somebody wrote it.
 *
 * @throws OpeningFailure that names each mandatory place that is empty
 */
export function readHouseFile(text: string): House {
  let house: House;
  try {
    house = JSON.parse(text);
  } catch (cause) {
    throw new OpeningFailure(`the house file is not JSON: ${(cause as Error).message}`, { cause });
  }
  const missing = missingInHouse(namedHouse(house));
  if (missing.length > 0) throw new OpeningFailure(`the house file lacks ${missing.join(', ')}`);
  return house;
}
