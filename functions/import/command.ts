import { accessSync, constants, createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError } from '../statistics/command/input-error.ts';
import { faultWords } from '../survey/fault-words.ts';
import { formatDate } from '../survey/format-date.ts';
import { type Language, type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { faultInWords, type ImportFault } from './import-fault.ts';
import { marginShares } from './margin-shares.ts';
import { Observatory } from './observatory.ts';
import { isLikeWeight, mostFaults, type ReadAnswers, readAnswers } from './read-answers.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { RefusedError } from './refused-error.ts';
import { sendWave } from './send-wave.ts';
import { faultsOfMapping, readJson, readWaveFile, type WaveFile, waveOf } from './wave-file.ts';
import { whyNoWeights } from './words-of-faults.ts';

const usage =
  'usage: npm run import -- --data answers.csv --questionnaire q.json --wave w.json [--dry-run] [--language fr] [--url …] [--key-file …]';

const localKeyFile = '.observatory/operator.key';

const help = `${usage}

Brings in a wave that an institute fielded elsewhere: its responses become a panel of their own,
"institute", and are published like those of any wave, with the same noise and budget. One faulty row, and nothing is imported.

  --data           the answers, one row per respondent: CSV as R, SPSS or Excel write it
  --questionnaire  the questionnaire as the operator's page exports it
  --wave           the wave, and how the answers are read; a JSON file:
    id, title, opensOn, closesOn, population, populationSource, margins, notice   as for any wave, all of them
    selection      "quotas", "probability" or "accessPanel": how the institute chose its respondents
    editions       [{ "releasesOn": "2027-01-15", "hour": 9 }]: exactly one, on a future day
    columns        { "mention": { "from": "Q1", "codes": { "1": "yes", "2": "no" }, "missing": "undisclosed" } }
                   needed only where a column or its codes differ; "missing" names the refusal that a blank counts as
    consent        { "from": "CONSENT", "codes": ["1"], "others": "leftOut" }: rows without it are faults unless left out
    leftOut        columns to leave out; any other column that belongs to no question is a fault
    missing        what stands for no answer, by default ["NA", "#NULL!", "."]; a blank field always does
    delimiter, encoding   ",", ";" or "\\t", detected unless given; "utf-8" or "windows-1252"
  --dry-run        says what would be imported, and sends nothing
  --language       in which faults are reported: "fr" or "en" (the default)
  --url            the observatory, by default http://localhost:8787
  --key-file       the operator's key; by default OPERATOR_KEY or, without it, ${localKeyFile}

It can be repeated after any break: what is already in is recognised, and nothing is imported twice.
About weights: ${whyNoWeights.en}.
`;

/** Brings in a wave that an institute fielded elsewhere. @returns the exit code */
async function importWave(): Promise<number> {
  const { values, isHelp } = readArguments();
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const { data, wave: waveName, questionnaire: questionnaireName, url, isDryRun, language } = values;
  const observatory = new Observatory(url, isDryRun ? '' : readKey(values.keyFile));
  const read = readWaveFile(waveName, contentOf(waveName), new Date());
  if ('faults' in read) return refuse(read.faults, language);
  const { waveFile } = read;
  const asked = await questionnaireOf(questionnaireName, { observatory, language });
  if ('faults' in asked) return refuse(asked.faults, language);
  const { questionnaire, hash } = asked;
  const questions = questionsOf(questionnaire);
  const ofMapping = faultsOfMapping(waveName, waveFile, questions);
  if (ofMapping.length > 0) return refuse(ofMapping, language);
  const answers = await readAnswers(
    { name: data, chunks: () => createReadStream(readable(data)) },
    waveFile,
    questions,
  );
  if (answers.faultCount > 0) return refuse(answers.faults, language, answers.faultCount);
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
    { onSent: showProgress(packedAnswers.length) },
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
    language: { type: 'string' },
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
  const { language = 'en' } = parsed;
  if (language !== 'fr' && language !== 'en') {
    throw new InputError('--language', `"${language}" is neither fr nor en`);
  }
  const [isDryRun, keyFile] = [parsed['dry-run'] === true, parsed['key-file']];
  return {
    isHelp,
    values: { data, questionnaire, wave, url, isDryRun, keyFile, language: language as Language },
  };
}

function parse<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(options: T) {
  try {
    return parseArgs({ options: options ?? {} }).values as {
      readonly [name: string]: never;
    } & Partial<Record<'data' | 'questionnaire' | 'wave' | 'url' | 'key-file' | 'language', string>> &
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

/** @throws InputError where it cannot be read */
function contentOf(file: string): string {
  return readFileSync(readable(file), 'utf8');
}

/** The file's name. @throws InputError where it is none that can be read */
function readable(file: string): string {
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isFile()) return file;
  } catch (cause) {
    throw new InputError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
  throw new InputError(file, 'is no file');
}

async function questionnaireOf(
  file: string,
  { observatory, language }: { observatory: Observatory; language: Language },
) {
  const read = readJson(file, contentOf(file));
  if ('faults' in read) return read;
  const asked = await readQuestionnaire(read.document, observatory);
  if (!('faults' in asked)) return asked;
  return {
    faults: asked.faults.map(
      ({ path, language: of, ...fault }): ImportFault => ({
        where: file,
        path: `${path}${of ? ` (${of})` : ''}`,
        code: 'asWorded',
        values: [faultWords(fault, language)],
      }),
    ),
  };
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
  const { id, selection, opensOn, closesOn, leftOut } = waveFile;
  const refused = [...refusals].map(([question, count]) => `${question} ${count}`);
  return [
    `${data}: ${rows} rows, ${packedAnswers.length} responses`,
    ...(withoutConsent > 0 ? [`  left out for want of consent: ${withoutConsent}`] : []),
    ...(refused.length > 0 ? [`  missing answers that count as refusals: ${refused.join(', ')}`] : []),
    ...(leftOut.length > 0 ? [`  columns left out: ${leftOut.join(', ')}`] : []),
    ...leftOut.filter(isLikeWeight).map((column) => `  ${column} is left out: ${whyNoWeights.en}`),
    `wave ${id}: ${selection}, ${opensOn} to ${closesOn}, ${questions.length} questions of ${questionnaire.id}`,
    ...marginShares(waveFile, questions, packedAnswers).map(({ variable, categories }) => {
      const told = categories.map(
        ({ codes, found, stated }) => `${codes.join('+')} ${percent(found)} for ${percent(stated)}`,
      );
      return `  ${variable}: ${told.join(', ')}`;
    }),
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function showProgress(responses: number): (sent: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (sent) =>
    process.stderr.write(sent < responses ? `\r${sent} of ${responses} responses` : '\r\x1b[K');
}

function refuse(faults: readonly ImportFault[], language: Language, count = faults.length): number {
  const told = faults.slice(0, mostFaults).map((fault) => faultInWords(fault, language));
  const more = count - told.length;
  if (more > 0) told.push(language === 'fr' ? `… et ${more} autres` : `… and ${more} more`);
  const end = language === 'fr' ? 'Rien n’a été importé.' : 'Nothing was imported.';
  console.error([...told, end].join('\n'));
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
