import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../web/shared/api.ts';
import { fieldId, refusedFields } from '../../../web/space/form.ts';
import { withTypedSince } from '../../../web/space/with-typed-since.ts';

const refused = (...paths: string[]) =>
  new ApiError('invalid-request', 400, { problem: { errors: paths.map((path) => ({ path })) } });
const has =
  (...fields: string[]) =>
  (path: string) =>
    fields.includes(path);
const textOf = (path: string) => `wrong: ${path}`;

describe('refusedFields', () => {
  it('puts an error beside its field, or beside the field that holds it', () => {
    const error = refused('name', 'notice.who', 'margins.0.codes.3', 'margins.0.share.value');
    const fields = has('name', 'notice.who.fr', 'margins.0.codes', 'margins.0.share');
    expect(refusedFields(error, textOf, fields)).toEqual({
      name: 'wrong: name',
      'notice.who.fr': 'wrong: notice.who.fr',
      'margins.0.codes': 'wrong: margins.0.codes',
      'margins.0.share': 'wrong: margins.0.share',
    });
  });

  it('tells the whole where an error has no field, there is none, or it is of another kind', () => {
    expect(refusedFields(refused('name', 'elsewhere'), textOf, has('name'))).toBeUndefined();
    expect(refusedFields(refused(), textOf, has('name'))).toBeUndefined();
    expect(refusedFields(new ApiError('unknown-wave', 404), textOf, has('name'))).toBeUndefined();
    expect(refusedFields(new Error('other'), textOf, has('name'))).toBeUndefined();
  });
});

describe('fieldId', () => {
  it('is the path, after the name of the form where it has one', () => {
    expect(fieldId('title.fr')).toBe('field-title-fr');
    expect(fieldId('charter.month', 'governance')).toBe('governance-charter-month');
    expect(fieldId('admissions', '')).toBe('admissions');
  });
});

describe('withTypedSince', () => {
  it('has what was saved, but for the fields that were changed while it was', () => {
    const title = { fr: 'Un', en: 'One' };
    const sent = { name: ' Acme', title, people: '5' };
    const saved = { name: 'Acme', title: { ...title }, people: '5' };
    expect(withTypedSince(saved, sent, sent)).toEqual(saved);
    expect(withTypedSince(saved, sent, { ...sent, people: '55' })).toEqual({ ...saved, people: '55' });
  });
});
