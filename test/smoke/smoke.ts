import { listFiles, readFile, WalkFailure, walkSite } from '../../functions/canary/walk-site.ts';
import { dayInParis } from '../../functions/survey/wave.ts';
import { ApiError, request } from '../../web/shared/api.ts';
import { withdrawResponse } from '../../web/survey/protocol/response.ts';
import { simulate } from '../load/simulate.ts';

/** What a run found wrong: at which step, and what was said there. One line, in which no answer and no token is. */
export class SmokeFailure extends Error {
  override name = 'SmokeFailure';
}

export interface SmokeOptions {
  /** Of the site, without a slash at its end. */
  readonly origin: string;
  /** Without it, nothing is written. */
  readonly operatorKey?: string | undefined;
  readonly responses?: number;
  readonly now?: () => Date;
  /** Prepares the first edition of a second wave as large ones are prepared, where the caller has the table at hand. */
  readonly prepareAsLarge?: Prepare | undefined;
  /** Which files of the editions are read: each, or one of each format. */
  readonly files?: 'each' | 'each format';
  /** Hears what was done, a line for each step. */
  readonly say?: (line: string) => void;
}

type Prepare = (wave: string) => Promise<void>;

interface Operating {
  readonly origin: string;
  readonly token: string;
}

/**
 * Goes once through all that an observatory is for: its pages, a wave with simulated answers, an edition, each of its
 * files. Answers are withdrawn and the wave is closed at the end, whatever happened; the edition stays, as every edition
 * does. A stage of production, and any without the operator's key, is read only.
 *
 * @returns the waves that it made, none where it read only
 * @throws SmokeFailure
 */
export async function smoke({
  origin,
  operatorKey,
  responses = 150,
  now = () => new Date(),
  prepareAsLarge,
  files = 'each',
  say = () => {},
}: SmokeOptions): Promise<string[]> {
  const seen = await step('pages', () => walkSite(origin));
  say(`pages     survey and results answer; wave ${seen.wave.id}, ${seen.wave.questions} questions`);
  say(`downloads ${await readFiles(origin, seen.edition, files)} files of edition ${seen.edition}`);
  if (operatorKey === undefined) {
    say('read only: without the operator’s key nothing is written');
    return [];
  }
  const operating = { origin, token: operatorKey };
  if (await step('operator', () => isProduction(operating, seen.wave.id))) {
    say('read only: this is a stage of production');
    return [];
  }
  const ways: Way[] = [{ name: '', prepare: prepareByApi(operating), files }];
  if (prepareAsLarge) ways.push({ name: '-large', prepare: prepareAsLarge, files: 'each format' });
  const waves: string[] = [];
  for (const { name, ...way } of ways) {
    const wave = `smoke-${now().toISOString().slice(0, 19).replace(/\D/g, '')}${name}`;
    const notice = await step('wave', () => createWave(operating, wave, now()));
    waves.push(wave);
    say(`wave      ${wave} is open`);
    await answerAndPublish(operating, { wave, notice }, { ...way, responses, say });
  }
  return waves;
}

interface Way {
  /** What the wave's name ends in. */
  readonly name: string;
  readonly prepare: Prepare;
  readonly files: 'each' | 'each format';
}

/** Preparing takes as long as API Gateway waits at most. */
const patient = { method: 'POST' as const, limitMilliseconds: 60_000 };

function prepareByApi(operating: Operating) {
  return (wave: string) =>
    request<void>(`/operator/waves/${wave}/editions/1/prepare`, { ...operating, ...patient });
}

