import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CsvParser, type CsvRecord, type Delimiter } from './csv-parser.ts';
import { InputError } from './input-error.ts';

const chunkBytes = 1 << 20;

/** How a file's bytes are written; the second as spreadsheets of Western Europe still do. */
export type Encoding = 'utf-8' | 'windows-1252';

/**
 * Reads a file of separated values, with or without a byte order mark, record by record.
 *
 * @param onRecord    takes what it needs: the record is used again
 * @param onProgress  is told which part of the file was read, 0 to 1
 * @throws InputError naming file, line and column of what cannot be read
 */
export async function readCsv(
  file: string,
  { delimiter, encoding = 'utf-8' }: { delimiter: Delimiter; encoding?: Encoding },
  onRecord: (record: CsvRecord) => void,
  onProgress: (part: number) => void = () => {},
): Promise<void> {
  const parser = new CsvParser(file, onRecord, delimiter);
  // A byte order mark is dropped by the decoder.
  const decoder = new TextDecoder(encoding, { fatal: true });
  const size = await sizeOf(file);
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    parser.write(decode(chunk, decoder, parser));
    bytes += chunk.length;
    onProgress(bytes / size);
  }
  parser.write(decode(new Uint8Array(), decoder, parser, { stream: false }));
  parser.end();
}

async function sizeOf(file: string): Promise<number> {
  try {
    const { size, isDirectory } = await stat(file).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) throw new InputError(file, 'is a folder');
    return size;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
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
    throw new InputError(parser.position, 'is not UTF-8', { cause });
  }
}
