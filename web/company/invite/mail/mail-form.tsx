import { useRef, useState } from 'preact/hooks';
import { dayInParis } from '../../../../functions/survey/wave.ts';
import { ApiError } from '../../../shared/api.ts';
import { Button } from '../../../space/button.tsx';
import { failureText } from '../../../space/failure-text.ts';
import { TextField } from '../../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../../space/form.ts';
import { FormFrame } from '../../../space/form-frame.tsx';
import { useSpace } from '../../../space/space.ts';
import { useUnsaved } from '../../../space/unsaved.ts';
import type { PublicWave } from '../../../survey/protocol/wave.ts';
import { LanguageField } from '../language-field.tsx';
import { AddressFile } from './address-file.tsx';
import { type CheckedList, checkList } from './check-list.ts';
import { ListReport } from './list-report.tsx';
import { MailPreview } from './mail-preview.tsx';
import { handOver, type Mailing } from './mailing.ts';
import { plannedReminders, reminderFaults } from './reminder-days.ts';
import { TestMessage } from './test-message.tsx';
import { mailTexts } from './texts.ts';
import { useSettled } from './use-settled.ts';

const mostSignature = 200;

interface MailFormProps {
  wave: PublicWave;
  left: number;
  /** What was sent or planned before, when others are invited: what it says and when it reminds is fixed. */
  before: Mailing | undefined;
  onCounted: (addresses: number | undefined) => void;
  /** Called when the service has taken the list on, with what to say of it. */
  onHandedOver: (said: string) => Promise<void>;
}