async function answerAndPublish(
  operating: Operating,
  { wave, notice }: { wave: string; notice: Notice },
  { responses, prepare, files, say }: Omit<Way, 'name'> & { responses: number; say: (line: string) => void },
): Promise<void> {
  const edition = `${wave}-1`;
  const { origin } = operating;
  const tokens: string[] = [];
  try {
    const asked = { responses, seed: 7, url: origin, atOnce: 4, wave };
    await step('answers', () => simulate(asked, (_, token) => tokens.push(token)));
    say(`answers   ${responses} simulated`);
    await step('notice', () => changeWave(operating, wave, { notice }));
    await step('prepare', () => prepare(wave));
    const release = `/operator/waves/${wave}/editions/1/release`;
    await step('release', () => request(release, { ...operating, ...patient, body: {} }));
    say(`edition   ${edition} prepared and released`);
    say(`downloads ${await readFiles(origin, edition, files)} files of edition ${edition}`);
    await step('pages', () => readFile(origin, `/fr/?edition=${edition}`));
  } catch (failure) {
    // What went wrong first is what is told.
    await cleanUp(operating, wave, tokens).catch(() => say(`not cleaned: close wave ${wave} by hand`));
    throw failure;
  }
  await step('cleaning up', () => cleanUp(operating, wave, tokens));
  say(`cleaned   ${tokens.length} answers withdrawn, wave ${wave} closed`);
}

async function readFiles(origin: string, edition: string, which: 'each' | 'each format'): Promise<number> {
  return step('downloads', async () => {
    const listed = await listFiles(origin, edition);
    const formats = new Set(listed.map(({ format }) => format));
    const firsts = [...formats].map((format) => listed.find((file) => file.format === format));
    const chosen = which === 'each' ? listed : firsts.flatMap((file) => file ?? []);
    for (const { path } of chosen) await readFile(origin, path);
    return chosen.length;
  });
}

/** Whether the stage keeps editions back until its house file is whole: production does, and no other. */
async function isProduction(operating: Operating, wave: string): Promise<boolean> {
  const { house } = await request<{ house: { keepsBack: boolean } }>(
    `/operator/waves/${wave}/editions`,
    operating,
  );
  return house.keepsBack;
}

/** The texts of a method notice, by field. */
type Notice = Readonly<Record<string, unknown>>;

/**
 * A wave of today and tomorrow, whose first edition is due at once, so that no stage has to pass over dates. Its notice lacks
 * a field until all have answered: the calendar, which comes every hour, would else prepare what is there by then, and
 * give an edition of too few up for good.
 *
 * @returns its whole notice, which is that of the newest wave
 */
async function createWave(operating: Operating, id: string, now: Date): Promise<Notice> {
  const day = (after: number) => dayInParis(new Date(now.getTime() + after * 86_400_000));
  const title = { fr: 'Vague d’essai, réponses simulées', en: 'Trial wave, simulated answers' };
  const editions = [
    { releasesOn: day(0), hour: 0 },
    { releasesOn: day(2), hour: 9 },
  ];
  const waves = await request<{ notice: Notice }[]>('/operator/waves', operating);
  const notice = waves.map((wave) => wave.notice).find(({ limits }) => limits !== undefined);
  if (!notice) throw new Error('no wave has a whole notice');
  const { limits: _, ...begun } = notice;
  await request('/operator/waves', {
    ...operating,
    method: 'POST',
    body: { id, title, opensOn: day(0), closesOn: day(1), editions, notice: begun },
  });
  return notice;
}

async function cleanUp(operating: Operating, wave: string, tokens: readonly string[]): Promise<void> {
  for (const one of tokens) await withdrawResponse(wave, one, { origin: operating.origin });
  await changeWave(operating, wave, { status: 'closed' });
}

/** Changes a wave as it stands now. */
async function changeWave(operating: Operating, wave: string, change: object): Promise<void> {
  const path = `/operator/waves/${wave}`;
  let revision: string | null = null;
  const reading: typeof fetch = async (...asked) => {
    const reply = await fetch(...asked);
    revision = reply.headers.get('etag');
    return reply;
  };
  await request(path, { ...operating, fetch: reading });
  const unchanged: typeof fetch = (address, init) =>
    fetch(address, { ...init, headers: { ...init?.headers, 'if-match': revision ?? '*' } });
  await request(path, { ...operating, method: 'PATCH', body: change, fetch: unchanged });
}

async function step<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw new SmokeFailure(`${name}: ${told(cause)}`, { cause });
  }
}

function told(error: unknown): string {
  if (error instanceof WalkFailure) return error.message;
  if (error instanceof ApiError) return [error.message, error.problem.detail].filter(Boolean).join(': ');
  return error instanceof Error ? `${error.name}, ${error.message}` : String(error);
}
