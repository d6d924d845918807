import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { beside } from '../../shared/beside.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Choices, TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { Loaded, useRead } from '../../space/loaded.tsx';
import { isAddress } from '../../space/mailed/address.ts';
import { MachineKeys } from '../../space/people/machine-keys.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { WithRefusals } from '../../space/with-refusals.tsx';
import '../../space/people/people.css';
import { DepartureUnderWay } from '../leaving/departure-under-way.tsx';
import { MayChange } from '../may-change.tsx';
import { type RequestAsked, RequestUnderWay } from '../request-under-way.tsx';
import { memberRefusals, memberTexts } from './texts.ts';

interface Member {
  readonly id: string;
  readonly address: string;
  readonly role: 'manages' | 'reads';
  readonly hasSignedIn: boolean;
  readonly isYou: boolean;
  /** Whether the space is taken from them only after all were told. */
  readonly waits: boolean;
}

/** What `GET /company/members` says. */
interface People {
  readonly members: readonly Member[];
  readonly recovery: (RequestAsked & { readonly member: string; readonly address: string }) | null;
  readonly removal:
    | (RequestAsked & { readonly member: string; readonly becomes: 'reads' | 'removed' })
    | null;
  readonly departure: RequestAsked | null;
}

interface ListProps {
  people: People;
  /** Shows what is there now; done once it is shown. */
  onChanged: () => Promise<void>;
}

