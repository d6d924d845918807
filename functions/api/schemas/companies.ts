import * as z from 'zod/mini';
import { companyStatuses } from '../../survey/company.ts';
import { companyOptions } from '../../survey/company-options.ts';
import { isFreeMail } from '../../survey/free-mail.ts';
import { countries, registrationFault } from '../../survey/registration.ts';
import { daySchema, textSchema } from './common.ts';
import { governanceSchema } from './governance.ts';
import { languageSchema, memberAddressSchema } from './people.ts';

/**
 * Characters that would let a name hide, turn around the text beside it, or look like another that it is not: controls, what is
 * drawn as nothing (Unicode's format characters and Hangul fillers), ends of lines. What joins a picture of several
 * stays.
 */
export const deceptive =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\u115f\u1160\u3164\uffa0]|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d/u;

const companyFields = {
  name: z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(200),
    z.refine((name) => !deceptive.test(name), 'must not contain control characters'),
  ),
  activity: z.enum(codesOf('activity')),
  employer: z.enum(codesOf('employer')),
  headcount: z.int().check(z.minimum(1), z.maximum(3_000_000)),
};

const contactSchema = z.strictObject({
  name: z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(120),
    z.refine((name) => !deceptive.test(name), 'must not contain control characters'),
  ),
  address: memberAddressSchema.check(
    z.refine((address) => !isFreeMail(address.trim()), 'must be at a domain of the company’s own'),
  ),
});

export const signUpSchema = z
  .strictObject({
    ...companyFields,
    country: z.enum(countries as [string, ...string[]]),
    registration: z.string().check(z.maxLength(40)),
    contact: contactSchema,
    language: languageSchema,
  })
  .check(
    z.refine(({ country, registration }) => registrationFault(country, registration) === undefined, {
      path: ['registration'],
      error:
        'is no number of this country’s register: a SIREN has nine digits, the last of which checks the others',
    }),
  )
  .register(z.globalRegistry, { id: 'SignUp' });

export const companyChangeSchema = z.partial(z.strictObject(companyFields));

export const companyStatusSchema = z.enum(companyStatuses);

export const companySchema = z
  .strictObject({
    ...companyFields,
    id: z.string(),
    activity: z.string(),
    employer: z.string(),
    status: companyStatusSchema,
    reason: z.optional(z.string()).register(z.globalRegistry, {
      description: 'Why it was refused or suspended, in the operator’s words',
    }),
    country: z.optional(z.string()),
    registration: z.optional(z.string()),
    /** Absent until stated. */
    governance: z.optional(governanceSchema),
  })
  .register(z.globalRegistry, { id: 'Company' });

/** The same as the operator sees it who verifies it. */
export const verifiedCompanySchema = z
  .extend(companySchema, {
    contact: z.optional(z.object({ name: z.string(), address: z.string() })),
    revision: z.int().register(z.globalRegistry, {
      description: 'Which change of the company this is: for a decision on it',
    }),
  })
  .register(z.globalRegistry, { id: 'CompanyToVerify' });

export const decisionSchema = z
  .strictObject({
    status: z.enum(['verified', 'refused', 'suspended']),
    reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    revision: z.optional(z.int()).register(z.globalRegistry, {
      description:
        'Of what was looked at: a company that has changed since is not decided on. Left out, whatever is there',
    }),
  })
  .check(
    z.refine(({ status, reason }) => status === 'verified' || reason !== undefined, {
      path: ['reason'],
      error: 'is told to the company with a refusal or suspension',
    }),
  );

/** The codes that a company can state of itself: all but "undisclosed". */
function codesOf(question: keyof typeof companyOptions): [string, ...string[]] {
  return companyOptions[question].map(({ code }) => code).filter((code) => code !== 'undisclosed') as [
    string,
    ...string[],
  ];
}

const figureSchema = z.looseObject({
  estimate: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  base: z.nullable(z.number()),
});

