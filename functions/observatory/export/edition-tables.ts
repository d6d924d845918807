import type { Manifest, PublishedTable } from '../edition.ts';

/** What every file is made from: an edition's published documents and nothing else. */
export interface EditionTables {
  readonly manifest: Manifest;
  /** By question, in the manifest's order; within a question the total first, then by one breakdown, then by two. */
  readonly tables: readonly PublishedTable[];
}

/** A table's place in an edition. */
export interface TablePlace {
  readonly question: string;
  readonly by: readonly string[];
}

/** Every table that an edition has, in the order of publication. */
export function tablePlaces({ questions, breakdowns, tables }: Manifest): TablePlace[] {
  return questions.flatMap(({ id, kind }) => {
    if (kind === 'profile') return [];
    const others = breakdowns.map((breakdown) => breakdown.id).filter((breakdown) => breakdown !== id);
    const pairs = others.flatMap((first, index) =>
      others.slice(index + 1).map((second) => `${first},${second}`),
    );
    return ['', ...(tables?.[id] ?? [...others, ...pairs])].map((by) => ({
      question: id,
      by: by === '' ? [] : by.split(','),
    }));
  });
}

/** The tables in total and by one breakdown: what fits a file that people open. */
export function isMainTable({ by }: { readonly by: readonly string[] }): boolean {
  return by.length < 2;
}
