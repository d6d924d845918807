import { describe, expect, it } from 'vitest';
import { unknownNumbers } from '../../../functions/observatory/headline-numbers.ts';
import { madeUp } from './export/editions.ts';

const { manifest: any } = madeUp();
const [first] = any.indicators;
const manifest = {
  ...any,
  respondents: 1240,
  population: 27_000_000,
  indicators: [
    {
      ...(first as NonNullable<typeof first>),
      unit: 'share' as const,
      estimate: 0.153,
      population: 4_130_000,
    },
    {
      ...(first as NonNullable<typeof first>),
      id: 'mean',
      unit: 'mean' as const,
      estimate: 2.6,
      population: null,
    },
  ],
};
const unknown = (fr: string, en: string) =>
  unknownNumbers({ fr, en }, manifest).map(({ language, number }) => `${language} ${number}`);

describe('the numbers of a headline', () => {
  it('may be the edition’s figures, rounded as pages print them', () => {
    expect(
      unknown('15 % des salariés en parlent, 2,6 réseaux', '15.3% of employees talk, 2.6 networks'),
    ).toEqual([]);
    expect(
      unknown('1 240 répondants, 27 000 000 de salariés', '1,240 respondents, 27,000,000 employees'),
    ).toEqual([]);
    expect(unknown('4 130 000 salariés', '4,130,000 employees')).toEqual([]);
  });

  it('may be years, and words need no figure', () => {
    expect(unknown('Depuis 2010, peu en parlent', 'Since 2010, few have talked')).toEqual([]);
  });

  it('are read with the thin and the broad spaces of French, and end where another number begins', () => {
    expect(unknown('1\u202f240, 1\u00a0240 ou 1 240', 'Of 1,240, 15.3% in 2010.')).toEqual([]);
    expect(unknown('Les 15 2010 fois', 'x')).toEqual([]);
    expect(unknown('1 24', '12,40')).toEqual(['fr 1', 'fr 24', 'en 12,40']);
  });

  it('are one number also with the other language’s separator, and digits in every script', () => {
    // 15 and 3 would each pass as the share and the rounded mean.
    expect(unknown('15.3 %', '15,3%')).toEqual(['en 15,3']);
    expect(unknown('15.4 %', '15.3.2')).toEqual(['fr 15.4', 'en 15.3.2']);
    expect(unknown('９８ %', '٩٨%')).toEqual(['fr ９８', 'en ٩٨']);
  });

  it('are also signs that are a number by themselves', () => {
    expect(unknown('Les ¾ en parlent', 'Ⅳ or ① in ten')).toEqual(['fr ¾', 'en Ⅳ', 'en ①']);
    expect(unknown('15½ %', '1⁄2 of them')).toEqual(['fr 15½', 'en 1⁄2']);
  });

  it('are one number across bars and colons, and with marks upon their digits', () => {
    expect(unknown('15/2010', '15:2010, 2010·15')).toEqual(['fr 15/2010', 'en 15:2010', 'en 2010·15']);
    expect(unknown('1\ufe0f\u20e35\ufe0f\u20e3 %', '15\u0338%')).toEqual([
      'fr 1\ufe0f\u20e35\ufe0f\u20e3',
      'en 15\u0338',
    ]);
    expect(unknown('Les 15 % de 2010-2011.', '15%, “15%”; 15')).toEqual(['fr 2011']);
  });

  it('are also spoken: a fraction that no figure is near to is none of the edition’s', () => {
    expect(unknown('Un salarié sur sept', 'One in seven talks')).toEqual([]);
    expect(unknown('Deux salariés sur trois', 'nine out of ten')).toEqual([
      'fr Deux salariés sur trois',
      'en nine out of ten',
    ]);
    expect(unknown('La moitié des salariés, un tiers d’entre eux', 'Two-thirds; half of men')).toEqual([
      'fr La moitié des',
      'fr un tiers d’',
      'en half of',
      'en Two-thirds',
    ]);
    expect(unknown('Au quart de tour, chaque trimestre', 'Every quarter, one in a row')).toEqual([]);
  });

  it('are named with their language where the edition does not say them', () => {
    expect(unknown('16 % en parlent', '15% talk, up from 12')).toEqual(['fr 16', 'en 12']);
    expect(unknown('15,4 %', '15.4%')).toEqual(['fr 15,4', 'en 15.4']);
  });
});
