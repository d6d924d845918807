import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../functions/survey/answers.ts';
import { defaultQuestions } from '../../functions/survey/default-questionnaire.ts';
import { parseToken, toBase64Url } from '../../functions/survey/token-format.ts';
import { responseId } from '../../functions/survey/tokens.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { cardLinks, codeOf, verifiedCompany } from '../support/company-panel.ts';
import { answersWith } from '../support/respondents.ts';
import { storedItems } from '../support/stored-items.ts';
import { chanceOfAtLeast } from './support/made-edition.ts';

/**
 * An operator with the whole table, every file and every log line after a campaign of 60 invited people. Measure: how
 * many of the 60 invitations the operator links to their responses; a guess links one on average.
 */
const people = 60;
const agent = 'RecognisableBrowser/4711 (of one employee)';
const address = '203.0.113.77';
/** Below this chance of guessing as well, a way of linking counts as one. */
const significance = 0.001;

interface Person {
  readonly serial: number;
  readonly invitation: string;
  readonly answers: Answers;
  token: string;
  nonce: string;
  id: string;
}

type Item = Record<string, AttributeValue>;
type StoredFile = { readonly name: string; readonly bytes: Buffer };

const campaign: Person[] = [];
const headersOf: { route: 'admission' | 'response'; headers: [string, string][] }[] = [];
let folder: string;
let output = '';
let items: Item[];
/** What lies in the data folder once the observatory has stopped, and while it still ran. */
let files: StoredFile[];
let filesAtWork: StoredFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  const { child, url } = await start(folder);
  await runCampaign(url);
  filesAtWork = readFiles();
  child.kill('SIGTERM');
  await once(child, 'exit');
  files = readFiles();
  items = await scanned(join(folder, 'database'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(data: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/run-observatory.ts'), data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const [, printed] = /running at (\S+)/.exec(output) ?? [];
      if (printed) resolve(printed);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the observatory ended with ${code}:\n${output}`)));
  });
  return { child, url };
}

/**
 * 60 people open their links over eight working hours and send after some minutes: the median is three, a tenth takes
 * more than twenty. Only the order of these events is played.
 */
async function runCampaign(url: string): Promise<void> {
  const random = seededRandom(60);
  const operatorKey = readFileSync(join(folder, 'operator.key'), 'utf8').trim();
  const { id: panel, key } = await verifiedCompany(
    { url, operatorKey, mailFolder: join(folder, 'mail') },
    company,
  );
  const events: { minute: number; play: () => Promise<void> }[] = [];
  for (const link of await cardLinks({ url }, key, people)) {
    const invitation = codeOf(link);
    const serial = Buffer.from(invitation, 'base64url').readUIntBE(0, 6);
    const mention = random() < 0.5 ? 'yes' : 'no';
    const answers = answersWith(
      { mention, outlook: random() < 0.5 ? 'more' : 'less' },
      { profile: 'company', questions: defaultQuestions },
    );
    const person: Person = { serial, invitation, answers, token: '', nonce: '', id: '' };
    campaign.push(person);
    const opens = random() * 480;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const sends = opens + 3 * Math.exp(1.5 * normal);
    events.push({ minute: opens, play: () => admit(person, { url, panel, random }) });
    events.push({ minute: sends, play: () => answer(person, url) });
  }
  events.sort((a, b) => a.minute - b.minute);
  for (const { play } of events) await play();
}

const company = { name: 'Acme', activity: 'industry', employer: 'private', headcount: 300 };

function browser(route: 'admission' | 'response'): typeof globalThis.fetch {
  return async (input, init) => {
    const headers = {
      ...(init?.headers as Record<string, string>),
      'user-agent': agent,
      'x-forwarded-for': address,
      forwarded: `for=${address}`,
      referer: 'http://intranet.acme.example/you-are-invited',
    };
    const response = await fetch(input, { ...init, headers });
    headersOf.push({ route, headers: [...response.headers] });
    return response;
  };
}

async function admit(
  person: Person,
  { url, panel, random }: { url: string; panel: string; random: () => number },
): Promise<void> {
  person.token = await obtainToken('current', panel, {
    origin: url,
    fetch: browser('admission'),
    invitation: person.invitation,
    randomBytes: (length = 32) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
  });
  const token = parseToken(person.token);
  if (!token) throw new Error('no token');
  person.nonce = toBase64Url(token.nonce);
  person.id = toBase64Url(responseId(token));
}

async function answer({ token, answers }: Person, url: string): Promise<void> {
  await sendResponse('current', token, answers, { origin: url, fetch: browser('response') });
}

function readFiles(): StoredFile[] {
  return filesIn(folder).map((name) => ({ name, bytes: readFileSync(name) }));
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

async function scanned(database: string): Promise<Item[]> {
  const { endpoint, tableName, stop } = await startDatabase(database);
  const client = localClient(endpoint);
  const all = await storedItems({ client, name: tableName });
  client.destroy();
  await stop();
  return all;
}

const ofKind = (kind: string) => items.filter(({ pk }) => pk?.S?.startsWith(`${kind}#`));
const serialOf = ({ sk }: Item) => Number(sk?.S?.split('#').at(-1));

/** How many a pairing of the two lists, place by place, links rightly. */
function linkedBy(serials: readonly number[], ids: readonly string[]): number {
  const idOf = new Map(campaign.map(({ serial, id }) => [serial, id]));
  return serials.filter((serial, index) => idOf.get(serial) === ids[index]).length;
}

/** Where each of the texts was first written in the database's files, as a place in the order of writing. */
function inOrderOfWriting(stored: readonly StoredFile[], texts: readonly string[]): string[] {
  const journal = stored
    .filter(({ name }) => /\d+\.(log|ldb)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const bytes = Buffer.concat(journal.map((file) => file.bytes));
  const placed = texts.map((text) => ({ text, place: bytes.indexOf(text) }));
  return placed
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
}

describe('an operator with the whole table', () => {
  const orders: Record<string, (item: Item) => string | number> = {
    'by the order of the scan': () => 0,
    'by their sort keys': ({ sk }) => sk?.S ?? '',
    'by their keys': ({ pk, sk }) => `${pk?.S}${sk?.S}`,
    'by their sizes': (item) => JSON.stringify(item).length,
    'by their last attribute': (item) => JSON.stringify(Object.values(item).at(-1)),
  };

  for (const [which, order] of Object.entries(orders)) {
    it(`links invitations to responses no better than a guess ${which}`, () => {
      const sorted = (kind: string) =>
        ofKind(kind)
          .map((item) => ({ item, by: order(item) }))
          .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
          .map(({ item }) => item);
      const [admissions, responses] = [sorted('INVITATION'), sorted('RESPONSE')];
      expect([admissions.length, responses.length]).toEqual([people, people]);
      const ids = responses.map(({ sk }) => sk?.S ?? '');
      for (const tried of [ids, [...ids].reverse()]) {
        const linked = linkedBy(admissions.map(serialOf), tried);
        expect(chanceOfAtLeast(linked, people, 1 / people)).toBeGreaterThan(significance);
      }
    });
  }

  it('finds nothing that a used invitation and a response share', () => {
    const values = (kind: string) =>
      new Set(
        ofKind(kind).flatMap(({ pk: _, ...rest }) => Object.values(rest).map((value) => value.S ?? value.N)),
      );
    const [admissions, responses] = [values('INVITATION'), values('RESPONSE')];
    expect([...admissions].filter((value) => responses.has(value))).toEqual([]);
  });

  it('would link everyone, were responses kept under their invitations (control)', () => {
    const kept = campaign
      .map(({ serial, id }) => ({ invitation: serial, id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(
      linkedBy(
        kept.map(({ invitation }) => invitation),
        kept.map(({ id }) => id),
      ),
    ).toBe(people);
  });

  const linkedByFiles = (stored: readonly StoredFile[]) => {
    const hashes = new Map(ofKind('INVITATION').map((item) => [item.blindedHash?.S ?? '', serialOf(item)]));
    const admissions = inOrderOfWriting(stored, [...hashes.keys()]).map((hash) => hashes.get(hash) ?? 0);
    const responses = inOrderOfWriting(
      stored,
      campaign.map(({ id }) => id),
    );
    // One or the other may be cut by a block's end; nearly all are found.
    expect(Math.min(admissions.length, responses.length)).toBeGreaterThan(people - 4);
    return linkedBy(admissions, responses);
  };

  it('and its files links no better than a guess by the order in which they were written', () => {
    expect(chanceOfAtLeast(linkedByFiles(files), people, 1 / people)).toBeGreaterThan(significance);
  });

  // The journal is written in order, and people mostly send soon after they open: only while the observatory runs, as
  // the privacy page says, for it is written anew in the order of its keys at every stop and start.
  it('would link many by the files of a running database, whose journal keeps that order (control)', () => {
    expect(linkedByFiles(filesAtWork)).toBeGreaterThan(20);
  });
});

describe('what a campaign leaves behind', () => {
  it('is of a response its panel, its version, its answers and a MAC over them, and nothing else', () => {
    for (const item of ofKind('RESPONSE')) {
      expect(Object.keys(item).sort()).toEqual(['answers', 'mac', 'panel', 'pk', 'sk', 'version']);
    }
    for (const item of ofKind('INVITATION')) {
      expect(Object.keys(item).sort()).toEqual(['blindedHash', 'pk', 'sk']);
    }
  });

  it('is no token, nonce, invitation code, address or browser, in any file or line of the log', () => {
    const secrets = campaign.flatMap(({ token, nonce, invitation }) => [token, nonce, invitation]);
    const telling = [agent, address, 'intranet.acme.example', '::ffff:', ...secrets];
    for (const { name, bytes } of files) {
      expect(telling.filter((text) => bytes.includes(text)).map((text) => `${text} in ${name}`)).toEqual([]);
    }
    expect(telling.filter((text) => output.includes(text))).toEqual([]);
  });

  it('is no line of the log about any request', () => {
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('is no time beside a response or admission, to the second or millisecond', () => {
    const text = JSON.stringify([...ofKind('RESPONSE'), ...ofKind('INVITATION')]);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|\d\d:\d\d|"1[678]\d{8}(\d{3})?"/);
  });

  it('is all found by this search where it is there (control)', () => {
    const found = (text: string) => files.some(({ bytes }) => bytes.includes(text));
    // The database's compression may cut one that resembles what stands before it.
    expect(campaign.filter(({ id }) => found(id)).length).toBeGreaterThan(people - 4);
  });

  it('is no id that the answers of the two routes share', () => {
    const ofRoute = (route: string) =>
      headersOf
        .filter((seen) => seen.route === route)
        .flatMap(({ headers }) => headers.map(([name]) => name));
    const names = new Set([...ofRoute('admission'), ...ofRoute('response')]);
    // Exactly these: none is an id, a cookie or a trace.
    const harmless = [
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'date',
      'keep-alive',
      'vary',
    ];
    expect([...names].filter((name) => !harmless.includes(name))).toEqual([]);
  });
});
