import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { checkMargin } from '../margins.ts';
import { InputError } from './input-error.ts';

const name = z.string().min(1);

const by = z.array(name).max(2).default([]);

/** What a spec may hold. */
export const specSchema = z.strictObject({
  delimiter: z.enum([',', ';', '\t']).default(','),
  missing: z.array(z.string()).default(['NA']),
  psu: name.optional(),
  strata: name.optional(),
  fpc: name.optional(),
  weights: z
    .strictObject({
      column: name.optional(),
      margins: z
        .array(
          z.strictObject({
            variable: name,
            categories: z.array(z.strictObject({ codes: z.array(z.string()), share: z.number() })),
          }),
        )
        .optional(),
    })
    .default({}),
  tables: z.array(z.strictObject({ question: name, by })).default([]),
  means: z.array(z.strictObject({ variable: name, by })).default([]),
  ratios: z.array(z.strictObject({ numerator: name, denominator: name, by })).default([]),
  tests: z.array(z.strictObject({ row: name, col: name })).default([]),
  quantile: z.enum(['z', 't']).default('z'),
  capEffectiveBase: z.boolean().default(false),
});

/** What is asked for of a file of responses. */
export type Spec = z.infer<typeof specSchema>;

/**
 * Reads and checks a spec as far as that is possible without the data.
 *
 * @throws InputError naming the file and the place within it, such as `spec.json: tables[2].by: …`
 */
export function readSpec(file: string): Spec {
  const parsed = specSchema.safeParse(parseJson(file));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] as z.core.$ZodIssue;
    throw new InputError(file, `${placeOf(path)}${message}`);
  }
  const spec = inComposedForm(parsed.data);
  spec.tables.forEach(({ question, by }, i) => {
    if (by.includes(question)) {
      throw new InputError(file, `tables[${i}]: "${question}" cannot be broken down by itself`);
    }
  });
  for (const part of ['tables', 'means', 'ratios'] as const) {
    spec[part].forEach(({ by }, i) => {
      if (new Set(by).size === by.length) return;
      throw new InputError(file, `${part}[${i}].by: "${by[0]}" is named twice`);
    });
  }
  if (spec.tests.length > 0 && (spec.strata !== undefined || spec.fpc !== undefined)) {
    const part = spec.strata === undefined ? 'fpc' : 'strata';
    throw new InputError(file, `tests: they are not computed under a design with "${part}"`);
  }
  spec.tests.forEach(({ row, col }, i) => {
    if (row === col) throw new InputError(file, `tests[${i}]: "${row}" cannot be tested with itself`);
  });
  spec.weights.margins?.forEach((margin, i) => {
    try {
      checkMargin(margin);
    } catch (cause) {
      throw new InputError(file, `weights.margins[${i}]: ${(cause as Error).message}`, { cause });
    }
  });
  return spec;
}

function parseJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new InputError(file, `is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** An é of one character and one of two are the same; the data is read so, too. */
function inComposedForm(spec: Spec): Spec {
  return JSON.parse(JSON.stringify(spec).normalize());
}

/** A path as one writes it in JavaScript: `tables[2].by: `. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${steps.join('').replace(/^\./, '')}: `;
}
