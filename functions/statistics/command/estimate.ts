import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StatisticsError } from '../statistics-error.ts';
import { computeResult } from './compute-result.ts';
import { InputError } from './input-error.ts';
import { type OnProgress, readResponses } from './read-responses.ts';
import { readSpec } from './read-spec.ts';

const usage = 'usage: npm run estimate -- --data responses.csv --spec spec.json [--out result.json]';

/** Estimates from anybody's file of responses what a spec asks for; the README tells the formats. */
async function estimate(): Promise<void> {
  const { data, spec: specFile, out } = readArguments();
  const spec = readSpec(specFile);
  const sample = await readResponses(data, spec, progressOn(process.stderr));
  const json = `${JSON.stringify(computeResult(sample, spec))}\n`;
  if (out === undefined) process.stdout.write(json);
  else writeResult(out, json);
}

function readArguments() {
  const options = { data: { type: 'string' }, spec: { type: 'string' }, out: { type: 'string' } } as const;
  let values: { data?: string; spec?: string; out?: string };
  try {
    ({ values } = parseArgs({ options }));
  } catch (cause) {
    throw new InputError((cause as Error).message, usage, { cause });
  }
  const { data, spec, out } = values;
  if (data === undefined || spec === undefined) throw new InputError('--data and --spec are needed', usage);
  return { data, spec, out };
}

/** Shows how far reading is, on a terminal only, and clears the line when it is done. */
function progressOn(stream: NodeJS.WriteStream): OnProgress {
  if (!stream.isTTY) return () => {};
  return (part, respondents) => {
    const line = `reading ${Math.round(part * 100)} %, ${respondents} respondents`;
    stream.write(part < 1 ? `\r${line}` : '\r\x1b[K');
  };
}

function writeResult(file: string, json: string): void {
  try {
    writeFileSync(file, json);
  } catch (cause) {
    throw new InputError(file, `cannot be written (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`the result cannot be written (${error.code})\n`);
  process.exitCode = 1;
});

try {
  await estimate();
} catch (error) {
  const isExpected = error instanceof InputError || error instanceof StatisticsError;
  process.stderr.write(`${isExpected ? error.message : `unexpected: ${String(error)}`}\n`);
  process.exitCode = 1;
}