export const benchmarkSchema = z
  .object({
    edition: z.string(),
    wave: z.string(),
    company: z.string(),
    publishedOn: daySchema,
    asked: z.optional(z.record(z.string(), z.int())).register(z.globalRegistry, {
      description: 'The revision of each question that the wave asked, by its id',
    }),
    respondents: z.int(),
    answered: z.optional(z.object({ from: z.int(), to: z.int() })),
    required: z.optional(z.int()),
    invited: z.nullable(z.int()),
    responseRate: z.nullable(z.number()),
    adjustment: z.enum(['sexAgeOccupation', 'profile', 'none']),
    mix: z
      .optional(
        z.object({
          names: z.optional(z.array(textSchema)),
          cells: z.array(
            z.object({
              levels: z.record(z.string(), z.string()),
              company: z.int(),
              observatory: z.number(),
            }),
          ),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'What `adjusted` is made from besides the edition’s tables: by class of profile, such as of sex, age and occupation, the company’s respondents, with noise, and the class’s part of the observatory’s weighted respondents',
      }),
    /** Simulated responses in the edition; absent without any. */
    simulated: z.optional(z.int()),
    indicators: z.array(
      z.object({
        id: z.string(),
        unit: z.enum(['share', 'points', 'mean']),
        sentence: z.optional(textSchema),
        questions: z.optional(z.array(z.string())),
        company: figureSchema,
        activity: z.nullable(figureSchema),
        observatory: figureSchema,
        adjusted: z.nullable(figureSchema).register(z.globalRegistry, {
          description:
            'The observatory’s figure with the company’s mix of profiles, from the edition’s tables by each question that `mix` names. The observatory is all respondents, the company’s own included. Null where it cannot be given: the difference is then from `observatory`',
        }),
        difference: z.nullable(
          z.object({
            estimate: z.number(),
            low: z.number(),
            high: z.number(),
            p: z.number(),
            adjustedP: z.number(),
            verdict: z.enum(['above', 'below', 'similar']),
            moreNeeded: z.nullable(z.int()),
          }),
        ),
      }),
    ),
    coalition: z
      .optional(
        z.object({
          companies: z.int(),
          respondents: z.nullable(z.int()),
          standsIn: z.boolean(),
          figures: z.record(z.string(), figureSchema),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'The company’s federation: its members together, from the sums of their noisy tables, by indicator; from three members on, none above half, else `suppressed` says why. `standsIn`: the company is the federation, has no figures of its own, and `company` in every indicator is its members’',
      }),
    standings: z
      .record(
        z.string(),
        z.object({
          standing: z.enum(['established', 'probable', 'none']),
          low: z.number(),
          high: z.number(),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'Of each difference, by its indicator: its interval adjusted for the number of differences (Benjamini and Yekutieli 2005), which leaves out 0 where it is `established`; `probable` where only the 95% interval does',
      }),
    supplement: z
      .optional(
        z.object({
          questions: z.array(
            z.object({
              text: textSchema,
              answers: z.array(
                z.object({ label: textSchema, refusal: z.optional(z.literal(true)), figure: figureSchema }),
              ),
            }),
          ),
          groups: z.array(
            z.object({
              name: textSchema,
              refusal: z.optional(z.literal(true)),
              people: z.optional(z.int()),
              figures: z.record(z.string(), figureSchema),
            }),
          ),
          differences: z
            .optional(
              z.array(
                z.object({
                  indicator: z.string(),
                  of: z.tuple([z.int(), z.int()]),
                  estimate: z.number(),
                  low: z.number(),
                  high: z.number(),
                  p: z.number(),
                  adjustedP: z.number(),
                  standing: z.enum(['established', 'probable', 'none']),
                }),
              ),
            )
            .register(z.globalRegistry, {
              description:
                'Of every two groups that are shown, by their places in `groups`: the first’s figure less the second’s, with its 95% interval; `established` where it differs from 0 at 5%, adjusted for all of them (Benjamini and Hochberg)',
            }),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'Of the company’s own questions, and of its groups by indicator; absent where it had none, empty where too few have answered',
      }),
    privacy: z.optional(z.looseObject({ spent: z.object({ record: z.string() }) })),
  })
  .register(z.globalRegistry, { id: 'Benchmark' });

export const benchmarkListSchema = z
  .array(
    z.object({
      id: z.string(),
      wave: z.string(),
      title: textSchema,
      publishedOn: daySchema,
      respondents: z.int(),
      repeatedIn: z.nullable(z.object({ id: z.string(), publishedOn: daySchema })),
    }),
  )
  .register(z.globalRegistry, { id: 'BenchmarkList' });

export const participationSchema = z
  .object({
    invited: z.int(),
    answered: z.nullable(z.object({ from: z.int(), to: z.int() })),
    required: z.int().register(z.globalRegistry, {
      description: 'About how many must have answered for the first figures',
    }),
    needed: z
      .object({
        headlines: z.int(),
        everything: z.int(),
        likeForLike: z.int(),
        ofSome: z.optional(
          z.object({ indicator: z.string(), among: z.string(), share: z.number(), answers: z.int() }),
        ),
      })
      .register(z.globalRegistry, {
        description:
          'About how many answers are enough for what, by the rules that figures are shown by: `ofSome` for an indicator that only some are asked, if `share` of them are, as in the newest edition or that of 2010',
      }),
    edition: z.nullable(z.object({ id: z.string(), publishedOn: daySchema })).register(z.globalRegistry, {
      description: 'The newest edition of the wave, which `answered` is of',
    }),
    editions: z.array(z.object({ releasesOn: daySchema, hour: z.int() })).register(z.globalRegistry, {
      description: 'Those planned, the last one final; hours are those of Europe/Paris',
    }),
    weeks: z
      .array(z.object({ on: daySchema, answered: z.nullable(z.object({ from: z.int(), to: z.int() })) }))
      .register(z.globalRegistry, {
        description:
          'Of each day on which answers were counted the band of those who had answered by then, with its noise; null where they are fewer than about ten',
      }),
    countedOn: z.array(daySchema).register(z.globalRegistry, {
      description:
        'The days on which answers are counted, at nine in Europe/Paris; none is counted in between',
    }),
  })
  .register(z.globalRegistry, { id: 'Participation' });

export const developmentSchema = z
  .object({
    editions: z.array(
      z.object({
        id: z.string(),
        wave: z.string(),
        publishedOn: daySchema,
        respondents: z.int(),
        simulated: z.int(),
      }),
    ),
    indicators: z.array(
      z.object({
        id: z.string(),
        unit: z.enum(['share', 'points', 'mean']),
        points: z.array(
          z.extend(figureSchema, {
            edition: z.string(),
            isBroken: z.boolean(),
            reasons: z.optional(z.array(textSchema)),
            change: z.optional(z.enum(['rise', 'fall', 'none', 'notComparable'])),
            difference: z.optional(
              z.object({
                estimate: z.number(),
                low: z.number(),
                high: z.number(),
                p: z.number(),
                adjustedP: z.number(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Development' });
