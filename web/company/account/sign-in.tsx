import { useState } from 'preact/hooks';
import { request } from '../../shared/api.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { accessTexts } from './access-texts.ts';
import { isAddress } from './address.ts';

interface SignInProps {
  /** Where a session has just ended: what was open waits, and goes on once a link was followed in another tab. */
  onResume?: (() => Promise<void>) | undefined;
  onAsked: (address: string) => void;
}

/** Asks for an address, and has a link mailed to it; whether it is known, nobody is told. */
export function SignIn({ onResume, onAsked }: SignInProps) {
  const { language } = useSpace();
  const t = useTexts(accessTexts);
  const form = useForm({
    name: 'sign-in',
    initial: { address: '' },
    check: ({ address }): Record<string, string> => (isAddress(address) ? {} : { address: t.addressWrong }),
    send: async ({ address }) => {
      await request('/sign-in-links', { method: 'POST', body: { address: address.trim(), language } });
      onAsked(address.trim());
    },
    refused: (cause, hasField) => refusedFields(cause, () => t.addressWrong, hasField),
  });
  return (
    <section aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{t.signInTitle}</h2>
      {onResume && (
        <div class="message message-waiting" role="alert">
          <p>{t.ended}</p>
          <button type="button" class="button button-secondary" onClick={onResume}>
            {t.resume}
          </button>
        </div>
      )}
      <p>{t.signInText}</p>
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <TextField {...form.bind('address')} label={t.address} type="email" autocomplete="email" />
        <ErrorBox text={form.failure} />
        <button type="submit" class="button" disabled={form.isBusy}>
          {form.isBusy ? t.sending : t.sendLink}
        </button>
      </form>
    </section>
  );
}

/** For a company of before there were members: its key adds the first one, this once. */
export function FormerKey({ onAsked }: Pick<SignInProps, 'onAsked'>) {
  const { language } = useSpace();
  const t = useTexts(accessTexts);
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    name: 'former',
    initial: { key: '', address: '' },
    check: ({ key, address }) => ({
      ...(/^\s*c[a-z0-9]{1,20}\.[\w-]+\s*$/.test(key) ? {} : { key: t.keyWrong }),
      ...(isAddress(address) ? {} : { address: t.addressWrong }),
    }),
    send: async ({ key, address }) => {
      const body = { address: address.trim(), role: 'manages', language };
      await request('/company/members', { method: 'POST', token: key.trim(), body });
      await request('/sign-in-links', { method: 'POST', body: { address: body.address, language } });
      onAsked(body.address);
    },
    refused: (cause, hasField) => refusedFields(cause, () => t.addressWrong, hasField),
    explain: (cause) => {
      const { slug } = cause as { slug?: string };
      if (slug === 'unauthorized') return t.keyWrong;
      return slug === 'members-only' ? t.keyHasMembers : t.notNow;
    },
  });
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.formerKey}</summary>
      <p>{t.formerKeyText}</p>
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <TextField {...form.bind('key')} label={t.key} />
        <TextField {...form.bind('address')} label={t.address} type="email" autocomplete="email" />
        <ErrorBox text={form.failure} />
        <button type="submit" class="button button-secondary" disabled={form.isBusy}>
          {form.isBusy ? t.sending : t.formerKeySend}
        </button>
      </form>
    </details>
  );
}
