import type { EditionReader, ReadableEdition } from '../api/edition-reader.ts';

/**
 * A reader that asks the store once for each thing, for as long as one page is drawn: its head tells of the same edition
 * as its body, and a publication in between parts the two no more.
 */
export function readOnce(reader: EditionReader): EditionReader {
  const found = new Map<string, Promise<ReadableEdition | undefined>>();
  return {
    ...reader,
    list: once(() => reader.list()),
    find(id) {
      const finding =
        found.get(id) ??
        reader
          .find(id)
          .then((edition) => edition && { ...edition, manifest: once(() => edition.manifest()) });
      found.set(id, finding);
      return finding;
    },
  };
}

function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
