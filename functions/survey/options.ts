import type { Option } from './questionnaire.ts';

type Row = readonly [code: string, fr: string, en: string, refusal?: 'refusal'];

/** Options, a row each. */
export function options(...rows: readonly Row[]): readonly Option[] {
  return rows.map(([code, fr, en, refusal]) => ({
    code,
    label: { fr, en },
    ...(refusal && { refusal: true as const }),
  }));
}
