import { readFileSync } from 'node:fs';
import { InputError } from '../statistics/command/input-error.ts';

/** @throws InputError for a file that is not there or holds no JSON object */
export function readDocument<Document>(file: string): Document {
  const document = parse(file);
  if (document === null || typeof document !== 'object') throw new InputError(file, 'holds no JSON object');
  return document as Document;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code !== 'ENOENT';
    throw new InputError(file, isThere ? 'holds no JSON' : 'is not there', { cause });
  }
}
