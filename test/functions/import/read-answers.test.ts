import { describe, expect, it } from 'vitest';
import { faultInWords } from '../../../functions/import/import-fault.ts';
import { mostFaults, readAnswers } from '../../../functions/import/read-answers.ts';
import { faultsOfMapping, readWaveFile, type WaveFile } from '../../../functions/import/wave-file.ts';
import { whyNoWeights } from '../../../functions/import/words-of-faults.ts';
import { options } from '../../../functions/survey/options.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { fielded2010 } from '../../support/fielded-wave.ts';

const text = { fr: '?', en: '?' };
const question = (id: string, codes: readonly string[], more: Partial<Question> = {}): Question => ({
  id,
  revision: 1,
  kind: 'opinion',
  topic: text,
  text,
  options: options(...codes.map((code) => [code, code, code] as const)),
  ...more,
});
/** Talks, in what tone if so, and sex, which may be kept to oneself. */
const questions: readonly Question[] = [
  question('mention', ['yes', 'no']),
  question('tone', ['good', 'bad'], { askedIf: { mention: ['yes'] } }),
  question('sex', [], {
    kind: 'profile',
    options: options(
      ['woman', 'Femme', 'Woman'],
      ['man', 'Homme', 'Man'],
      ['undisclosed', '–', '–', 'refusal'],
    ),
  }),
];

const now = new Date('2026-11-28T12:00:00Z');
const written = fielded2010({ respondents: 1, releasesOn: '2026-12-15' }).waveFile;

function waveFileOf(given: Record<string, unknown>): WaveFile {
  const content = JSON.stringify({ ...written, columns: {}, leftOut: [], ...given });
  const read = readWaveFile('wave.json', content, now);
  if ('faults' in read) throw new Error(read.faults.map((fault) => faultInWords(fault, 'en')).join('\n'));
  return read.waveFile;
}

async function* chunksOf(bytes: Uint8Array) {
  yield bytes;
}

async function read(csv: string | Uint8Array, given: Record<string, unknown> = {}) {
  const file = { name: '/a.csv', chunks: () => chunksOf(Buffer.from(csv)) };
  const { faults, ...found } = await readAnswers(file, waveFileOf(given), questions);
  return { ...found, faults: faults.map((fault) => faultInWords(fault, 'en')) };
}

