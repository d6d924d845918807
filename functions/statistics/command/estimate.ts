import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StatisticsError } from '../statistics-error.ts';
import { computeResult } from './compute-result.ts';
import { InputError } from './input-error.ts';
import { type OnProgress, readResponses } from './read-responses.ts';
import { readSpec } from './read-spec.ts';

const usage = 'usage: npm run estimate -- --data responses.csv --spec spec.json [--out result.json]';

const example = 'functions/statistics/command/example';

const help = `${usage}

Weighted shares, means, ratios and tests of a sample survey from a file of responses, with the standard errors of its
design, as R's survey package computes them. The spec says what to compute; all of its parts are optional:

  delimiter         "," (the default), ";" or "\\t"
  missing           codes that stand for no answer, ["NA"] unless given; a blank field always does
  psu               column of the sampling unit (company, household, …); without it, each respondent is a unit
  strata, fpc       columns of the stratum, and of its number of units or the part of them drawn
  weights           { "column": …, "margins": [{ "variable": …, "categories": [{ "codes": […], "share": … }] }] }
  tables            [{ "question": …, "by": […] }]: shares of its codes
  means, ratios     [{ "variable": …, "by": […] }], [{ "numerator": …, "denominator": …, "by": […] }]
  tests             [{ "row": …, "col": … }]: association (Rao and Scott)
  quantile          "z" (the default) or "t", with degf = units − strata
  capEffectiveBase  true: no share is given more precision than its respondents can bear

The result is JSON: weights, designEffect, effectiveBase, degf, raking, estimates, means, ratios, tests.

Try it on the example file, semicolons, NA and all:

  npm run estimate -- --data ${example}/responses.csv --spec ${example}/spec.json
`;

/** Estimates from anybody's file of responses what a spec asks for; the README tells the formats. */
async function estimate(): Promise<void> {
  const { data, spec: specFile, out, isHelp } = readArguments();
  if (isHelp) return void process.stdout.write(help);
  const spec = readSpec(specFile);
  const responses = await readResponses(data, spec, progressOn(process.stderr));
  const json = `${JSON.stringify(computeResult(responses, spec))}\n`;
  if (out === undefined) process.stdout.write(json);
  else writeResult(out, json);
}

function readArguments() {
  const options = {
    data: { type: 'string' },
    spec: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let values: { data?: string; spec?: string; out?: string; help?: boolean };
  try {
    ({ values } = parseArgs({ options }));
  } catch (cause) {
    throw new InputError((cause as Error).message, usage, { cause });
  }
  const { data = '', spec = '', out, help: isHelp = false } = values;
  if (!isHelp && (data === '' || spec === '')) {
    throw new InputError('--data and --spec are needed', `${usage}; --help tells more`);
  }
  return { data, spec, out, isHelp };
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
