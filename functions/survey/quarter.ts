import type { Text } from './questionnaire.ts';

/** A calendar quarter, as the waves of a barometer are named after it. */
interface Quarter {
  /** Such as `2027-q1`. */
  readonly id: string;
  readonly title: Text;
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
}

const frenchOrdinals = ['1er', '2e', '3e', '4e'] as const;
const englishOrdinals = ['First', 'Second', 'Third', 'Fourth'] as const;
const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter that a day `YYYY-MM-DD` lies in. */
export function quarterOf(day: string): Quarter {
  const year = day.slice(0, 4);
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return {
    id: `${year}-q${index + 1}`,
    title: {
      fr: `${frenchOrdinals[index]} trimestre ${year}`,
      en: `${englishOrdinals[index]} quarter ${year}`,
    },
    lastDay: `${year}-${lastDays[index]}`,
  };
}

const frenchWaves = ['deuxième vague', 'troisième vague', 'quatrième vague'] as const;
const englishWaves = ['second wave', 'third wave', 'fourth wave'] as const;

/**
 * A quarter's title for its nth wave, so that two waves of one quarter can be told apart.
 *
 * @example
 * titleOfWave(quarterOf('2027-02-01'), 2).en; // => 'First quarter 2027, second wave'
 */
export function titleOfWave({ title }: Pick<Quarter, 'title'>, number: number): Text {
  if (number < 2) return title;
  return {
    fr: `${title.fr}, ${frenchWaves[number - 2] ?? `vague ${number}`}`,
    en: `${title.en}, ${englishWaves[number - 2] ?? `wave ${number}`}`,
  };
}
