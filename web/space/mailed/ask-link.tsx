import { request } from '../../shared/api.ts';
import { ErrorBox } from '../error-box.tsx';
import { TextField } from '../fields.tsx';
import { refusedFields, useForm } from '../form.ts';
import { useSpace, useTexts } from '../space.ts';
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
  const { language } = useSpace();
  const t = useTexts(mailedTexts);
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
