import * as z from 'zod/mini';
import { selections } from '../../survey/wave.ts';
import { daySchema, textSchema } from './common.ts';

export const editionListSchema = z.array(
  z
    .object({
      id: z.string(),
      wave: z.nullable(z.string()),
      publishedOn: daySchema,
      respondents: z.int(),
      simulated: z.optional(z.int()),
    })
    .register(z.globalRegistry, { id: 'EditionListItem' }),
);

const shareSchema = z.nullable(z.number());

export const tableSchema = z
  .object({
    edition: z.string(),
    question: z.string(),
    by: z.array(z.string()),
    base: z.object({ total: z.nullable(z.number()) }),
    groups: z.array(
      z.object({
        levels: z.record(z.string(), z.string()),
        base: z.nullable(z.number()),
        effectiveBase: z.nullable(z.number()),
        companies: z.optional(z.nullable(z.int())),
        degreesOfFreedom: z.optional(z.nullable(z.number())),
        flags: z.array(z.enum(['c', 'u', 'b', 'k'])),
        asOf: z.optional(z.string()),
        suppressed: z.optional(
          z.enum(['tooNoisy', 'dominated', 'complementary', 'fewCompanies', 'fewerThan10']),
        ),
        cells: z.array(
          z.object({
            code: z.string(),
            share: shareSchema,
            low: shareSchema,
            high: shareSchema,
            population: z.nullable(z.number()),
            bound: z.optional(z.enum(['atMost', 'atLeast'])),
          }),
        ),
      }),
    ),
    association: z
      .optional(
        z.union([
          z.object({ x2: z.number(), df: z.number(), p: z.number(), cramersV: z.number() }),
          z.object({
            f: shareSchema,
            ndf: shareSchema,
            ddf: shareSchema,
            p: shareSchema,
            cramersV: shareSchema,
          }),
        ]),
      )
      .register(z.globalRegistry, {
        description:
          'Whether answers differ between the groups: Pearson’s X², corrected for noise and design, with its degrees of freedom; in tables by one breakdown of editions of 10,000 respondents or more, where every group is shown. Editions of before December 2026 have an F in its place (Rao and Scott)',
      }),
  })
  .register(z.globalRegistry, { id: 'Table' });

const findingsSchema = z
  .object({
    ranked: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['level', 'change', 'groups', 'gap', 'noDifference']),
        question: z.string(),
        indicator: z.optional(z.string()),
        by: z.optional(z.string()),
        groups: z.optional(z.tuple([z.string(), z.string()])),
        title: textSchema,
        sentence: textSchema,
        evidence: textSchema,
        reworded: z.optional(z.literal(true)),
      }),
    ),
    top: z.array(z.string()),
  })
  .register(z.globalRegistry, {
    id: 'Findings',
    description:
      'What the edition establishes, in sentences made by rule from its published figures and tests: all by rank, and those that stand on top',
  });

export const manifestSchema = z
  .object({
    id: z.string(),
    wave: z.nullable(z.string()),
    title: textSchema,
    headline: z.optional(textSchema),
    publishedOn: daySchema,
    fieldwork: z.object({ from: daySchema, to: daySchema }),
    respondents: z.int(),
    effectiveBase: z.nullable(z.number()),
    designEffect: z.nullable(z.number()),
    population: z.nullable(z.number()),
    weighting: z.looseObject({ method: z.enum(['none', 'raking']) }),
    disclosure: z.record(z.string(), z.unknown()),
    correlation: z.optional(z.looseObject({ stated: z.number(), questions: z.looseObject({}) })),
    privacy: z.optional(z.looseObject({ adjacency: z.literal('record') })),
    ways: z.optional(
      z.looseObject({ respondents: z.looseObject({}), cap: z.looseObject({ companies: z.int() }) }),
    ),
    volunteering: z.optional(
      z.looseObject({ representativeness: z.array(z.looseObject({ variable: z.string() })) }),
    ),
    selection: z.optional(z.enum(selections)).register(z.globalRegistry, {
      description: 'Of a wave that an institute fielded elsewhere: how it chose its respondents',
    }),
    provisional: z.optional(z.literal(true)),
    keys: z.optional(z.string()).register(z.globalRegistry, {
      description:
        'The head of the wave’s list of panel keys, as `/waves/{wave}/panels` had it when it was prepared',
    }),
    indicators: z.array(
      z.looseObject({ id: z.string(), estimate: shareSchema, low: shareSchema, high: shareSchema }),
    ),
    findings: z.optional(findingsSchema),
    questions: z.array(z.looseObject({ id: z.string() })),
    breakdowns: z.array(z.looseObject({ id: z.string() })),
    notice: z.record(z.string(), textSchema),
    house: z.optional(
      z.object({ name: textSchema, publisher: z.optional(z.string()), contact: z.optional(z.string()) }),
    ),
    citation: textSchema,
    licence: z.string(),
    simulated: z.int(),
    reference: z.optional(z.boolean()),
  })
  .register(z.globalRegistry, { id: 'Manifest' });
