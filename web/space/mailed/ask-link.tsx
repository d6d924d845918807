import { request } from '../../shared/api.ts';
import { Button } from '../button.tsx';
import { TextField } from '../fields.tsx';
import { refusedFields, useForm } from '../form.ts';
import { FormFrame } from '../form-frame.tsx';
import { useSpace } from '../space.ts';
import { isAddress } from './address.ts';
import { mailedTexts } from './texts.ts';

interface AskLinkProps {
  /** What the link leads to. */
  space: 'company' | 'operator';
  /** Where a session has just ended: what was open waits, and goes on once a link was followed in another tab. */
  onResume?: (() => Promise<void>) | undefined;
  onAsked: (address: string) => void;
}

/** Asks for an address, and has a link mailed to it; whether it is known, nobody is told. */
export function AskLink({ space, onResume, onAsked }: AskLinkProps) {
  const { t, language } = useSpace(mailedTexts);
  const form = useForm({
    name: 'sign-in',
    initial: { address: '' },
    check: ({ address }): Record<string, string> => (isAddress(address) ? {} : { address: t.addressWrong }),
    send: async ({ address }) => {
      const body = { address: address.trim(), language, space };
      await request('/sign-in-links', { method: 'POST', body });
      onAsked(body.address);
    },
    refused: (cause, hasField) => refusedFields(cause, () => t.addressWrong, hasField),
  });
  return (
    <section aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{t.signInTitle}</h2>
      {onResume && (
        <div class="message message-waiting" role="alert">
          <p>{t.ended}</p>
          <Button kind="secondary" label={t.resume} onClick={onResume} />
        </div>
      )}
      <p>{t.signInText}</p>
      <FormFrame form={form} label={t.sendLink} busyLabel={t.sending}>
        <TextField {...form.bind('address')} label={t.address} type="email" autocomplete="email" />
      </FormFrame>
    </section>
  );
}