describe('a file of answers', () => {
  it.each([
    ['R', '"","mention","tone","sex"\n"1","no",NA,"woman"\n"2","yes","good","man"\n', {}],
    ['SPSS', '\uFEFFmention,tone,sex\r\nno, ,woman\r\nyes,good,man\r\n', {}],
    ['Excel in French', '\uFEFFmention;tone;sex\r\nno;;woman\r\nyes;good;man\r\n;;\r\n', {}],
    ['Excel as Unicode text', 'mention\ttone\tsex\r\nno\t\twoman\r\nyes\tgood\tman\r\n', {}],
    [
      'an institute, with codes of its own',
      'Q1;Q2;S\n2;99;F\n1;1;H\n',
      {
        missing: ['99'],
        columns: {
          mention: { from: 'Q1', codes: { '1': 'yes', '2': 'no' } },
          tone: { from: 'Q2', codes: { '1': 'good', '2': 'bad' } },
          sex: { from: 'S', codes: { F: 'woman', H: 'man' } },
        },
      },
    ],
  ])('is read as %s writes it', async (_, csv, given) => {
    expect(await read(csv, given)).toMatchObject({ packedAnswers: ['001', '1-0'], rows: 2, faults: [] });
  });

  it('is read in the encoding that the wave file names, and told where it is in another', async () => {
    const latin = Buffer.from('mention;tone;sex\nno;;Fémin\n', 'latin1');
    const columns = { sex: { codes: { Fémin: 'woman' } } };
    expect((await read(latin, { columns, encoding: 'windows-1252' })).packedAnswers).toEqual(['1-0']);
    expect((await read(latin, { columns })).faults).toEqual([
      '/a.csv:2:6: is not written in utf-8; "encoding" in the wave file may say "windows-1252"',
    ]);
    expect((await read('mention,tone,sex\nno,,"man\n')).faults).toEqual([
      '/a.csv:2:5: a quotation mark is misplaced, or is not closed',
    ]);
  });

  it('keeps nothing of the order of its rows', async () => {
    const rows = ['no,,woman', 'yes,good,man', 'yes,bad,woman'];
    const [one, other] = [rows, rows.toReversed()].map((each) => ['mention,tone,sex', ...each].join('\n'));
    expect((await read(one as string)).packedAnswers).toEqual((await read(other as string)).packedAnswers);
  });

  it('has every fault told with its row, column, value and what is allowed', async () => {
    const csv = 'mention,tone,sex\nmaybe,,woman\nno,good,man\nyes,,man\nno,,\nno,,man,1\n';
    const { faults, packedAnswers } = await read(csv);
    expect(faults).toEqual([
      '/a.csv:2:1: row 1, column "mention": "maybe" is not a code of mention; allowed: yes, no',
      '/a.csv:3:4: row 2, column "tone": tone is not asked after mention no; allowed: nothing, not "good"',
      '/a.csv:4:5: row 3, column "tone": no answer to tone; allowed: good, bad',
      '/a.csv:5:5: row 4, column "sex": no answer to sex; allowed: woman, man, undisclosed',
      '/a.csv:6: row 5 has 4 fields, the header 3',
    ]);
    expect(packedAnswers).toEqual([]);
  });

  it('has its faults told in French as well', async () => {
    const { faults } = await readAnswers(
      { name: 'a.csv', chunks: () => chunksOf(Buffer.from('mention,tone,sex\nmaybe,,woman\n')) },
      waveFileOf({}),
      questions,
    );
    expect(faults.map((fault) => faultInWords(fault, 'fr'))).toEqual([
      'a.csv:2:1 : ligne 1 des réponses, colonne « mention » : « maybe » n’est pas un code de mention ; valeurs admises : yes, no',
    ]);
  });

  it('has its faults counted to the last and told up to a limit', async () => {
    const { faults, faultCount } = await read(`mention,tone,sex\n${'no,,x\n'.repeat(80)}`);
    expect([faults.length, faultCount]).toEqual([mostFaults, 80]);
  });

  it('has its faults told as text, in part where it is long, whatever stands in its cells', async () => {
    const cell = '\u001b[2J\u001b]0;imported\u0007\u202e=HYPERLINK(1)\u2028';
    const { faults } = await read(`mention,tone,sex\n"${cell}\n",,woman\n${'x'.repeat(5000)},,woman\n`);
    expect(faults).toEqual([
      '/a.csv:2:1: row 1, column "mention": "\\u{1b}[2J\\u{1b}]0;imported\\u{7}\\u{202e}=HYPERLINK(1)" is not a code of mention; allowed: yes, no',
      `/a.csv:4:1: row 2, column "mention": "${'x'.repeat(80)}…" is not a code of mention; allowed: yes, no`,
    ]);
  });

  it('is told to be no text where it is a workbook or UTF-16', async () => {
    const workbook = Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000');
    for (const bytes of [workbook, Buffer.from('\uFEFFmention,tone\n', 'utf16le')]) {
      for (const encoding of ['utf-8', 'windows-1252']) {
        const { faults } = await read(bytes, { encoding });
        expect(faults).toEqual([
          '/a.csv: is not UTF-8 text: it is a workbook, or UTF-16; save it as "CSV UTF-8"',
        ]);
      }
    }
  });

  it('takes no longer for a header of very many columns than its faults are worth', async () => {
    const columns = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    const { faultCount } = await read(`mention,tone,sex,${columns}\nno,,woman\n`);
    expect(faultCount).toBe(100_000);
  });

  it('counts a missing answer as a refusal where the wave file says so, and as nothing else', async () => {
    const csv = 'mention,tone,sex\nno,,\nno,,man\n';
    const columns = { sex: { missing: 'undisclosed' } };
    const { packedAnswers, refusals } = await read(csv, { columns });
    expect([packedAnswers, [...refusals]]).toEqual([['1-1', '1-2'], [['sex', 1]]]);
    const mappingOf = (waveFile: WaveFile) =>
      faultsOfMapping('w.json', waveFile, questions).map((fault) => faultInWords(fault, 'en'));
    expect(mappingOf(waveFileOf({ margins: written.margins.slice(0, 1), columns }))).toEqual([]);
    const wrong = waveFileOf({
      margins: written.margins.slice(0, 1),
      columns: { sex: { missing: 'man', codes: { '1': 'boy' } }, mention: { missing: 'no' }, age: {} },
    });
    expect(mappingOf(wrong)).toEqual([
      'w.json: columns.sex.codes.1: boy is not a code of sex: woman, man, undisclosed',
      'w.json: columns.sex.missing: man is not a way to refuse sex; those that are: undisclosed',
      'w.json: columns.mention.missing: no is not a way to refuse mention; those that are: none',
      'w.json: columns.age: age is not a question of the questionnaire',
    ]);
  });

  it('refuses who did not consent, or leaves them out where the wave file says so', async () => {
    const csv = 'ok,mention,tone,sex\n1,no,,man\n2,no,,woman\n,yes,bad,man\n';
    const consent = { from: 'ok', codes: ['1'] };
    expect((await read(csv, { consent })).faults[0]).toBe(
      '/a.csv:3:1: row 2, column "ok": "2" is not a consent value; allowed: 1; "others": "leftOut" in the wave file leaves such rows out',
    );
    expect(await read(csv, { consent: { ...consent, others: 'leftOut' } })).toMatchObject({
      packedAnswers: ['1-1'],
      withoutConsent: 2,
      faults: [],
    });
  });

  it('has no column that nobody spoke for, and above all no weights', async () => {
    const csv = 'mention,tone,sex,POIDS,id\nno,,man,1.2,7\n';
    expect((await read(csv)).faults).toEqual([
      `/a.csv:1:18: column "POIDS" belongs to no question; to leave it out, name it under "leftOut" in the wave file; ${whyNoWeights.en}`,
      '/a.csv:1:24: column "id" belongs to no question; to leave it out, name it under "leftOut" in the wave file',
    ]);
    expect((await read(csv, { leftOut: ['POIDS', 'id'] })).faults).toEqual([]);
    expect((await read('mention,sex\nno,man\n', { leftOut: ['id'] })).faults).toEqual([
      '/a.csv:1: no column "tone" with the answers to tone; say which column has them, in the wave file: "columns": {"tone": {"from": "…"}}',
      '/a.csv:1: no column "id", which "leftOut" names',
    ]);
  });

  it('says what it lacks where it is empty', async () => {
    expect((await read('')).faults).toEqual(['/a.csv: has no header line']);
    expect((await read('mention,tone,sex\n')).faults).toEqual(['/a.csv: has no rows']);
  });
});

