import * as z from 'zod/mini';
import {
  longestGroupName,
  longestOwnOption,
  longestOwnQuestion,
  mostGroups,
  mostOwnOptions,
  mostOwnQuestions,
} from '../../survey/supplement.ts';
import { deceptive } from './companies.ts';

const shortText = (longest: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !deceptive.test(text), 'must not contain control characters'),
    z.refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), 'must contain something to read'),
  );

const inBoth = (longest: number) => z.strictObject({ fr: shortText(longest), en: shortText(longest) });

const supplementFields = {
  groups: z.readonly(
    z
      .array(
        z.strictObject({
          name: inBoth(longestGroupName),
          people: z.int().check(z.minimum(1), z.maximum(3_000_000)),
        }),
      )
      .check(z.maxLength(mostGroups)),
  ),
  questions: z.readonly(
    z
      .array(
        z.strictObject({
          text: inBoth(longestOwnQuestion),
          options: z
            .readonly(z.array(inBoth(longestOwnOption)).check(z.minLength(2), z.maxLength(mostOwnOptions)))
            .register(z.globalRegistry, {
              description: 'The answers to choose from; “I would rather not say” is added',
            }),
        }),
      )
      .check(z.maxLength(mostOwnQuestions)),
  ),
};

export const supplementSchema = z
  .strictObject(supplementFields)
  .register(z.globalRegistry, { id: 'Supplement' });

export const supplementStateSchema = z
  .strictObject({
    ...supplementFields,
    fixedBy: z.nullable(z.enum(['guarantee', 'invitation', 'close'])).register(z.globalRegistry, {
      description:
        'Why it can no longer be changed: somebody is invited, the wave has opened, or is over; else null',
    }),
    answersNeeded: z
      .strictObject({ question: z.int(), group: z.int(), difference: z.int() })
      .register(z.globalRegistry, {
        description:
          'About how many must answer before anything is told; `difference`: in each of two groups before one of 15 points is mostly established',
      }),
  })
  .register(z.globalRegistry, { id: 'SupplementState' });
