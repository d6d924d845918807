import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../web/operator/place.ts';

describe('readPlace', () => {
  it('reads every view from its fragment', () => {
    expect(readPlace('')).toEqual({ view: 'overview' });
    expect(readPlace('waves/new')).toEqual({ view: 'new-wave', screen: 'dates' });
    expect(readPlace('waves/new/check')).toEqual({ view: 'new-wave', screen: 'check' });
    expect(readPlace('waves/2027-q1')).toEqual({ view: 'wave', wave: '2027-q1' });
    expect(readPlace('waves/2027-q1/fill-in/who')).toEqual({ view: 'wave', wave: '2027-q1', field: 'who' });
    expect(readPlace('waves/2027-q1/editions')).toEqual({ view: 'editions', wave: '2027-q1' });
    expect(readPlace('waves/2027-q1/editions/2')).toEqual({ view: 'edition', wave: '2027-q1', number: 2 });
    expect(readPlace('companies')).toEqual({ view: 'companies', status: 'pending' });
    expect(readPlace('companies/refused')).toEqual({ view: 'companies', status: 'refused' });
    expect(readPlace('actions')).toEqual({ view: 'actions' });
  });

  it('says so of what is no view', () => {
    const editions = ['waves/a/editions/0', 'waves/a/editions/12', 'waves/a/editions/1/x'];
    for (const fragment of [
      ...[
        'x',
        'waves',
        'waves/a/b',
        'waves/new/b',
        'waves/new/check/1',
        'companies/all',
        'actions/1',
        'waves/a/fill-in',
      ],
      ...editions,
    ]) {
      expect(readPlace(fragment), fragment).toEqual({ view: 'unknown' });
    }
  });
});
