import { describe, expect, it } from 'vitest';
import { waveChangeSchema } from '../../../functions/api/schemas/operator.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { OperatorWave } from '../../../web/operator/api-types.ts';
import { texts } from '../../../web/operator/texts.ts';
import {
  asStored,
  changedFields,
  checkHeadline,
  checkId,
  checkWave,
  noticeFields,
  parsePeople,
  refusedWave,
  type WaveForm,
  waveChange,
  waveFields,
  waveForm,
} from '../../../web/operator/waves/wave-form.ts';
import { ApiError } from '../../../web/shared/api.ts';
import { translate } from '../../../web/shared/language.ts';

const { margins: franceMargins } = quarterWave(new Date());

const t = translate(texts, 'fr');
const quarter = quarterWave(new Date('2026-11-22T12:00:00Z'));
const notice = { ...quarter.notice } as OperatorWave['notice'];
const editions = [
  { releasesOn: '2026-12-15', hour: 9 },
  { releasesOn: '2027-04-01', hour: 18 },
];
const wave: OperatorWave = {
  ...quarter,
  notice,
  editions,
  questionnaire: 'ab'.repeat(32),
  status: 'open',
  mayChange: ['title', 'closesOn', 'notice', 'status'],
};
const form = waveForm(wave, 'fr');

describe('a wave in its form', () => {
  it('is unchanged and without errors as it comes', () => {
    expect(changedFields(form, waveForm(wave, 'fr'))).toEqual([]);
    expect(checkWave(t, form, waveFields)).toEqual({});
  });

  it('goes back to the service as it came, and the service takes it', () => {
    const { title, opensOn, closesOn, population, populationSource } = wave;
    const change = waveChange(form, waveFields);
    expect(change).toEqual({
      title,
      opensOn,
      closesOn,
      editions,
      questionnaire: wave.questionnaire,
      population,
      populationSource,
      margins: franceMargins,
      notice,
    });
    expect(waveChangeSchema.safeParse(change).success).toBe(true);
    expect(change.margins).toHaveLength(franceMargins.length);
  });

  it('is the same once it is saved, however it was typed', () => {
    const population = '27 000 000';
    expect(
      asStored({ ...form, title: { ...form.title, en: ` ${form.title.en}` }, population }, 'fr'),
    ).toEqual(form);
  });

  it('sends the changed fields and no other', () => {
    const changed: WaveForm = { ...form, closesOn: '2026-12-30', title: { ...form.title, fr: ' Hiver ' } };
    const fields = changedFields(changed, form);
    expect(fields).toEqual(['title', 'closesOn']);
    expect(waveChange(changed, fields)).toEqual({
      title: { fr: 'Hiver', en: wave.title.en },
      closesOn: '2026-12-30',
    });
  });

  it('leaves out of the notice what is empty in both languages', () => {
    const emptied = { ...form.notice, mode: { fr: ' ', en: '' } };
    const { notice: sent } = waveChange({ ...form, notice: emptied }, ['notice']) as { notice: object };
    expect(Object.keys(sent)).toEqual(noticeFields.filter((field) => field !== 'mode'));
  });
});

describe('checkWave', () => {
  it('finds what is missing, turned around or half filled in', () => {
    const wrong: WaveForm = {
      ...form,
      title: { fr: ' ', en: 'x'.repeat(2001) },
      closesOn: '2020-01-01',
      population: 'many',
      populationSource: '',
      notice: { ...form.notice, who: { fr: 'Nous', en: '' } },
    };
    expect(checkWave(t, wrong, waveFields)).toEqual({
      'title.fr': t.missing,
      'title.en': t.tooLong('2000', '2001'),
      closesOn: t.datesTurned,
      population: t.populationWrong,
      populationSource: t.missing,
      'notice.who.en': t.missingOther,
    });
  });

  it('asks for both days', () => {
    expect(checkWave(t, { ...form, opensOn: '', closesOn: '' }, ['opensOn'])).toEqual({
      opensOn: t.dateWrong,
      closesOn: t.dateWrong,
    });
  });

  it('looks at the changed fields only, so that an old flaw keeps nothing else from being saved', () => {
    expect(checkWave(t, { ...form, population: '' }, ['title'])).toEqual({});
  });
});