describe('a wave file', () => {
  const faultsOf = (given: Record<string, unknown>) => {
    try {
      waveFileOf(given);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  it('has all its faults told, each with its field', () => {
    expect(faultsOf({ selection: 'volunteers', population: 0 })).toEqual([
      'wave.json: selection: must be one of quotas, probability, accessPanel',
      'wave.json: population: must be at least 1',
    ]);
    expect(faultsOf({ closesOn: '2026-11-28', editions: [{ releasesOn: '2026-11-20' }] })).toEqual([
      'wave.json: closesOn: 2026-11-28 is not over: a wave fielded elsewhere can be imported only after its last day',
      expect.stringContaining(
        'wave.json: editions.0.releasesOn: the last edition is released after closesOn',
      ),
    ]);
    const [sex] = written.margins;
    const margins = [
      {
        ...sex,
        categories: [
          { codes: ['man'], share: 0.3 },
          { codes: ['woman'], share: 0.3 },
        ],
      },
    ];
    expect(faultsOf({ margins })).toEqual([expect.stringMatching(/^wave\.json: margins\.0: /)]);
  });

  it('cannot name a weight, and is told why', () => {
    expect(faultsOf({ weight: 'POIDS' })).toEqual([`wave.json: weight: ${whyNoWeights.en}`]);
  });
});
