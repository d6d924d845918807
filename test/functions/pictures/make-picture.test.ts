import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { answerPicture } from '../../../functions/pictures/answer-picture.ts';
import {
  makePicture,
  makeSharedPictures,
  type PictureMaker,
} from '../../../functions/pictures/make-picture.ts';
import { rasterise } from '../../../functions/pictures/rasterise.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import {
  type PictureName,
  pictureAddress,
  readPictureAddress,
} from '../../../web/pictures/picture-address.ts';
import { shapes } from '../../../web/pictures/shapes.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { madeUpEdition, madeUpId } from '../../web/figures/made-up-edition.ts';

let table: Table;
let stop: () => Promise<void>;

beforeAll(async () => {
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  const { manifest, tables } = madeUpEdition();
  const questions = new Map(
    manifest.questions.map(({ id }) => [
      id,
      Object.fromEntries(
        tables
          .filter(({ question, by }) => question === id && by.length < 2)
          .map((one) => [one.by.join(), one]),
      ),
    ]),
  );
  await writeEditionDocuments(table, 'run', { manifest, questions });
  const { id, wave, publishedOn, respondents } = manifest;
  await listMadeUpEdition(table, {
    id,
    wave: wave ?? '',
    publishedOn,
    respondents,
    simulated: 0,
    run: 'run',
  });
  stop = async () => {
    table.client.destroy();
    await database.stop();
  };
});

afterAll(() => stop());

interface Tried {
  readonly maker: PictureMaker;
  readonly failures: unknown[];
  /** What was made into pixels. */
  readonly drawn: string[];
}

/** Makes a stand-in's pixels unless told otherwise. */
function tried(changes: Partial<PictureMaker> = {}): Tried {
  const [failures, drawn]: [unknown[], string[]] = [[], []];
  const maker: PictureMaker = {
    table,
    reader: editionReader(table),
    origin: 'https://observatory.example',
    rasterise: async (svg) => {
      drawn.push(svg);
      return new TextEncoder().encode(`pixels of ${svg.length}`);
    },
    reportFailure: (error) => failures.push(error),
    ...changes,
  };
  return { maker, failures, drawn };
}

const shared = { edition: madeUpId, language: 'fr', subject: { of: 'edition' }, shape: 'share' } as const;
const ofQuestion = (question: string, by?: string, shape: PictureName['shape'] = 'wide') =>
  ({ edition: madeUpId, language: 'en', subject: { of: 'question', question, by }, shape }) as const;

describe('the address of a picture', () => {
  it('is read back as it was written, and no other is', () => {
    const names: PictureName[] = [
      shared,
      ofQuestion('mention', 'age', 'tall'),
      ofQuestion('tone', undefined, 'svg'),
      { edition: '2010', language: 'en', subject: { of: 'finding', id: 'level-mention' }, shape: 'square' },
    ];
    for (const name of names) expect(readPictureAddress(pictureAddress(name))).toEqual(name);
    expect(pictureAddress(shared)).toBe(`/pictures/${madeUpId}/fr/edition.share.png`);
    const others = [
      'edition.png',
      'edition.huge.png',
      'edition.share.gif',
      'x.share.png',
      'finding.share.png',
    ];
    for (const file of [...others, '%ff.share.png', 'question.a.b.c.wide.png', 'edition.__proto__.png']) {
      expect(readPictureAddress(`/pictures/${madeUpId}/fr/${file}`), file).toBeUndefined();
    }
    expect(readPictureAddress(`/pictures/${madeUpId}/de/edition.share.png`)).toBeUndefined();
    expect(readPictureAddress(`/pictures/${madeUpId}/fr/x/edition.share.png`)).toBeUndefined();
  });
});

