import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../../functions/observatory/edition-2010.ts';
import type { Findings } from '../../../../functions/observatory/findings/finding.ts';
import {
  checkFindings,
  chosenOf,
  type FindingsForm,
  formOf,
  numbersByPath,
} from '../../../../web/operator/editions/findings-choice.tsx';
import { editionTexts } from '../../../../web/operator/editions/texts.ts';
import { translate } from '../../../../web/shared/language.ts';

const known = edition2010().manifest.findings as Findings;
const t = translate(editionTexts, 'en');
const form = formOf(known);

function changed(index: number, change: Partial<FindingsForm['slots'][number]>): FindingsForm {
  return {
    known,
    slots: form.slots.map((slot, other) => (other === index ? { ...slot, ...change } : slot)),
  };
}

describe('the findings that an operator puts on top', () => {
  it('are the rule’s own, and nothing is sent, as long as nothing is changed', () => {
    expect(form.slots.map(({ id }) => id)).toEqual(known.top);
    expect(chosenOf(form)).toBeUndefined();
    expect(chosenOf(undefined)).toBeUndefined();
  });

  it('are sent by name, with those words only that are not the rule’s', () => {
    const title = { fr: 'Peu en parlent ', en: 'Few talk' };
    const [, second, third] = known.top;
    expect(chosenOf(changed(0, { title }))).toEqual([
      { id: known.top[0], title: { fr: 'Peu en parlent', en: 'Few talk' } },
      { id: second },
      { id: third },
    ]);
  });

  it('may be none', () => {
    const none = form.slots.map((slot) => ({ ...slot, id: '' }));
    expect(chosenOf({ known, slots: none })).toEqual([]);
  });

  it('are none twice, and none without words in both languages', () => {
    const twice = changed(1, { id: known.top[0] ?? '' });
    expect(Object.keys(checkFindings(t, twice))).toEqual(['findings.1.id']);
    const wordless = changed(2, { sentence: { fr: 'Une phrase.', en: ' ' } });
    expect(checkFindings(t, wordless)).toEqual({ 'findings.2.sentence.en': 'Fill this in.' });
  });

  it('that say a number of their own are told where they say it', () => {
    const unknown = [
      { finding: known.top[1] ?? '', field: 'title', language: 'fr', number: '98' } as const,
      { finding: known.top[1] ?? '', field: 'title', language: 'fr', number: '98' } as const,
    ];
    expect(numbersByPath(form, unknown)).toEqual(new Map([['findings.1.title.fr', ['98']]]));
  });
});
