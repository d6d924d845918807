import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { checkMargin } from '../margins.ts';
import { InputError } from './input-error.ts';

const name = z.string().min(1);

const specSchema = z.strictObject({
  psu: name.optional(),
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
  tables: z.array(z.strictObject({ question: name, by: z.array(name).max(2).default([]) })).default([]),
  tests: z.array(z.strictObject({ row: name, col: name })).default([]),
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
  const spec = parsed.data;
  spec.tables.forEach(({ question, by }, i) => {
    if (by.includes(question)) {
      throw new InputError(file, `tables[${i}]: "${question}" cannot be broken down by itself`);
    }
    if (new Set(by).size < by.length) {
      throw new InputError(file, `tables[${i}].by: "${by[0]}" is named twice`);
    }
  });
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

/** A path as one writes it in JavaScript: `tables[2].by: `. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${steps.join('').replace(/^\./, '')}: `;
}
