import * as z from 'zod/mini';
import { roles } from '../../survey/members.ts';
import { checkAddress } from '../../survey/read-addresses.ts';
import { daySchema } from './common.ts';

export const roleSchema = z.enum(roles).register(z.globalRegistry, {
  description: '`manages` sees and changes everything, `reads` sees everything',
});

export const languageSchema = z.enum(['fr', 'en']);

/** As mail is sent to it. */
export const memberAddressSchema = z.string().check(
  z.maxLength(320),
  z.refine((text) => 'address' in checkAddress(text.trim()), 'is no address that mail can be sent to'),
);

export const memberSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    role: roleSchema,
    hasSignedIn: z.boolean(),
    isYou: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Member' });

export const peopleSchema = z
  .object({
    members: z.array(memberSchema),
    recovery: z
      .nullable(z.object({ member: z.string(), address: z.string(), askedBy: z.string(), until: daySchema }))
      .register(z.globalRegistry, {
        description: 'A new address for a member, which a member who did not ask for it has to confirm',
      }),
  })
  .register(z.globalRegistry, { id: 'Members' });

export const newMemberSchema = z
  .strictObject({ address: memberAddressSchema, role: roleSchema, language: languageSchema })
  .register(z.globalRegistry, { id: 'NewMember' });

export const machineKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: roleSchema,
    usedInWeekOf: z
      .nullable(daySchema)
      .register(z.globalRegistry, { description: 'The Monday of the week in which it was last used' }),
  })
  .register(z.globalRegistry, { id: 'MachineKey' });
