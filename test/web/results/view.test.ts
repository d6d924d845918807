import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  exploreLink,
  readView,
  sectionLink,
  tableAddress,
  viewQuery,
} from '../../../web/results/view.ts';

const read = (rest: string) => readView(new URL(`https://observatory.example/fr/${rest}`));

describe('readView', () => {
  it('reads each section’s breakdown and answer', () => {
    const view = read('?edition=2026-q4-1&sections=mention.age,aware.size.no,quiz7.sex');
    expect(view.edition).toBe('2026-q4-1');
    expect(view.sections).toEqual({
      mention: { by: 'age' },
      aware: { by: 'size', answer: 'no' },
      quiz7: { by: 'sex' },
    });
  });

  it('reads the addresses of when every edition was made of one questionnaire', () => {
    expect(read('?mention=age&aware=size.no').sections).toEqual({
      mention: { by: 'age' },
      aware: { by: 'size', answer: 'no' },
    });
    expect(read('?mention=age&sections=mention.sex').sections).toEqual({ mention: { by: 'sex' } });
  });

  it('takes no section from a choice that names no question', () => {
    expect(read('?sections=__proto__.age,.age,,mention,tone..,Constructor.age').sections).toEqual({});
  });

  it('reads a permalink as the section that its anchor names', () => {
    expect(read('?edition=2026-q4-1&by=age&answer=no#mention').sections).toEqual({
      mention: { by: 'age', answer: 'no' },
    });
  });

  it('takes nothing that others add to an address for a choice, and keeps none of it', () => {
    const view = read('?fbclid=IwAR0.x&utm_source=news&mention=age&__proto__=x');
    expect(view.sections).toEqual({ mention: { by: 'age' } });
    expect(viewQuery(view)).toBe('?sections=mention.age');
    expect(read('?by=age#content').sections).toEqual({});
  });

  it('takes an anchor with a broken escape as it stands', () => {
    expect(read('?mention=age#100%').sections).toEqual({ mention: { by: 'age' } });
    expect(anchorOf({ hash: '#100%' })).toBe('100%');
    expect(anchorOf({ hash: '#caf%C3%A9' })).toBe('café');
  });

  it('reads what stands twice as it stands first, and what is empty not at all', () => {
    const view = read('?mention=age&mention=sex&edition=2010&edition=&tone=');
    expect([view.edition, view.sections]).toEqual(['2010', { mention: { by: 'age' } }]);
    expect(read('?edition=').edition).toBeUndefined();
  });

  it('leaves a section alone that was come to before something was explored', () => {
    const view = read('?question=tone&by=sex&answer=critical#mention');
    expect(view.sections).toEqual({});
    expect(view.explore).toMatchObject({ question: 'tone', by: ['sex'], answer: 'critical' });
  });

  it('reads Explore with one or two breakdowns and no more', () => {
    expect(read('?question=aware&by=age,employer,sex#explore').explore).toEqual({
      question: 'aware',
      by: ['age', 'employer'],
      answer: undefined,
    });
  });

  it('gives back what viewQuery wrote', () => {
    const view = {
      edition: '2026-q4-1',
      sections: { mention: { by: 'age' }, aware: { by: 'size', answer: 'no' } },
      explore: { question: 'tone', by: ['sex', 'age'], answer: 'critical' },
    };
    expect(viewQuery(view)).toBe(
      '?edition=2026-q4-1&sections=mention.age,aware.size.no&question=tone&by=sex,age&answer=critical',
    );
    expect(read(viewQuery(view))).toEqual(view);
    expect(viewQuery(read(''))).toBe('');
  });
});

describe('what Explore shows', () => {
  const explore = {
    question: 'mention',
    by: ['age'],
    answer: 'yes',
    sort: 'down',
    show: 'population',
    compare: ['18-24', '50-64'],
  } as const;

  it('stands in the address as a whole, readable, and comes back from it', () => {
    const view = { edition: undefined, sections: {}, explore };
    expect(viewQuery(view)).toBe(
      '?question=mention&by=age&answer=yes&sort=down&show=population&compare=18-24,50-64',
    );
    expect(read(viewQuery(view))).toEqual(view);
    expect(read(exploreLink('2026-q4-1', explore)).explore).toEqual(explore);
  });

  it('is read without what the address does not know', () => {
    const { explore: found } = read('?question=mention&sort=sideways&show=money&compare=,');
    expect(found).toEqual({ question: 'mention', by: [] });
  });

  it('keeps a comparison of which only one group is chosen', () => {
    expect(read('?question=mention&by=age&compare=18-24,').explore.compare).toEqual(['18-24', '']);
  });
});

describe('sectionLink', () => {
  it('always names the edition and the section', () => {
    expect(sectionLink('2026-q4-1', 'mention', { by: '' })).toBe('?edition=2026-q4-1#mention');
    const link = sectionLink('2026-q4-1', 'mention', { by: 'age', answer: 'no' });
    expect(link).toBe('?edition=2026-q4-1&sections=mention.age.no#mention');
    expect(read(link).sections.mention).toEqual({ by: 'age', answer: 'no' });
  });
});

describe('tableAddress', () => {
  it('names the table as the API does', () => {
    expect(tableAddress('2026-q4-1', 'aware', ['age', 'employer'], 'csv')).toBe(
      '/editions/2026-q4-1/tables/aware?by=age,employer&format=csv',
    );
    expect(tableAddress('2010', 'mention', [])).toBe('/editions/2010/tables/mention');
  });
});