/** Who may enter the company's space: its members, and its machine keys. Whoever reads may refuse a new address, no more. */
export function Members() {
  const t = useTexts(memberTexts);
  const loading = useRead<People>('/company/members');
  const [said, setSaid] = useState('');
  const saidLine = useRef<HTMLParagraphElement>(null);
  // Read anew after each change: of two at once the earlier reply may come last, and would put older ones back.
  const onChanged = async () => {
    setSaid('');
    await loading.refresh();
  };
  const onDone = (text: string) => {
    setSaid(text);
    // The button that was pressed went with the member.
    requestAnimationFrame(() => saidLine.current?.focus());
  };
  return (
    <WithRefusals texts={memberRefusals}>
      <p>{t.lead}</p>
      <Loaded loading={loading}>
        {(people) => (
          <>
            <RecoveryUnderWay people={people} onChanged={onChanged} />
            <RemovalUnderWay people={people} onChanged={onChanged} />
            <DepartureUnderWay people={people} onChanged={onChanged} />
            <MayChange isAllowed={manages(people)}>
              <ul class="member-list unmarked">
                {people.members.map((member) => (
                  <MemberItem key={member.id} {...{ member, people, onChanged, onDone }} />
                ))}
              </ul>
              <p role="status" tabIndex={-1} ref={saidLine}>
                {said}
              </p>
              <AddMember onChanged={onChanged} />
            </MayChange>
            {manages(people) && (
              <MachineKeys
                path="/company/keys"
                unnamed={t.formerKey}
                scopes={[
                  { code: 'reads', short: t.reads, label: t.readsLong },
                  { code: 'manages', short: t.manages, label: t.managesLong },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </WithRefusals>
  );
}

function manages({ members }: People): boolean {
  return members.some(({ isYou, role }) => isYou && role === 'manages');
}

interface MemberItemProps extends ListProps {
  member: Member;
  /** Says what was done where the member, or their buttons, may be gone. */
  onDone: (text: string) => void;
}

function MemberItem({ member, people, onChanged, onDone }: MemberItemProps) {
  const { t, session } = useSpace(memberTexts);
  const { id, address, role, hasSignedIn, isYou, waits } = member;
  const path = `/company/members/${id}`;
  const other = role === 'manages' ? 'reads' : 'manages';
  const [changeLabel, changeText] =
    other === 'reads' ? [t.makeReader, t.makeReaderText] : [t.makeManager, t.makeManagerText];
  const others = people.members.filter((each) => each.role === 'manages' && !each.isYou && each.id !== id);
  const buttons = (
    <>
      <div class="buttons">
        <ConfirmedAction
          label={changeLabel}
          fullLabel={t.ofMember(changeLabel, address)}
          isSecondary
          act={async () => {
            await session.request(path, { method: 'PATCH', body: { role: other } });
            await onChanged();
            if (waits && other === 'reads') onDone(t.removalAsked);
          }}
        >
          <p>{changeText}</p>
          {waits && other === 'reads' && <p>{t.waitsText}</p>}
        </ConfirmedAction>
        <ConfirmedAction
          label={t.remove}
          fullLabel={t.ofMember(t.remove, address)}
          isSecondary
          act={async () => {
            await session.request(path, { method: 'DELETE' });
            await onChanged();
            onDone(waits ? t.removalAsked : t.removed(address));
          }}
        >
          <p>{waits ? t.waitsText : t.removeText}</p>
        </ConfirmedAction>
      </div>
      {!isYou && (
        <details>
          <summary>{t.lost}</summary>
          {others.length > 0 ? <LostMailbox member={member} onChanged={onChanged} /> : <p>{t.lostAlone}</p>}
        </details>
      )}
    </>
  );
  return (
    <li>
      <p>
        <strong>
          <bdi>{address}</bdi>
        </strong>{' '}
        <span class="muted">
          {beside(role === 'manages' ? t.manages : t.reads, isYou && t.you, !hasSignedIn && t.notYet)}
        </span>
      </p>
      {people.removal?.member === id && !isYou ? <p>{t.removalPending}</p> : buttons}
    </li>
  );
}

/** Asks for another address for somebody, which a second member confirms. */
function LostMailbox({ member: { id }, onChanged }: Pick<ListProps, 'onChanged'> & { member: Member }) {
  const { t, session } = useSpace(memberTexts);
  const form = useForm({
    name: `lost-${id}`,
    initial: { address: '' },
    check: ({ address }): Record<string, string> => (isAddress(address) ? {} : { address: t.addressWrong }),
    send: async ({ address }) => {
      const body = { address: address.trim() };
      await session.request(`/company/members/${id}/recovery`, { method: 'POST', body });
      await onChanged();
    },
    refused: (cause, hasField) => refusedFields(cause, () => t.addressWrong, hasField),
  });
  return (
    <>
      <p>{t.lostText}</p>
      <FormFrame form={form} label={t.lostSend} kind="secondary">
        <TextField {...form.bind('address')} label={t.address} type="email" />
      </FormFrame>
    </>
  );
}

/** A new address for somebody, which a second member confirms once it is due. */
function RecoveryUnderWay({ people: { members, recovery }, onChanged }: ListProps) {
  const { t, session, day } = useSpace(memberTexts);
  if (!recovery) return null;
  const { member, address, askedBy, from, isDue } = recovery;
  const isOperators = askedBy === 'operator';
  const you = members.find(({ isYou }) => isYou);
  const mayConfirm = isDue && you?.role === 'manages' && !isOperators && ![member, askedBy].includes(you.id);
  const former = members.find(({ id }) => id === member)?.address ?? '';
  const confirm = async () => {
    await session.request('/company/recovery/confirmation', { method: 'POST', body: { member, address } });
    await onChanged();
  };
  return (
    <RequestUnderWay
      title={t.recoveryTitle}
      path="/company/recovery"
      refuseLabel={t.recoveryRefuse}
      isYours={you?.id === askedBy}
      onChanged={onChanged}
    >
      <p>
        <bdi>{(isOperators ? t.operatorRecoveryText : t.recoveryText)(former, address, day(from))}</bdi>
      </p>
      {mayConfirm ? (
        <ConfirmedAction label={t.recoveryConfirm} act={confirm}>
          <p>{t.recoveryConfirmText}</p>
        </ConfirmedAction>
      ) : (
        !isOperators && <p>{t.recoveryWaits}</p>
      )}
    </RequestUnderWay>
  );
}

/** That somebody manages no more, which whoever manages completes once it is due. */
function RemovalUnderWay({ people: { members, removal }, onChanged }: ListProps) {
  const { t, session, day } = useSpace(memberTexts);
  if (!removal) return null;
  const { member, becomes, askedBy, from, isDue } = removal;
  const you = members.find(({ isYou }) => isYou);
  const address = members.find(({ id }) => id === member)?.address ?? '';
  const path = `/company/members/${member}`;
  const label = becomes === 'removed' ? t.remove : t.makeReader;
  const complete = async () => {
    if (becomes === 'removed') await session.request(path, { method: 'DELETE' });
    else await session.request(path, { method: 'PATCH', body: { role: becomes } });
    await onChanged();
  };
  return (
    <RequestUnderWay
      title={t.removalTitle}
      path="/company/removal"
      isYours={you?.id === askedBy}
      onChanged={onChanged}
    >
      <p>
        <bdi>{t.removalText(address, day(from))}</bdi>
      </p>
      {isDue && you?.role === 'manages' && you.id !== member && (
        <ConfirmedAction label={label} act={complete}>
          <p>{t.removalCompleteText}</p>
        </ConfirmedAction>
      )}
    </RequestUnderWay>
  );
}

function AddMember({ onChanged }: Pick<ListProps, 'onChanged'>) {
  const { t, language, session, words } = useSpace(memberTexts);
  const [said, setSaid] = useState('');
  const empty = { address: '', role: 'reads' as Member['role'] };
  const form = useForm({
    name: 'member',
    initial: empty,
    check: ({ address }): Record<string, string> => (isAddress(address) ? {} : { address: t.addressWrong }),
    send: async ({ address, role }) => {
      const body = { address: address.trim(), role, language };
      await session.request('/company/members', { method: 'POST', body });
      form.takeSaved(empty);
      await onChanged();
      setSaid(t.added);
    },
    refused: (cause, hasField) =>
      cause instanceof ApiError && cause.slug === 'member-exists'
        ? { address: failureText(words, cause) }
        : refusedFields(cause, () => t.addressWrong, hasField),
    onChange: () => setSaid(''),
  });
  return (
    <section aria-labelledby="add-member-title">
      <h3 id="add-member-title">{t.addTitle}</h3>
      <p>{t.addText}</p>
      <FormFrame form={form} label={t.add}>
        <TextField {...form.bind('address')} label={t.address} type="email" />
        <Choices
          {...form.bind('role')}
          class="field"
          legend={t.role}
          options={[
            { code: 'reads', label: t.readsLong },
            { code: 'manages', label: t.managesLong },
          ]}
        />
      </FormFrame>
      <p role="status">{said}</p>
    </section>
  );
}
