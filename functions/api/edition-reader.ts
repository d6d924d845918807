import type { EditionListItem, Manifest, PublishedTable } from '../observatory/edition.ts';
import { edition2010 } from '../observatory/edition-2010.ts';
import { releasedManifest } from '../observatory/released-manifest.ts';
import {
  findEdition,
  type ListedEdition,
  listEditions,
  readManifest,
  readQuestion,
} from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';
import { SurveyError } from '../survey/survey-error.ts';

/** An edition as the routes read it, wherever it is kept. */
export interface ReadableEdition {
  manifest(): Promise<Manifest>;
  /** @throws SurveyError `unknown-question`, or `unknown-breakdown` when the edition has no such table */
  table(question: string, by: readonly string[]): Promise<PublishedTable>;
}

type ReadEdition = Pick<ListedEdition, 'id' | 'run' | 'publishedOn' | 'headline' | 'findings' | 'house'>;

export interface EditionReader {
  list(): Promise<EditionListItem[]>;
  find(id: string): Promise<ReadableEdition | undefined>;
  /** An edition that is not released, as it will be read on the day that is given. */
  prepared(edition: ReadEdition): ReadableEdition;
}

const documentsKept = 64;

/** Reads editions of our own from the table and that of 2010 from the code; documents are kept, being immutable. */
export function editionReader(table: Table): EditionReader {
  const kept = new Map<string, Promise<unknown>>();
  const keep = <Document>(name: string, read: () => Promise<Document>): Promise<Document> => {
    const known = kept.get(name) as Promise<Document> | undefined;
    if (known) return known;
    if (kept.size >= documentsKept) kept.delete(kept.keys().next().value as string);
    const reading = read();
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    return reading;
  };

  const storedEdition = (listed: ReadEdition): ReadableEdition => {
    // What its release adds is not kept: a preview comes before it.
    const manifest = async () =>
      releasedManifest(await keep(listed.run, () => readManifest(table, listed)), listed);
    return {
      manifest,
      async table(question, by) {
        const { questions } = await manifest();
        requireQuestion(
          listed.id,
          question,
          questions.filter(({ kind }) => kind !== 'profile').map(({ id }) => id),
        );
        const tables = await keep(`${listed.run}/${question}`, () => readQuestion(table, listed, question));
        return requireTable(tables[by.join(',')], by);
      },
    };
  };

  return {
    async list() {
      const editions = await listEditions(table);
      return [
        ...editions.map(({ run: _, headline: __, findings: ___, house: ____, ...item }) => item),
        referenceListItem(),
      ];
    },
    prepared: (edition) => storedEdition(edition),
    async find(id) {
      if (id === '2010') return referenceEdition;
      const listed = id === 'latest' ? (await listEditions(table))[0] : await findEdition(table, id);
      if (listed) return storedEdition(listed);
      return id === 'latest' ? referenceEdition : undefined;
    },
  };
}

const referenceEdition: ReadableEdition = {
  manifest: async () => edition2010().manifest,
  async table(question, by) {
    const { tables } = edition2010();
    requireQuestion(
      '2010',
      question,
      tables.map((table) => table.question),
    );
    const wanted = by.join(',');
    return requireTable(
      tables.find((table) => table.question === question && table.by.join(',') === wanted),
      by,
    );
  },
};

function referenceListItem(): EditionListItem {
  const { id, wave, publishedOn, respondents } = edition2010().manifest;
  return { id, wave, publishedOn, respondents };
}

function requireQuestion(edition: string, question: string, questions: readonly string[]): void {
  if (questions.includes(question)) return;
  throw new SurveyError('unknown-question', `edition ${edition} has no tables of ${question}`, {
    details: { questions: [...new Set(questions)] },
  });
}

function requireTable(table: PublishedTable | undefined, by: readonly string[]): PublishedTable {
  if (table) return table;
  throw new SurveyError('unknown-breakdown', `this edition has no table by ${by.join(' and ')}`);
}
