import { useState } from 'preact/hooks';
import { request } from '../../shared/api.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { isAddress } from '../../space/mailed/address.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { accessTexts } from './access-texts.ts';

/** For a company of before there were members: its key adds the first one, this once. */
export function FormerKey({ onAsked }: { onAsked: (address: string) => void }) {
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
