import * as z from 'zod/mini';

export const federationSchema = z
  .object({
    belongsTo: z.nullable(z.object({ id: z.string(), name: z.string() })).register(z.globalRegistry, {
      description: 'The federation that the company’s figures are shown to, together with other members’',
    }),
    code: z.nullable(z.string()).register(z.globalRegistry, {
      description:
        'What the company, as a federation, hands to its members; null where it has made none, and to whoever only reads',
    }),
    members: z.array(z.object({ id: z.string(), name: z.string() })).register(z.globalRegistry, {
      description: 'Verified companies that have entered a code of this company’s',
    }),
  })
  .register(z.globalRegistry, { id: 'Federation' });

export const joiningSchema = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
});
