import { quarterWave } from '../../functions/survey/france-wave.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import reference from '../reference/edition-2010.json' with { type: 'json' };
import { defaultQuestions } from './questionnaire-1.ts';

const { margins: franceMargins } = quarterWave(new Date());

/** The study of 2010 as its institute could hand it over: a thousand people by quotas, in a file of its own codes. */

/** Codes as institutes number them, from 1, in columns named after nothing. */
export const columnNames: Readonly<Record<string, string>> = Object.fromEntries(
  defaultQuestions.map(({ id }, index) => [id, `Q${index + 1}`]),
);

const quotaVariables = ['sex', 'age', 'occupation'] as const;

/** People who answer as those of 2010 did, taken until sex, age and occupation are as among all employees. */
function peopleByQuotas(respondents: number): Readonly<Record<string, string>>[] {
  const random = seededRandom(2010);
  const margins = franceMargins.filter(({ variable }) =>
    (quotaVariables as readonly string[]).includes(variable),
  );
  const room = margins.map(({ categories }) => wholeNumbers(categories, respondents));
  const people: Readonly<Record<string, string>>[] = [];
  while (people.length < respondents) {
    const person = simulatedAnswers(random);
    const cells = margins.map(({ variable, categories }) =>
      categories.findIndex(({ codes }) => codes.includes(person[variable] ?? '')),
    );
    if (cells.some((cell, margin) => !room[margin]?.[cell])) continue;
    for (const [margin, cell] of cells.entries()) {
      const left = room[margin] as number[];
      left[cell] = (left[cell] as number) - 1;
    }
    people.push(person);
  }
  return people;
}

/** Shares as numbers that make up the whole: the last takes what rounding leaves. */
function wholeNumbers(categories: readonly { share: number }[], whole: number): number[] {
  const numbers = categories.map(({ share }) => Math.round(share * whole));
  const rest = whole - numbers.reduce((sum, number) => sum + number, 0);
  return numbers.map((number, index) => (index === numbers.length - 1 ? number + rest : number));
}

/** A file of answers as a French spreadsheet writes it, and the wave file that reads it. */
export function fielded2010({
  respondents = 1000,
  releasesOn,
}: {
  respondents?: number;
  releasesOn: string;
}) {
  const header = ['IDENT', ...Object.values(columnNames), 'POIDS'];
  const rows = peopleByQuotas(respondents).map((person, index) => [
    String(index + 1),
    ...defaultQuestions.map(({ id, options }) => {
      const place = options.findIndex(({ code }) => code === person[id]);
      return place < 0 ? '' : String(place + 1);
    }),
    '1,02',
  ]);
  const csv = `\uFEFF${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
  const columns = Object.fromEntries(
    defaultQuestions.map(({ id, options }) => [
      id,
      {
        from: columnNames[id],
        codes: Object.fromEntries(options.map(({ code }, index) => [String(index + 1), code])),
      },
    ]),
  );
  const waveFile = {
    id: 'viavoice-2010',
    title: reference.title,
    selection: 'quotas',
    opensOn: reference.fieldwork.from,
    closesOn: reference.fieldwork.to,
    editions: [{ releasesOn, hour: 9 }],
    population: 23_800_000,
    populationSource: 'Insee: employees in 2010',
    margins: franceMargins,
    notice: {
      who: { fr: 'Viavoice', en: 'Viavoice' },
      forWhom: { fr: 'Hopscotch', en: 'Hopscotch' },
      universe: reference.universe,
      selection: reference.sampling,
      mode: { fr: 'En ligne', en: 'Online' },
      limits: { fr: 'Non-réponse non connue', en: 'Non-response not known' },
    },
    columns,
    leftOut: ['IDENT', 'POIDS'],
  };
  return { csv, waveFile, rows, header };
}
