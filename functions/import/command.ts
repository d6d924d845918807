import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError } from '../statistics/command/input-error.ts';
import { faultsOf } from '../survey/check-questionnaire.ts';
import { formatDate } from '../survey/format-date.ts';
import { type Question, type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { questionnaireHash } from '../survey/questionnaire-hash.ts';
import { Observatory, RefusedError } from './observatory.ts';
import { isLikeWeight, type ReadAnswers, readAnswers } from './read-answers.ts';
import { isKnown, sendWave } from './send-wave.ts';
import { faultsOfMapping, readJson, readWaveFile, type WaveFile, waveOf, whyNoWeights } from './wave-file.ts';

const usage =
  'usage: npm run import -- --data answers.csv --questionnaire q.json --wave w.json [--dry-run] [--url …] [--key-file …]';

const localKeyFile = '.observatory/operator.key';

const help = `${usage}

Brings a wave into an observatory that an institute fielded elsewhere: its responses become a panel of their own,
"institute", and are published as any wave's, with the same noise and budget. Nothing is imported unless every row is right.

  --data           the answers, one row a respondent: CSV as R, SPSS and Excel write it
  --questionnaire  the questionnaire as the operator's page exports it
  --wave           the wave, and how the answers are read; a JSON file:
    id, title, opensOn, closesOn, population, populationSource, margins, notice   as for any wave, all of them
    selection      "quotas", "probability" or "accessPanel": how the institute chose its respondents
    editions       [{ "releasesOn": "2027-01-15", "hour": 9 }]: one, on a day to come
    columns        { "mention": { "from": "Q1", "codes": { "1": "yes", "2": "no" }, "missing": "undisclosed" } }
                   only where a column or its codes differ; "missing" names the refusal that a blank answer counts as
    consent        { "from": "CONSENT", "codes": ["1"], "others": "leftOut" }: rows without it are faults unless left out
    leftOut        columns that stay out; any other that is no question's is a fault
    missing        what stands for no answer, ["NA", "#NULL!", "."] unless given; a blank field always does
    delimiter, encoding   ",", ";" or "\\t", found out unless given; "utf-8" or "windows-1252"
  --dry-run        says what would be imported, and sends nothing
  --url            the observatory, http://localhost:8787 unless given
  --key-file       the operator's key, ${localKeyFile} unless given or in OPERATOR_KEY

It can be repeated after any break: what is in is found again, and nothing comes twice.
About weights: ${whyNoWeights}.
`;

/** Brings in a wave that an institute fielded elsewhere. @returns the exit code */
async function importWave(): Promise<number> {
  const { values, isHelp } = readArguments();
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const { data, wave: waveName, questionnaire: questionnaireName, url, isDryRun } = values;
  const observatory = new Observatory(url, isDryRun ? '' : readKey(values.keyFile));
  const read = readWaveFile(waveName, new Date());
  if ('faults' in read) return refuse(read.faults);
  const { waveFile } = read;
  const { questionnaire, hash } = await readQuestionnaire(questionnaireName, observatory);
  const questions = questionsOf(questionnaire);
  const ofMapping = faultsOfMapping(waveName, waveFile, questions);
  if (ofMapping.length > 0) return refuse(ofMapping);
  const answers = await readAnswers(data, waveFile, questions);
  if (answers.faultCount > 0) return refuse(answers.faults, answers.faultCount);
  console.log(summary(data, { waveFile, questionnaire, answers }).join('\n'));
  if (isDryRun) {
    console.log('\nThis was a dry run: nothing was sent.');
    return 0;
  }
  const { packedAnswers } = answers;
  const wave = waveOf(waveFile);
  const isNew = await sendWave(
    observatory,
    { wave, questionnaire, hash, packedAnswers },
    showProgress(packedAnswers.length),
  );
  const [{ releasesOn, hour } = { releasesOn: '', hour: 9 }] = waveFile.editions;
  console.log(
    isNew
      ? `\nAll ${packedAnswers.length} responses are in at ${observatory.address}.`
      : `\nAll ${packedAnswers.length} responses were in already; nothing was changed.`,
  );
  console.log(
    `The edition is released on ${formatDate(releasesOn, 'en')} at ${hour}:00 (Paris) unless the operator holds it.`,
  );
  return 0;
}

function readArguments() {
  const options = {
    data: { type: 'string' },
    questionnaire: { type: 'string' },
    wave: { type: 'string' },
    'dry-run': { type: 'boolean' },
    url: { type: 'string' },
    'key-file': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const parsed = parse(options);
  const { data = '', questionnaire = '', wave = '', help: isHelp = false } = parsed;
  if (!isHelp && [data, questionnaire, wave].includes('')) {
    throw new InputError('--data, --questionnaire and --wave are needed', `${usage}; --help tells more`);
  }
  const url = parsed.url ?? `http://localhost:${process.env.PORT || 8787}`;
  const [isDryRun, keyFile] = [parsed['dry-run'] === true, parsed['key-file']];
  return { isHelp, values: { data, questionnaire, wave, url, isDryRun, keyFile } };
}

function parse<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(options: T) {
  try {
    return parseArgs({ options: options ?? {} }).values as {
      readonly [name: string]: never;
    } & Partial<Record<'data' | 'questionnaire' | 'wave' | 'url' | 'key-file', string>> &
      Partial<Record<'dry-run' | 'help', boolean>>;
  } catch (cause) {
    throw new InputError((cause as Error).message, usage, { cause });
  }
}

/** Never an argument: others on the machine see those. */
function readKey(file: string | undefined): string {
  const { OPERATOR_KEY: key } = process.env;
  if (file === undefined && key) return key;
  const from = file ?? localKeyFile;
  if (existsSync(from)) return readFileSync(from, 'utf8').trim();
  throw new InputError(from, 'is not there; the operator’s key comes from --key-file or OPERATOR_KEY');
}

/**
 * A questionnaire that keeps all rules, or that the observatory has: its oldest is of before some rules.
 *
 * @throws InputError with all faults
 */
async function readQuestionnaire(file: string, observatory: Observatory) {
  const document = readJson(file);
  const faults = faultsOf(document);
  const hash = questionnaireHash(document as Questionnaire);
  if (faults.length > 0 && !(await isKnown(observatory, hash).catch(() => false))) {
    const told = faults.map(
      ({ path, language, message }) => `${path}${language ? ` (${language})` : ''}: ${message}`,
    );
    throw new InputError(file, `${told.slice(0, 50).join(`\n${file}: `)}`);
  }
  return { questionnaire: document as Questionnaire, hash };
}

/** What comes in, in a few lines: none of it tells of a person. */
function summary(
  data: string,
  {
    waveFile,
    questionnaire,
    answers,
  }: { waveFile: WaveFile; questionnaire: Questionnaire; answers: ReadAnswers },
): string[] {
  const { packedAnswers, rows, withoutConsent, refusals } = answers;
  const questions = questionsOf(questionnaire);
  const { id, selection, opensOn, closesOn, leftOut, margins } = waveFile;
  const refused = [...refusals].map(([question, count]) => `${question} ${count}`);
  return [
    `${data}: ${rows} rows, ${packedAnswers.length} responses`,
    ...(withoutConsent > 0 ? [`  left out for want of consent: ${withoutConsent}`] : []),
    ...(refused.length > 0 ? [`  missing answers that count as refusals: ${refused.join(', ')}`] : []),
    ...(leftOut.length > 0 ? [`  columns left out: ${leftOut.join(', ')}`] : []),
    ...leftOut.filter(isLikeWeight).map((column) => `  ${column} counts for nothing: ${whyNoWeights}`),
    `wave ${id}: ${selection}, ${opensOn} to ${closesOn}, ${questions.length} questions of ${questionnaire.id}`,
    ...margins.map(({ variable, categories }) => {
      const index = questions.findIndex((question) => question.id === variable);
      const told = sharesOf(packedAnswers, { index, question: questions[index] as Question, categories });
      return `  ${variable}: ${told.join(', ')}`;
    }),
  ];
}

function sharesOf(
  packedAnswers: readonly string[],
  {
    index,
    question,
    categories,
  }: { index: number; question: Question; categories: WaveFile['margins'][number]['categories'] },
): string[] {
  const counts = categories.map(({ codes }) => {
    const digits = codes.map((code) => question.options.findIndex((option) => option.code === code));
    return packedAnswers.filter((packed) => digits.includes(packed.charCodeAt(index) - 48)).length;
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return categories.map(
    ({ codes, share }, category) =>
      `${codes.join('+')} ${percent((counts[category] ?? 0) / Math.max(1, all))} for ${percent(share)}`,
  );
}

function showProgress(responses: number): (sent: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (sent) =>
    process.stderr.write(sent < responses ? `\r${sent} of ${responses} responses` : '\r\x1b[K');
}

function refuse(faults: readonly string[], count = faults.length): number {
  const more = count > faults.length ? `\n… and ${count - faults.length} more` : '';
  console.error(`${faults.join('\n')}${more}\nNothing was imported.`);
  return 1;
}

/** What the observatory says of a request, with each field at fault. */
function refusalInWords({ status, message, details }: RefusedError, url: string): string {
  if (status === 401) return `${url} refuses the operator’s key`;
  const { errors } = details;
  if (!Array.isArray(errors)) return `refused: ${message}`;
  return errors.map(({ path, message: what }) => `refused: ${path}: ${what}`).join('\n');
}

try {
  process.exitCode = await importWave();
} catch (error) {
  if (error instanceof RefusedError) console.error(refusalInWords(error, 'the observatory'));
  else console.error(error instanceof InputError ? error.message : `unexpected: ${String(error)}`);
  process.exitCode = 1;
}
