import { describe, expect, it } from 'vitest';
import type { EditionReader } from '../../../functions/api/edition-reader.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { decidedCases } from '../../../web/may-i-post/cases.ts';
import { mayIPostPage } from '../../../web/may-i-post/definition.ts';
import { formatDate } from '../../../web/shared/format.ts';
import { madeUpSite } from '../../functions/pages/made-up-reader.ts';

// Without an edition there is no picture to share either.
const noReader = { find: async () => undefined } as unknown as EditionReader;
const draw = async (language: string) =>
  (
    await drawPage(
      mayIPostPage,
      noReader,
      new URL(`https://observatory.example/${language}/may-i-post`),
      madeUpSite,
    )
  ).app;

describe('the decided cases', () => {
  it('are ten, of both outcomes, each under a name of its own', () => {
    expect(decidedCases).toHaveLength(10);
    expect(new Set(decidedCases.map(({ id }) => id)).size).toBe(10);
    expect(new Set(decidedCases.map(({ stood }) => stood)).size).toBe(2);
  });

  it('name court, number and the day of the last decision, the same in both languages', () => {
    for (const { id, source, decidedOn } of decidedCases) {
      expect(source.fr, id).toContain(formatDate(decidedOn, 'fr').replace(/\u00a0/g, ' '));
      expect(source.en, id).toContain(formatDate(decidedOn, 'en').replace(/\u00a0/g, ' '));
      const numbers = (text: string) => text.match(/\d+[-/.]\d[\d./-]*/g);
      expect(numbers(source.fr), id).toEqual(numbers(source.en));
      expect(numbers(source.fr)?.length, id).toBeGreaterThan(0);
      expect(source.fr, id).toMatch(/^(Cour|Conseil) /);
    }
  });

  it('begin their verdict with how it ended', () => {
    for (const { id, stood, verdict } of decidedCases) {
      expect([id, verdict.fr.startsWith('Oui'), verdict.en.startsWith('Yes')]).toEqual([id, stood, stood]);
      expect([id, verdict.fr.startsWith('Non'), verdict.en.startsWith('No')]).toEqual([id, !stood, !stood]);
    }
  });

  it('are not said to be checked by a lawyer before someone wrote the day', async () => {
    const days = decidedCases.map(({ checkedOn }) => checkedOn);
    for (const day of days) expect(day).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
    const unchecked = days.filter((day) => day === '').length;
    expect((await draw('en')).match(/Not yet checked by a lawyer/g) ?? []).toHaveLength(unchecked);
    expect((await draw('fr')).match(/Pas encore relu par un avocat/g) ?? []).toHaveLength(unchecked);
  });
});

describe('the page of the cases', () => {
  it('has everything in it as it is served, and nothing that could send what is ticked', async () => {
    for (const language of ['fr', 'en'] as const) {
      const app = await draw(language);
      expect(app.match(/class="decision"/g)).toHaveLength(10);
      expect(app.match(/type="radio"/g)).toHaveLength(20);
      expect(app).not.toMatch(/<form|<button|type="submit"/);
    }
  });
});
