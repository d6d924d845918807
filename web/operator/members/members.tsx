import { useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { beside } from '../../shared/beside.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Choices, SelectField, TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { Loaded, useRead } from '../../space/loaded.tsx';
import { isAddress } from '../../space/mailed/address.ts';
import { MachineKeys } from '../../space/people/machine-keys.tsx';
import '../../space/people/people.css';
import type { OperatorRole } from '../../../functions/survey/members.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { WithRefusals } from '../../space/with-refusals.tsx';
import { useOperator } from '../account/use-operator.ts';
import { ActionTable } from '../actions.tsx';
import type { LoggedAction } from '../api-types.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { memberRefusals, memberTexts } from './texts.ts';

interface Member {
  readonly id: string;
  readonly label: string;
  readonly role: OperatorRole;
  /** Null for whoever may not see it. */
  readonly address: string | null;
  readonly hasSignedIn: boolean;
  readonly isYou: boolean;
  readonly fromProvider: boolean;
}

const longestLabel = 40;
const mostActions = 10;

/** Who may enter the operator's space, with what role and which keys, and what they did. */
export function Members({ announce }: ViewProps) {
  const t = useTexts(memberTexts);
  const { role, by } = useOperator();
  const loading = useRead<Member[]>('/operator/members');
  const actions = useRead<LoggedAction[]>('/operator/actions');
  const scopes = useRoles();
  const mayChange = role === 'operates';
  // Read anew after each change: of two at once the earlier reply may come last, and would put an older list back.
  const onChanged = async () => {
    await Promise.all([loading.refresh(), actions.refresh()]);
  };
  return (
    <WithRefusals texts={memberRefusals}>
      <section>
        <ViewTitle title={t.title} />
        <p>{t.lead}</p>
        {!mayChange && <p class="muted">{t.lookOnly}</p>}
        <Loaded loading={loading}>
          {(members) =>
            members.length === 0 && by === 'operator-key' ? (
              <p>{t.noMembers}</p>
            ) : (
              <ul class="member-list unmarked">
                {members.map((member) => (
                  <MemberItem key={member.id} member={member} mayChange={mayChange} onChanged={onChanged} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {mayChange && (
          <AddMember
            onAdded={(label) => {
              announce(t.added(label));
              void onChanged();
            }}
          />
        )}
      </section>
      {role !== 'verifies' && <MachineKeys path="/operator/keys" scopes={scopes} isFixed={!mayChange} />}
      <section aria-labelledby="who-title">
        <h3 id="who-title">{t.whoDidWhat}</h3>
        <Loaded loading={actions}>{(all) => <ActionTable actions={all.slice(0, mostActions)} />}</Loaded>
        <p>
          <a href="#/actions">{t.wholeLog}</a>
        </p>
      </section>
    </WithRefusals>
  );
}

function useRoles() {
  const t = useTexts(memberTexts);
  return [
    { code: 'reads', short: t.reads, label: t.readsLong },
    { code: 'verifies', short: t.verifies, label: t.verifiesLong },
    { code: 'operates', short: t.operates, label: t.operatesLong },
  ] as const satisfies { code: OperatorRole; short: string; label: string }[];
}

interface MemberItemProps {
  member: Member;
  mayChange: boolean;
  /** Shows what is there now. */
  onChanged: () => Promise<void>;
}

function MemberItem({ member, mayChange, onChanged }: MemberItemProps) {
  const { t, session } = useSpace(memberTexts);
  const { id, label, role, address, hasSignedIn, isYou, fromProvider } = member;
  const facts = [t[role], isYou && t.you, fromProvider && t.fromProvider, !hasSignedIn && t.notYet];
  return (
    <li>
      <p>
        <strong>
          <bdi>{label}</bdi>
        </strong>{' '}
        <span class="muted">{beside(...facts)}</span>
        {address !== null && (
          <>
            <br />
            <bdi>{address}</bdi>
          </>
        )}
      </p>
      {mayChange && (
        <div class="buttons">
          {!fromProvider && <ChangeRole member={member} onChanged={onChanged} />}
          <ConfirmedAction
            label={t.remove}
            fullLabel={t.ofMember(t.remove, label)}
            isSecondary
            act={async () => {
              await session.request(`/operator/members/${id}`, { method: 'DELETE' });
              await onChanged();
            }}
          >
            <p>{t.removeText}</p>
            {fromProvider && <p>{t.fromProviderText}</p>}
          </ConfirmedAction>
        </div>
      )}
    </li>
  );
}

function ChangeRole({ member: { id, label, role }, onChanged }: Omit<MemberItemProps, 'mayChange'>) {
  const { t, session } = useSpace(memberTexts);
  const others = useRoles().filter(({ code }) => code !== role);
  const [picked, setPicked] = useState<OperatorRole>(role);
  // What was picked last is the role by now.
  const chosen = picked === role ? (others[0]?.code ?? role) : picked;
  return (
    <ConfirmedAction
      label={t.change}
      fullLabel={t.ofMember(t.change, label)}
      isSecondary
      act={async () => {
        const body = { role: chosen };
        await session.request(`/operator/members/${id}`, { method: 'PATCH', body });
        await onChanged();
      }}
    >
      <SelectField
        {...{ path: 'role', form: `role-${id}`, label: t.role, options: others }}
        value={chosen}
        onChange={setPicked}
      />
      <p>{t.changeText}</p>
    </ConfirmedAction>
  );
}

function AddMember({ onAdded }: { onAdded: (label: string) => void }) {
  const { t, language, session, words } = useSpace(memberTexts);
  const empty = { label: '', address: '', role: 'reads' as OperatorRole };
  const form = useForm({
    name: 'member',
    initial: empty,
    check: ({ label, address }): Record<string, string> => ({
      ...(isLabel(label) ? {} : { label: t.labelWrong }),
      ...(isAddress(address) ? {} : { address: t.addressWrong }),
    }),
    send: async ({ label, address, role }) => {
      const body = { label: label.trim(), address: address.trim(), role, language };
      await session.request('/operator/members', { method: 'POST', body });
      form.takeSaved(empty);
      onAdded(body.label);
    },
    refused: (cause, hasField) => {
      const slug = cause instanceof ApiError ? cause.slug : '';
      if (slug === 'member-exists') return { address: failureText(words, cause) };
      if (slug === 'label-taken') return { label: failureText(words, cause) };
      return refusedFields(cause, (path) => (path === 'label' ? t.labelWrong : t.addressWrong), hasField);
    },
  });
  return (
    <section aria-labelledby="add-member-title">
      <h3 id="add-member-title">{t.addTitle}</h3>
      <p>{t.addText}</p>
      <FormFrame form={form} label={t.add}>
        <TextField {...form.bind('address')} label={t.address} type="email" />
        <TextField {...form.bind('label')} label={t.label} hint={t.labelHint} />
        <Choices {...form.bind('role')} class="field" legend={t.role} options={useRoles()} />
      </FormFrame>
    </section>
  );
}

function isLabel(typed: string): boolean {
  const { length } = typed.trim();
  return length > 0 && length <= longestLabel && !typed.includes('@');
}
