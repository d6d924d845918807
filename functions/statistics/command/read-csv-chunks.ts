import { CsvParser, type CsvRecord, type Delimiter } from './csv-parser.ts';
import { InputError } from './input-error.ts';

/** How a file's bytes are written; the second as spreadsheets of Western Europe still do. */
type Encoding = 'utf-8' | 'windows-1252';

/**
 * Reads a file of separated values, with or without a byte order mark, record by record, in browsers as well.
 *
 * @param file      its name, for errors
 * @param chunks    its bytes
 * @param onRecord  takes what it needs: the record is used again
 * @throws InputError naming file, line and column of what cannot be read
 */
export async function readCsvChunks(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { delimiter, encoding = 'utf-8' }: { delimiter: Delimiter; encoding?: Encoding },
  onRecord: (record: CsvRecord) => void,
): Promise<void> {
  const parser = new CsvParser(file, onRecord, delimiter);
  // A byte order mark is dropped by the decoder.
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) {
    // UTF-16 and workbooks are full of them, and would be told to be in some other encoding.
    if (chunk.includes(0)) {
      throw new InputError(file, 'is no text in UTF-8: it holds bytes of zero', { kind: 'notText' });
    }
    parser.write(decode(chunk, decoder, parser));
  }
  parser.write(decode(new Uint8Array(), decoder, parser, { stream: false }));
  parser.end();
}

function decode(
  chunk: Uint8Array,
  decoder: TextDecoder,
  parser: CsvParser,
  options = { stream: true },
): string {
  try {
    return decoder.decode(chunk, options);
  } catch (cause) {
    // What stands before the bytes at fault moves the parser to their line and column.
    parser.write(new TextDecoder().decode(chunk).split('\uFFFD', 1)[0]!);
    throw new InputError(parser.position, 'is not UTF-8', { cause, kind: 'encoding' });
  }
}