describe('a new wave’s id', () => {
  it('is what the service takes, but the two words that stand for something else', () => {
    for (const id of ['2027-q1', 'a1', '0-']) expect(checkId(t, id), id).toEqual({});
    for (const id of ['', 'a', '-a', 'A1', 'été', 'a b', 'current', 'new', 'x'.repeat(41), '../a']) {
      expect(checkId(t, id), id).toEqual({ id: t.idWrong });
    }
  });
});

describe('parsePeople', () => {
  it('takes thousands apart by spaces, points or commas', () => {
    const typed = ['27000000', '27 000 000', '27\u202f000\u202f000', '27,000,000', '27.000.000', '1'];
    expect(typed.map(parsePeople)).toEqual([27e6, 27e6, 27e6, 27e6, 27e6, 1]);
  });

  it('takes nothing else', () => {
    for (const typed of ['', '0', '-1', '1.5', '1e6', '10000000001', 'x']) {
      expect(parsePeople(typed), typed).toBeNaN();
    }
  });
});

describe('a headline', () => {
  it('is for both languages or for none', () => {
    expect(checkHeadline(t, { fr: '', en: ' ' })).toEqual({});
    expect(checkHeadline(t, { fr: 'Un', en: 'One' })).toEqual({});
    expect(checkHeadline(t, { fr: 'Un', en: '' })).toEqual({ 'headline.en': t.missingOther });
  });
});

describe('refusedWave', () => {
  const refused = (...paths: string[]) =>
    new ApiError('invalid-request', 400, {
      problem: { errors: paths.map((path) => ({ path, message: 'in English' })) },
    });
  const has = (...fields: string[]) => {
    const known = new Set(fields);
    return (path: string) => known.has(path);
  };

  it('puts each error beside its field, in words of ours', () => {
    const paths = ['opensOn', 'title.en', 'notice.who', 'margins.0.categories.1.codes.0'];
    const fields = ['opensOn', 'title.en', 'notice.who.fr', 'margins.0.categories.1.codes'];
    expect(refusedWave(t, refused(...paths), has(...fields))).toEqual({
      opensOn: t.dateWrong,
      'title.en': t.fieldRefused,
      'notice.who.fr': t.fieldRefused,
      'margins.0.categories.1.codes': t.fieldRefused,
    });
  });

  it('gives up where an error has no field, so that it is told as a whole', () => {
    expect(refusedWave(t, refused('opensOn', 'elsewhere'), has('opensOn'))).toBeUndefined();
    expect(refusedWave(t, refused(), has())).toBeUndefined();
    expect(refusedWave(t, new Error('other'), has('id'))).toBeUndefined();
  });

  it('puts what is wrong with a plan beside its row, or beside the closing day where the plan is fixed', () => {
    const cause = refused('editions.1.releasesOn');
    expect(refusedWave(t, cause, has('editions.1.releasesOn', 'closesOn'))).toEqual({
      'editions.1.releasesOn': t.releaseRefused,
    });
    expect(refusedWave(t, cause, has('closesOn'))).toEqual({ closesOn: t.closesAfterLast });
  });

  it('knows that an unknown questionnaire is its choice’s fault', () => {
    expect(refusedWave(t, new ApiError('unknown-questionnaire', 404), has())).toEqual({
      questionnaire: t.questionnaireGone,
    });
  });

  it('knows that a taken id is the id’s fault', () => {
    expect(refusedWave(t, new ApiError('wave-exists', 409), has('id'))).toEqual({ id: t.waveExists });
  });
});
