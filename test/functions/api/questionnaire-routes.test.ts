import { createHash } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../../functions/storage/questionnaires.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { questionnaireHash } from '../../../functions/survey/questionnaire-hash.ts';
import { call, operatorKey } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { defaultQuestionnaire, defaultQuestionnaireHash } from '../../support/questionnaire-1.ts';

const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });

const operate = (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
  call(observatory, `/operator${path}`, { key: operatorKey, method, body, headers });
const begin = { 'if-none-match': '*' };
const anyVersion = { 'if-match': '*' };
const refusal = ({ status, body }: { status: number; body: { type: string } }) => [
  status,
  body.type.split('/').at(-1),
];

/** The default with a way not to answer everywhere, and another text to tell it by. */
function draft(id: string, title = id): Questionnaire {
  return {
    ...defaultQuestionnaire,
    id,
    title: { fr: title, en: title },
    sections: defaultQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        if (question.options.some(({ refusal }) => refusal)) return question;
        const refused = {
          code: 'refused',
          label: { fr: 'Sans réponse', en: 'No answer' },
          refusal: true as const,
        };
        return { ...question, revision: 2, options: [...question.options, refused] };
      }),
    })),
  };
}

const newWave = {
  id: '2027-q1',
  title: { fr: 'Premier trimestre 2027', en: 'First quarter 2027' },
  opensOn: '2027-01-01',
  closesOn: '2027-03-31',
};

