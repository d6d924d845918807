import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { standardItems } from '../../../web/method/standards.ts';
import { standardTexts, texts } from '../../../web/method/texts.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const { manifest } = madeUpEdition();
const reference = edition2010().manifest;

const numbersOf = (standard: Parameters<typeof standardItems>[0], of: Manifest = manifest) =>
  standardItems(standard, of).map(({ number }) => number);

describe('what the standards ask of an edition', () => {
  it('has every item: eleven of AAPOR, ten of ESOMAR and WAPOR, eight and seven of the French law', () => {
    expect(numbersOf('aapor')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(numbersOf('esomar')).toHaveLength(10);
    expect(numbersOf('law2')).toEqual(['1°', '2°', '3°', '4°', '5°', '6°', '7°', '8°']);
    expect(numbersOf('law3')).toEqual(['1°', '2°', '3°', '4°', '5°', '6°', '7°']);
  });

  it('is answered in both languages, for an edition of ours and for that of 2010', () => {
    for (const edition of [manifest, reference]) {
      for (const standard of Object.keys(standardTexts) as (keyof typeof standardTexts)[]) {
        for (const { number, name, answer } of standardItems(standard, edition)) {
          const said = [name.fr, name.en, answer.text.fr, answer.text.en];
          expect(
            said.every((text) => text.trim().length > 1),
            `${standard} ${number}`,
          ).toBe(true);
        }
      }
    }
  });

  it('is answered from the edition’s own notice', () => {
    const renamed = {
      ...manifest,
      notice: { ...manifest.notice, who: { fr: 'Institut Untel', en: 'Institute So-and-so' } },
    };
    const [who] = standardItems('law2', renamed);
    expect(who?.answer).toMatchObject({ state: 'given', text: { fr: 'Institut Untel.' } });
  });

  it('says of a field without words that it is not known', () => {
    const silent = { ...manifest, notice: { ...manifest.notice, forWhom: { fr: ' ', en: ' ' } } };
    expect(standardItems('esomar', silent)[1]?.answer.state).toBe('notKnown');
  });

  it('claims of 2010 only what its publication said', () => {
    const states = standardItems('law3', reference).map(({ answer }) => answer.state);
    expect(states).toEqual(['inPart', 'given', 'inPart', 'given', 'notKnown', 'notKnown', 'notKnown']);
  });

  it('does not give volunteers a margin of error, and says why', () => {
    const margins = standardItems('law2', manifest).find(({ number }) => number === '7°');
    expect(margins?.answer.state).toBe('notApplicable');
    expect(margins?.answer.text.en).toContain('95% interval under the weighting model');
  });
});

describe('the texts of the method page', () => {
  it('never speak of a margin of error themselves', () => {
    const all = Object.values(texts)
      .flatMap(({ fr, en }) => [fr, en])
      .map((entry) =>
        typeof entry === 'string' ? entry : (entry as (...values: string[]) => string)('1', '2', '3', '4'),
      );
    expect(all.join('\n')).not.toMatch(/marges? d.erreur|margins? of error/i);
  });
});
