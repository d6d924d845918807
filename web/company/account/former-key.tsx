import { useState } from 'preact/hooks';
import { request } from '../../shared/api.ts';
import { TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { isAddress } from '../../space/mailed/address.ts';
import { useSpace } from '../../space/space.ts';
import { accessTexts } from './access-texts.ts';

/** For a company of before there were members: its key adds the first one, this once. */
export function FormerKey({ onAsked }: { onAsked: (address: string) => void }) {
  const { t, language } = useSpace(accessTexts);
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
      <FormFrame form={form} kind="secondary" label={t.formerKeySend} busyLabel={t.sending}>
        <TextField {...form.bind('key')} label={t.key} />
        <TextField {...form.bind('address')} label={t.address} type="email" autocomplete="email" />
      </FormFrame>
    </details>
  );
}