describe('a draft', () => {
  it('is begun once, and changed by whoever has read it last', async () => {
    const path = '/questionnaires/draft1';
    expect(refusal(await operate(path))).toEqual([404, 'unknown-questionnaire']);
    expect(refusal(await operate(path, 'PUT', draft('draft1')))).toEqual([428, 'if-match-required']);
    const begun = await operate(path, 'PUT', draft('draft1'), begin);
    expect([begun.status, begun.headers.get('etag')]).toEqual([200, '"1"']);
    expect(refusal(await operate(path, 'PUT', draft('draft1'), begin))).toEqual([412, 'changed-since-read']);
    const etag = { 'if-match': '"1"' };
    expect((await operate(path, 'PUT', draft('draft1', 'again'), etag)).status).toBe(200);
    expect(refusal(await operate(path, 'PUT', draft('draft1', 'late'), etag))).toEqual([
      412,
      'changed-since-read',
    ]);
    expect((await operate(path)).body.document.title.fr).toBe('again');
    expect((await operate('/actions')).body[0]).toMatchObject({
      action: 'questionnaire-changed',
      object: 'draft1',
    });
  });

  it('is deleted by whoever has read it last, and what waves named of it stays', async () => {
    const path = '/questionnaires/deleted';
    await operate(path, 'PUT', draft('deleted'), begin);
    await operate(path, 'PUT', draft('deleted', 'again'), { 'if-match': '"1"' });
    expect(refusal(await operate(path, 'DELETE'))).toEqual([428, 'if-match-required']);
    const early = await operate(path, 'DELETE', undefined, { 'if-match': '"1"' });
    expect(refusal(early)).toEqual([412, 'changed-since-read']);
    expect((await call(observatory, `/operator${path}`, { method: 'DELETE' })).status).toBe(401);
    expect((await operate(path, 'DELETE', undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect(refusal(await operate(path))).toEqual([404, 'unknown-questionnaire']);
    const again = await operate(path, 'DELETE', undefined, { 'if-match': '"2"' });
    expect(refusal(again)).toEqual([404, 'unknown-questionnaire']);
    const { drafts } = (await operate('/questionnaires')).body;
    expect(drafts.map(({ id }: { id: string }) => id)).not.toContain('deleted');
    expect((await operate('/actions')).body[0]).toMatchObject({
      action: 'questionnaire-deleted',
      outcome: 'done',
    });
  });

  it('may be half done: the reply names all that keeps a wave from naming it', async () => {
    const { sections: _, ...half } = draft('half');
    const { status, body } = await operate('/questionnaires/half', 'PUT', half, begin);
    const missing = { path: 'sections', code: 'missing', values: [], message: 'is missing' };
    expect([status, body.hash, body.time]).toEqual([200, null, null]);
    expect(body.faults).toContainEqual(missing);
  });

  it('that changes what was fielded under the same revision has to raise it', async () => {
    const [first, ...others] = draft('changed').sections;
    const [mention, ...rest] = first?.questions ?? [];
    const changed = {
      ...draft('changed'),
      sections: [{ ...first, questions: [{ ...mention, revision: 1 }, ...rest] }, ...others],
    };
    const { body } = await operate('/questionnaires/changed', 'PUT', changed, begin);
    expect(body.faults).toEqual([
      {
        path: 'sections.0.questions.0.revision',
        question: 'mention',
        code: 'needsRevision',
        values: ['mention', '1', '2'],
        message: 'mention was asked with other options or routing as revision 1: it needs 2',
      },
    ]);
  });

  it('is one of the address, and told to nobody else', async () => {
    expect(refusal(await operate('/questionnaires/other', 'PUT', draft('draft1'), begin))).toEqual([
      400,
      'invalid-request',
    ]);
    expect((await call(observatory, '/operator/questionnaires/draft1')).status).toBe(401);
    const { hash } = (await operate('/questionnaires/draft1')).body;
    expect(refusal(await call(observatory, `/questionnaires/${hash}`))).toEqual([
      404,
      'unknown-questionnaire',
    ]);
  });
});

describe('a wave', () => {
  it('of before has the default, which anybody may read in the bytes of its hash', async () => {
    const { body } = await operate('/waves/current');
    expect(body.questionnaire).toBe(defaultQuestionnaireHash);
    const reply = await fetch(`${observatory.url}/api/v1/questionnaires/${body.questionnaire}`);
    expect(
      createHash('sha256')
        .update(await reply.text())
        .digest('hex'),
    ).toBe(body.questionnaire);
    expect([reply.headers.get('cache-control'), reply.headers.get('access-control-allow-origin')]).toEqual([
      'public, max-age=31536000, immutable',
      '*',
    ]);
  });

  it('names a draft by its hash until it opens, and that document is then as it was', async () => {
    const { body: kept } = await operate('/questionnaires/next', 'PUT', draft('next'), begin);
    const { hash } = kept;
    const created = await operate('/waves', 'POST', { ...newWave, questionnaire: hash });
    expect([created.status, created.body.questionnaire, created.body.questionnaireVersion]).toEqual([
      201,
      hash,
      2,
    ]);
    await operate('/questionnaires/next', 'PUT', draft('next', 'later'), { 'if-match': '"1"' });
    expect((await call(observatory, `/questionnaires/${hash}`)).body.title.fr).toBe('next');
    const back = { questionnaire: defaultQuestionnaireHash };
    expect((await operate('/waves/2027-q1', 'PATCH', back, anyVersion)).body.questionnaireVersion).toBe(1);
    expect((await operate('/waves/2027-q1', 'PATCH', { questionnaire: hash }, anyVersion)).status).toBe(200);
    expect((await operate('/questionnaires')).body.documents).toContainEqual({
      hash,
      id: 'next',
      title: { fr: 'next', en: 'next' },
      waves: ['2027-q1'],
      frozen: false,
    });
  });

  it('cannot name what nobody has written, or what has faults', async () => {
    const unknown = { questionnaire: 'ab'.repeat(32) };
    const { status, body } = await operate('/waves/2027-q1', 'PATCH', unknown, anyVersion);
    expect([status, body.detail]).toEqual([404, `there is no questionnaire ${unknown.questionnaire}`]);
    const faulty = { ...draft('faulty'), headlines: [] };
    await operate('/questionnaires/faulty', 'PUT', faulty, begin);
    const named = await operate(
      '/waves/2027-q1',
      'PATCH',
      { questionnaire: questionnaireHash(faulty) },
      anyVersion,
    );
    expect(refusal(named)).toEqual([404, 'unknown-questionnaire']);
  });

  it('has margins of what its questionnaire asks', async () => {
    const [sex] = observatory.wave.margins;
    const height = await operate(
      '/waves/2027-q1',
      'PATCH',
      { margins: [{ ...sex, variable: 'height' }] },
      anyVersion,
    );
    expect([height.status, height.body.errors]).toEqual([
      400,
      [{ path: 'margins.0.variable', message: 'height is no profile question of the questionnaire' }],
    ]);
  });
});

describe('a wave that has opened', () => {
  const change = (body: unknown, id = 'current') => operate(`/waves/${id}`, 'PATCH', body, anyVersion);
  const mayChange = ['title', 'closesOn', 'notice', 'status'];

  it.each([
    ['opensOn', '2026-12-01'],
    ['opensOn', '2026-01-01'],
    ['population', 26_000_000],
    ['populationSource', 'elsewhere'],
    ['margins', []],
  ])('keeps its %s: the refusal says why, and what may still change', async (field, value) => {
    const before = (await operate('/waves/current')).body;
    const { body, status } = await change({ [field]: value, title: newWave.title });
    expect([status, body.type, body.mayChange]).toEqual([409, '/problems/wave-fixed', mayChange]);
    expect(Object.keys(body.fixed)).toContain(field);
    expect(body.detail).toContain(field);
    expect((await operate('/waves/current')).body).toEqual(before);
    expect(before.mayChange).toEqual(mayChange);
  });

  it('keeps its questionnaire', async () => {
    const { hash } = (await operate('/questionnaires/next')).body;
    expect(refusal(await change({ questionnaire: hash }))).toEqual([409, 'wave-fixed']);
    expect((await change({ questionnaire: defaultQuestionnaireHash })).status).toBe(200);
  });

  it('may be told again as it is, and change what nobody was promised', async () => {
    const { opensOn, population, margins } = observatory.wave;
    expect((await change({ opensOn, population, margins, title: newWave.title })).status).toBe(200);
  });

  it('stays so where it was put off, and has answers', async () => {
    const { table, seed } = observatory.services;
    const wave = { ...observatory.wave, id: 'put-off', opensOn: '2027-01-01', closesOn: '2027-03-31' };
    await createWave(table, wave);
    const change = (population: number) => operate('/waves/put-off', 'PATCH', { population }, anyVersion);
    expect((await change(26_000_000)).status).toBe(200);
    const response = { panel: 'open', questionnaireVersion: 1, packedAnswers: '1' };
    expect((await operate('/waves/put-off')).body.mayChange).toContain('population');
    await saveResponse({ table, seed }, { wave: 'put-off', id: Buffer.alloc(32, 200) }, response);
    expect(refusal(await change(25_000_000))).toEqual([409, 'wave-fixed']);
    expect((await operate('/waves/put-off')).body.mayChange).toEqual(mayChange);
  });
});

describe('a stored questionnaire', () => {
  it('that is not what its hash says is refused by that name', async () => {
    const { table } = observatory.services;
    const hash = 'cd'.repeat(32);
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { pk: { S: 'QUESTIONNAIRES' }, sk: { S: hash }, document: { S: JSON.stringify(draft('x')) } },
      }),
    );
    expect(await readQuestionnaire(table, hash).catch((error) => [error.code, error.message])).toEqual([
      'damaged-questionnaire',
      `questionnaire ${hash} is not what its hash says`,
    ]);
  });
});