/** The list, the message and the reminders, read before anything is sent; what is typed stays until it has been. */
export function MailForm({ wave, left, before, onCounted, onHandedOver }: MailFormProps) {
  const { t, language, session, words, number, day } = useSpace(mailTexts);
  const [checked, setChecked] = useState<CheckedList>();
  const [handedOver, setHandedOver] = useState(0);
  // For what follows a failure at once, before anything is drawn again.
  const done = useRef(0);
  const isOpen = wave.status === 'open';
  const sendsOn = isOpen ? dayInParis(new Date()) : wave.opensOn;

  const check = (text: string): CheckedList => {
    const list = checkList(text);
    setChecked(list);
    onCounted(list.addresses.length);
    return list;
  };
  const listErrors = ({ addresses, invalid }: CheckedList): FieldErrors => {
    if (invalid.length > 0) return { addresses: t.listFaulty(number(invalid.length), invalid.length === 1) };
    if (addresses.length === 0) return { addresses: t.listMissing };
    return addresses.length > left
      ? { addresses: t.listTooLong(number(addresses.length), number(left)) }
      : {};
  };

  const form = useForm({
    name: 'mail',
    initial: () => ({
      addresses: '',
      signature: before?.signature ?? '',
      language: before?.language ?? language,
      first: before?.reminders[0]?.on ?? '',
      second: before?.reminders[1]?.on ?? '',
    }),
    check: ({ addresses, signature, first, second }): FieldErrors => {
      const days = before ? { first: '', second: '' } : { first, second };
      const faults = Object.entries(reminderFaults(days, { sendsOn, closesOn: wave.closesOn }));
      const said = { early: t.early(day(sendsOn)), late: t.late(day(wave.closesOn)), order: t.order };
      return {
        ...listErrors(check(addresses)),
        ...(signature.length > mostSignature && {
          signature: t.signatureTooLong(number(signature.length)),
        }),
        ...Object.fromEntries(faults.map(([field, fault]) => [field, said[fault]])),
      };
    },
    asksFirst: () => true,
    send: async ({ addresses, signature, language: spoken, ...days }) => {
      const list = checkList(addresses).addresses;
      const count = (handed: number) => {
        done.current = handed;
        setHandedOver(handed);
      };
      count(0);
      const mails = {
        addresses: list,
        reminders: before ? before.reminders.map(({ on }) => on) : plannedReminders(days),
        signature: signature.trim(),
        language: spoken,
        sendsOn: isOpen ? 'now' : (before?.sendsOn ?? wave.opensOn),
      };
      try {
        const { accepted, already } = await handOver(session, wave.id, mails, count);
        change('');
        const again = already > 0 ? ` ${t.already(number(already), already === 1)}` : '';
        await onHandedOver(t.sent(number(accepted), accepted === 1) + again);
      } catch (cause) {
        // What the service has taken on is no longer in the list; the rest is.
        if (done.current > 0) change(list.slice(done.current).join('\n'));
        throw cause;
      }
    },
    explain: (cause) => {
      const isAbove = cause instanceof ApiError && cause.slug === 'above-headcount';
      const why = isAbove
        ? t.listTooLong(number(checked?.addresses.length ?? 0), number(left))
        : failureText(words, cause);
      return done.current > 0 ? `${why} ${t.partly(number(done.current))}` : why;
    },
  });
  const { addresses, signature, language: spoken, first, second } = form.value;
  useUnsaved(addresses.trim() !== '');
  // Not at each letter: the preview is the service's.
  const settled = useSettled(signature.trim());
  const isLocked = form.isAsked || form.isBusy;
  // Those of a sending that has begun are the service's: they may have been given up since.
  const days = before ? before.reminders.map(({ on }) => on) : plannedReminders({ first, second });
  const mails = checked?.addresses.length ?? 0;
  const field = <K extends 'addresses' | 'signature' | 'first' | 'second'>(path: K) => ({
    ...form.bind(path),
    isDisabled: isLocked,
  });
  const change = (text: string) => {
    form.set({ ...form.value, addresses: text });
    setChecked(undefined);
    onCounted(undefined);
    // What was said of the former list may not be true of this one.
    if (form.bind('addresses').errors.addresses !== undefined) form.show({});
  };

  const effect = (
    <>
      <p>
        {isOpen
          ? t.sendNow(number(mails), mails === 1)
          : t.sendLater(number(mails), day(wave.opensOn), mails === 1)}
      </p>
      <p>{remindersInWords(days.map(day))}</p>
      {form.isBusy && checked && (
        <p role="status">{t.handedOver(number(handedOver), number(checked.addresses.length))}</p>
      )}
    </>
  );

  return (
    <FormFrame
      form={form}
      class="mail-form column-narrow"
      label={t.send}
      question={{ label: t.send, text: effect, yes: t.sendYes, no: t.sendCancel }}
    >
      <h4>{t.listTitle}</h4>
      <p>{t.forgotten}</p>
      <TextField {...field('addresses')} onChange={change} label={t.list} hint={t.listHint} type="lines" />
      <AddressFile
        isDisabled={isLocked}
        onRead={(text) => change([addresses.trim(), text.trim()].filter(Boolean).join('\n'))}
      />
      <Button
        kind="secondary"
        label={t.check}
        disabled={isLocked}
        onClick={() => form.show(listErrors(check(addresses)))}
      />
      <div role="status">{checked && addresses.trim() !== '' && <ListReport list={checked} />}</div>

      <h4>{t.messageTitle}</h4>
      {!before && (
        <>
          <TextField {...field('signature')} label={t.signature} hint={t.signatureHint} />
          <LanguageField
            form="mail"
            label={t.spoken}
            hint={t.spokenHint}
            value={spoken}
            onChange={(chosen) => form.set({ ...form.value, language: chosen })}
          />
        </>
      )}
      <MailPreview
        wave={wave.id}
        language={spoken}
        signature={settled}
        reminders={before?.reminders.length ?? 0}
      />
      {!before && <p class="small muted">{t.previewReminders}</p>}
      <TestMessage wave={wave.id} language={spoken} signature={signature.trim()} />

      <h4>{t.remindersTitle}</h4>
      <p>{t.remindersText}</p>
      {before ? (
        <p>{days.length === 0 ? t.fixedNone : t.fixed(listed(days.map(day)))}</p>
      ) : (
        <div class="pair">
          <TextField {...field('first')} label={t.first} type="day" />
          <TextField {...field('second')} label={t.second} type="day" />
        </div>
      )}
    </FormFrame>
  );

  function remindersInWords(planned: readonly string[]): string {
    const last = planned.at(-1);
    return last === undefined ? t.sendNoReminder : t.sendReminders(listed(planned), last);
  }

  function listed([one = '', other]: readonly string[]): string {
    return other === undefined ? one : t.and(one, other);
  }
}
