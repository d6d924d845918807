import { describe, expect, it } from 'vitest';
import type { EditionReader } from '../../functions/api/edition-reader.ts';
import type { Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import { edition2010 } from '../../functions/observatory/edition-2010.ts';
import { renderedPages } from '../../functions/pages/rendered-pages.ts';
import { faultsOf } from '../../functions/survey/check-questionnaire.ts';
import { questionsOf } from '../../functions/survey/questionnaire.ts';
import { indicatorNames } from '../../web/over-time/texts.ts';
import { madeUpSite } from '../functions/pages/made-up-reader.ts';
import { otherEdition } from '../support/other-edition.ts';
import { otherQuestionnaire } from '../support/other-questionnaire.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';
import { madeUpEdition } from './figures/made-up-edition.ts';

type Edition = { manifest: Manifest; tables: readonly PublishedTable[] };

function readerOf(editions: readonly Edition[]): EditionReader {
  const readable = ({ manifest, tables }: Edition) => ({
    manifest: async () => manifest,
    table: async (question: string, by: readonly string[]) => {
      const found = tables.find((table) => table.question === question && `${table.by}` === `${by}`);
      if (!found) throw new Error(`${manifest.id} has no table ${question} by ${by}`);
      return found;
    },
  });
  return {
    list: async () =>
      editions.map(({ manifest: { id, wave, publishedOn, respondents } }) => ({
        id,
        wave,
        publishedOn,
        respondents,
      })),
    find: async (id: string) => {
      const found = id === 'latest' ? editions[0] : editions.find(({ manifest }) => manifest.id === id);
      return found && readable(found);
    },
    prepared: () => Promise.reject(new Error('nothing is prepared')),
  } as unknown as EditionReader;
}

const other = otherEdition();
/** Alone with 2010, and after an edition of the first questionnaire. */
const alone = readerOf([other, edition2010()]);
const after = readerOf([other, madeUpEdition(), edition2010()]);

async function draw(page: string, path: string, reader = alone): Promise<string> {
  const drawn = await renderedPages[page]?.(reader, new URL(path, 'https://observatory.example'), madeUpSite);
  expect([path, drawn?.status]).toEqual([path, 200]);
  return drawn?.app ?? '';
}

const [question] = otherQuestionnaire.sections[0]?.questions ?? [];
const addresses = (language: string): [page: string, path: string][] => [
  ['/', `/${language}/`],
  ['/', `/${language}/?question=remoteTools&by=gender,born&sort=up&answer=yes`],
  ['/', `/${language}/?question=energy&by=remote&show=population`],
  [
    '/',
    `/${language}/?sections=${questionsOf(otherQuestionnaire)
      .filter(({ kind }) => kind !== 'profile')
      .map(({ id }) => `${id}.born`)
      .join()}`,
  ],
  ['/method', `/${language}/method`],
  ['/over-time', `/${language}/over-time`],
  ...questionsOf(otherQuestionnaire)
    .filter(({ kind }) => kind !== 'profile')
    .map(({ id }): [string, string] => ['/embed/*', `/${language}/embed/${id}?by=gender`]),
];

describe('the other questionnaire', () => {
  it('keeps every rule, has 30 questions, and nothing of the first one', () => {
    expect(faultsOf(otherQuestionnaire)).toEqual([]);
    expect(questionsOf(otherQuestionnaire)).toHaveLength(30);
    const first = new Set(defaultQuestions.map(({ id }) => id));
    expect(questionsOf(otherQuestionnaire).filter(({ id }) => first.has(id))).toEqual([]);
    expect(question?.id).toBe('remote');
  });
});

describe.each(['fr', 'en'] as const)('pages of another questionnaire (%s)', (language) => {
  it('are drawn without an empty heading or a broken word', async () => {
    for (const [page, path] of addresses(language)) {
      const app = await draw(page, path);
      const words = app.replace(/<[^>]+>/g, ' ');
      expect([path, words.match(/\b(NaN|undefined|Infinity|\[object Object\])\b/)?.[0]]).toEqual([
        path,
        undefined,
      ]);
      const empty = app.match(/<(h[1-6]|th|caption|figcaption|summary|legend)\b[^>]*>\s*<\/\1>/)?.[0];
      expect([path, empty]).toEqual([path, undefined]);
    }
  });

  it('say nothing in the words of the first questionnaire', async () => {
    const strange = [
      ...defaultQuestions.flatMap(({ topic, text }) => [topic[language], text[language]]),
      ...defaultQuestionnaire.indicators.map(({ sentence }) => sentence[language]),
      ...Object.values(indicatorNames).map((name) => name[language]),
      // Single words that a text of another study may well have.
    ].filter((each) => each.length > 12);
    for (const [page, path] of addresses(language).filter(([page]) => page !== '/over-time')) {
      const app = (await draw(page, path)).replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
      const found = strange.filter((each) => app.includes(each));
      expect([path, found]).toEqual([path, []]);
    }
  });

  it('head every figure by what was asked', async () => {
    const results = await draw('/', `/${language}/`);
    for (const { kind, topic } of questionsOf(otherQuestionnaire)) {
      if (kind !== 'profile') expect(results).toContain(topic[language]);
    }
    const headline = {
      fr: '3,21 d’énergie en moyenne, de 1 à 5.',
      en: '3.21 of energy on average, from 1 to 5.',
    };
    expect(results.replace(/<[^>]+>/g, '').replaceAll('\u202f', ' ')).toContain(headline[language]);
    const hint = { fr: 'Écran, logiciels, messagerie.', en: 'Screen, software, messages.' };
    expect(await draw('/method', `/${language}/method`)).toContain(hint[language]);
    const overTime = await draw('/over-time', `/${language}/over-time`);
    const names = {
      fr: ['L’énergie', 'Le télétravail (La plupart du temps)', 'La confiance', 'Étape 6'],
      en: ['Energy', 'Working from home (Most of the time)', 'Trust', 'Step 6'],
    };
    for (const name of names[language]) expect(overTime).toContain(`>${name}</h3>`);
    expect(overTime).not.toMatch(/<h3 id="trained-title">(Avoir suivi|Having been trained)/);
  });

  it('tell over time which series stop, which begin, and why', async () => {
    const app = (await draw('/over-time', `/${language}/over-time`, after))
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u202f', ' ')
      .replaceAll('\u00a0', ' ');
    const told = {
      fr: [
        'N’est plus mesuré depuis 2027-q2-1 : la question « La sensibilisation » n’a pas été posée.',
        'Mesuré à partir de 2027-q2-1 : avant, la question « L’énergie » n’a pas été posée.',
      ],
      en: [
        'No longer measured since 2027-q2-1: the question “Awareness” was not asked.',
        'Measured from 2027-q2-1 on: before, the question “Energy” was not asked.',
      ],
    };
    for (const sentence of told[language]) expect(app).toContain(sentence);
  });

  it('say in Explore what an address asks for and the edition does not have', async () => {
    const of = async (query: string) => (await draw('/', `/${language}/?${query}`)).replaceAll('\u202f', ' ');
    const said = { fr: 'ne croise pas cette question avec', en: 'does not break this question down by' };
    expect(await of('question=energy&by=shoes')).toContain(said[language]);
    expect(await of('question=energy&by=region,team')).toContain(said[language]);
    expect(await of('question=energy&by=born,gender')).not.toContain(said[language]);
    expect(await of('question=energy')).not.toContain(said[language]);
    const none = { fr: 'aucune question du nom de « mention »', en: 'no question named “mention”' };
    expect(await of('question=mention&by=gender')).toContain(none[language]);
  });
});
