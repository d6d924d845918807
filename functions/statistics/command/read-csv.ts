import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { CsvRecord, Delimiter } from './csv-parser.ts';
import { InputError } from './input-error.ts';
import { readCsvChunks } from './read-csv-chunks.ts';

const chunkBytes = 1 << 20;

/**
 * Reads a file of separated values, with or without a byte order mark, record by record.
 *
 * @param onRecord    takes what it needs: the record is used again
 * @param onProgress  is told which part of the file was read, 0 to 1
 * @throws InputError naming file, line and column of what cannot be read
 */
export async function readCsv(
  file: string,
  { delimiter }: { delimiter: Delimiter },
  onRecord: (record: CsvRecord) => void,
  onProgress: (part: number) => void = () => {},
): Promise<void> {
  const size = await sizeOf(file);
  await readCsvChunks(file, chunksOf(file, size, onProgress), { delimiter }, onRecord);
}

async function* chunksOf(file: string, size: number, onProgress: (part: number) => void) {
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    yield chunk as Uint8Array;
    bytes += chunk.length;
    onProgress(bytes / size);
  }
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
