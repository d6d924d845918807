import * as z from 'zod/mini';
import {
  type Governance,
  monthPattern,
  type Pillar,
  type PillarId,
  pillarStates,
  pillars,
} from '../../survey/governance.ts';

const month = z
  .string()
  .check(z.regex(monthPattern, 'a month is YYYY-MM, from 1990-01 to 2099-12'))
  .register(z.globalRegistry, { example: '2026-03' });

/** One pillar as it is stated: measures of its own, each once, and nothing at all where there is none. */
function statedPillarSchema({ measures }: Pillar) {
  const codes = measures.map(({ code }) => code) as [string, ...string[]];
  return z
    .strictObject({
      state: z.enum(pillarStates),
      month: z.optional(month).register(z.globalRegistry, { description: 'In place since, or planned for' }),
      measures: z
        .readonly(z.array(z.enum(codes)).check(z.maxLength(codes.length)))
        .register(z.globalRegistry, {
          description: 'In place or planned, as `state` says; empty where it is `none`',
        }),
    })
    .check(
      z.superRefine(({ state, month, measures }, context) => {
        if (new Set(measures).size < measures.length) {
          context.addIssue({ code: 'custom', path: ['measures'], message: 'a measure is named twice' });
        }
        if (state !== 'none') return;
        if (month !== undefined) {
          context.addIssue({ code: 'custom', path: ['month'], message: 'there is no month of nothing' });
        }
        if (measures.length > 0) {
          context.addIssue({
            code: 'custom',
            path: ['measures'],
            message: 'there are measures, but not none',
          });
        }
      }),
    );
}

/** All four pillars, each stated: what a company has not thought about is `none`. */
export const governanceSchema = z
  .strictObject(
    Object.fromEntries(pillars.map((pillar) => [pillar.id, statedPillarSchema(pillar)])) as Record<
      PillarId,
      ReturnType<typeof statedPillarSchema>
    >,
  )
  .register(z.globalRegistry, { id: 'Governance' }) satisfies z.ZodMiniType<Governance>;