describe('a picture of an edition', () => {
  it('is a PNG of its shape’s size', async () => {
    for (const shape of ['share', 'wide', 'square', 'tall'] as const) {
      const { maker } = tried({ rasterise });
      const png = Buffer.from((await makePicture(maker, { ...shared, language: 'en', shape })) ?? []);
      // The first eight bytes of every PNG (ISO/IEC 15948, 5.2), then width and height in the header.
      expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        shapes[shape].width,
        shapes[shape].height,
      ]);
      // DynamoDB takes items of 400 KB (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
      expect(png.length).toBeLessThan(300_000);
    }
  });

  it('is made once, kept, and handed out for ever', async () => {
    const { maker, drawn } = tried();
    const first = await makePicture(maker, ofQuestion('mention'));
    const again = await makePicture(maker, ofQuestion('mention'));
    expect(drawn).toHaveLength(1);
    expect(Buffer.from(again ?? [])).toEqual(Buffer.from(first ?? []));
    const answer = await answerPicture(maker, ofQuestion('mention'));
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(drawn).toHaveLength(1);
  });

  it('is made of the edition of 2010, too, and of the newest under its own name', async () => {
    const { maker, drawn } = tried();
    expect((await answerPicture(maker, { ...shared, edition: '2010' })).statusCode).toBe(200);
    expect(drawn[0]).toContain('Hopscotch');
    const newest = await answerPicture(maker, { ...shared, edition: 'latest', shape: 'tall' });
    expect(newest).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'public, max-age=60' } });
    await answerPicture(maker, { ...shared, shape: 'tall' });
    expect(drawn).toHaveLength(2);
  });

  it('is the SVG that is drawn, where that is asked for', async () => {
    const { maker, drawn } = tried();
    const answer = await answerPicture(maker, ofQuestion('mention', 'age', 'svg'));
    expect(answer.headers?.['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(Buffer.from(answer.body ?? '', 'base64').toString()).toMatch(/^<svg xmlns[^>]* width="800"/);
    expect(drawn).toEqual([]);
  });

  it('is made once for all who ask at the same time, and again after a failure', async () => {
    let calls = 0;
    const { maker } = tried({
      rasterise: async () => {
        if (calls++ === 0) throw new RangeError('out of memory');
        return new Uint8Array([1]);
      },
    });
    const crowd = async () => {
      const asked = Array.from({ length: 20 }, () =>
        answerPicture(maker, ofQuestion('mention', undefined, 'square')),
      );
      return new Set((await Promise.all(asked)).map(({ statusCode }) => statusCode));
    };
    expect([await crowd(), calls]).toEqual([new Set([503]), 1]);
    expect([await crowd(), calls]).toEqual([new Set([200]), 2]);
  });

  it('is none of what is not published', async () => {
    const { maker, drawn } = tried();
    const unknown: (PictureName | undefined)[] = [
      undefined,
      { ...shared, edition: '1999-q1-1' },
      ofQuestion('shoes'),
      ofQuestion('mention', 'shoes'),
      ofQuestion('age'),
      { ...shared, subject: { of: 'finding', id: 'level-shoes' } },
    ];
    for (const name of unknown) expect((await answerPicture(maker, name)).statusCode).toBe(404);
    expect(drawn).toEqual([]);
  });
});

describe('the pictures that are made as an edition comes out', () => {
  it('are those for sharing, of the edition and of each finding, in both languages', async () => {
    const { maker, drawn, failures } = tried();
    const findings = (await (await maker.reader.find(madeUpId))?.manifest())?.findings?.ranked ?? [];
    expect(findings.length).toBeGreaterThan(2);
    expect(await makeSharedPictures(maker, madeUpId)).toBe(2 * (1 + findings.length));
    const made = drawn.length;
    for (const { id } of findings)
      expect((await answerPicture(maker, { ...shared, subject: { of: 'finding', id } })).statusCode).toBe(
        200,
      );
    expect([drawn.length, failures]).toEqual([made, []]);
  });

  it('keep back neither each other nor anything else where one cannot be made', async () => {
    let calls = 0;
    const { maker, failures } = tried({
      reader: editionReader(table),
      rasterise: async () => {
        if (calls++ % 2 === 0) throw new RangeError('out of memory at “21 %”');
        return new Uint8Array([1]);
      },
    });
    const edition = '2010';
    const made = await makeSharedPictures(maker, edition);
    expect(failures.length).toBeGreaterThan(0);
    expect(made).toBeGreaterThan(0);
    expect(failures.every((failure) => failure instanceof RangeError)).toBe(true);
  });

  it('are answered with 503 while they cannot be made, and made once they can', async () => {
    const failing = tried({ rasterise: () => Promise.reject(new RangeError('out of memory')) });
    const name = ofQuestion('charter', undefined, 'tall');
    expect(await answerPicture(failing.maker, name)).toMatchObject({
      statusCode: 503,
      headers: { 'cache-control': 'no-store', 'retry-after': '5' },
      body: '',
    });
    expect(failing.failures).toHaveLength(1);
    expect((await answerPicture(tried().maker, name)).statusCode).toBe(200);
  });

  it('are handed out, too, where they cannot be kept', async () => {
    const unkept = { ...table, client: { send: refusing(table) } } as unknown as Table;
    const { maker, failures } = tried({ table: unkept });
    expect((await answerPicture(maker, ofQuestion('tone', undefined, 'tall'))).statusCode).toBe(200);
    expect(failures).toHaveLength(1);
  });
});

/** Reads, and writes nothing. */
function refusing({ client }: Table) {
  return async (command: { constructor: { name: string } }) => {
    if (command.constructor.name.includes('Put')) throw new Error('no room');
    return client.send(command as never);
  };
}
