import * as z from 'zod/mini';
import { spaces } from '../../storage/sign-ins.ts';
import { operatorRoles, roles } from '../../survey/members.ts';
import { checkAddress } from '../../survey/read-addresses.ts';
import { daySchema } from './common.ts';

export const roleSchema = z.enum(roles).register(z.globalRegistry, {
  description: '`manages` sees and changes everything, `reads` sees all but the keys',
});

export const spaceSchema = z.enum(spaces).register(z.globalRegistry, {
  description: 'A company’s space where nothing is said, or the operator’s',
});

export const languageSchema = z.enum(['fr', 'en']);

/** As mail is sent to it. */
export const memberAddressSchema = z.string().check(
  z.maxLength(320),
  z.refine((text) => 'address' in checkAddress(text.trim()), 'is no address that mail can be sent to'),
);

const memberSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    role: roleSchema,
    hasSignedIn: z.boolean(),
    isYou: z.boolean(),
    waits: z.boolean().register(z.globalRegistry, {
      description:
        'Whether the space can be taken from this member only after a week in which all are told and may refuse',
    }),
  })
  .register(z.globalRegistry, { id: 'Member' });

export const departureSchema = z.object({
  askedBy: z.string(),
  from: daySchema,
  until: daySchema,
  isDue: z.boolean().register(z.globalRegistry, { description: 'Whether it can be completed by now' }),
});

export const peopleSchema = z
  .object({
    members: z.array(memberSchema),
    recovery: z
      .nullable(
        z.object({
          member: z.string(),
          address: z.string(),
          askedBy: z.string(),
          from: daySchema,
          until: daySchema,
          isDue: z
            .boolean()
            .register(z.globalRegistry, { description: 'Whether it can be confirmed by now' }),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'A new address for a member, which a member who did not ask for it has to confirm, from that day on; asked for by `operator`, the operator does',
      }),
    removal: z
      .nullable(
        z.object({
          member: z.string(),
          becomes: z.enum(['reads', 'removed']),
          askedBy: z.string(),
          from: daySchema,
          until: daySchema,
          isDue: z
            .boolean()
            .register(z.globalRegistry, { description: 'Whether it can be completed by now' }),
        }),
      )
      .register(z.globalRegistry, {
        description:
          'A member who would manage no more: completed from that day on by the same request again, of any other member who manages',
      }),
    departure: z.nullable(departureSchema).register(z.globalRegistry, {
      description:
        'The company would be deleted: completed from that day on by the same request again, of any member who manages',
    }),
    departureWaits: z.boolean().register(z.globalRegistry, {
      description:
        'Whether the company would be deleted only after a week in which all are told and may refuse',
    }),
  })
  .register(z.globalRegistry, { id: 'Members' });

export const newMemberSchema = z
  .strictObject({ address: memberAddressSchema, role: roleSchema, language: languageSchema })
  .register(z.globalRegistry, { id: 'NewMember' });

const usedInWeekOf = z
  .nullable(daySchema)
  .register(z.globalRegistry, { description: 'The Monday of the week in which it was last used' });
const keyNameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

export const machineKeySchema = z
  .object({ id: z.string(), name: z.string(), scope: roleSchema, usedInWeekOf })
  .register(z.globalRegistry, { id: 'MachineKey' });

export const newMachineKeySchema = z.strictObject({ name: keyNameSchema, scope: roleSchema });

export const operatorRoleSchema = z.enum(operatorRoles).register(z.globalRegistry, {
  description:
    '`operates` sees and changes everything, `verifies` decides on companies and sees the overview, `reads` sees everything',
});

/** It stays in the log for good, so that it must not say an address. */
export const labelSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^@]*$/, 'is no address'))
  .register(z.globalRegistry, { description: 'What the log calls the member, such as initials: no address' });

export const operatorMemberSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    role: operatorRoleSchema,
    address: z.nullable(z.string()).register(z.globalRegistry, {
      description: 'Null for whoever may not see it, and where there is none',
    }),
    hasSignedIn: z.boolean(),
    isYou: z.boolean(),
    fromProvider: z.boolean().register(z.globalRegistry, {
      description: 'Whether the identity provider brought them, and says their role',
    }),
  })
  .register(z.globalRegistry, { id: 'OperatorMember' });

export const newOperatorMemberSchema = z
  .strictObject({
    address: memberAddressSchema,
    label: labelSchema,
    role: operatorRoleSchema,
    language: languageSchema,
  })
  .register(z.globalRegistry, { id: 'NewOperatorMember' });

export const operatorKeySchema = z
  .object({ id: z.string(), name: z.string(), scope: operatorRoleSchema, usedInWeekOf })
  .register(z.globalRegistry, { id: 'OperatorMachineKey' });

export const newOperatorKeySchema = z.strictObject({ name: keyNameSchema, scope: operatorRoleSchema });
