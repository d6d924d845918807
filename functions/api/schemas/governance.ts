import { z } from '@hono/zod-openapi';
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
  .regex(monthPattern, 'a month is YYYY-MM, from 1990-01 to 2099-12')
  .openapi({ example: '2026-03' });

/** One pillar as it is stated: measures of its own, each once, and nothing at all where there is none. */
function statedPillarSchema({ measures }: Pillar) {
  const codes = measures.map(({ code }) => code) as [string, ...string[]];
  return z
    .strictObject({
      state: z.enum(pillarStates),
      month: month.optional().openapi({ description: 'In place since, or planned for' }),
      measures: z
        .array(z.enum(codes))
        .max(codes.length)
        .readonly()
        .openapi({ description: 'In place or planned, as `state` says; empty where it is `none`' }),
    })
    .superRefine(({ state, month, measures }, context) => {
      if (new Set(measures).size < measures.length) {
        context.addIssue({ code: 'custom', path: ['measures'], message: 'a measure is named twice' });
      }
      if (state !== 'none') return;
      if (month !== undefined) {
        context.addIssue({ code: 'custom', path: ['month'], message: 'there is no month of nothing' });
      }
      if (measures.length > 0) {
        context.addIssue({ code: 'custom', path: ['measures'], message: 'there are measures, but not none' });
      }
    });
}

/** All four pillars, each stated: what a company has not thought about is `none`. */
export const governanceSchema = z
  .strictObject(
    Object.fromEntries(pillars.map((pillar) => [pillar.id, statedPillarSchema(pillar)])) as Record<
      PillarId,
      ReturnType<typeof statedPillarSchema>
    >,
  )
  .openapi('Governance') satisfies z.ZodType<Governance>;
