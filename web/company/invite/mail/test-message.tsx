import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.ts';
import { ErrorBox } from '../../../space/error-box.tsx';
import { TextField } from '../../../space/fields.tsx';
import { useSending } from '../../../space/sending.ts';
import { useSpace, useTexts } from '../../../space/space.ts';
import { checkList } from './check-list.ts';
import { mailingPath } from './mailing.ts';
import { mailTexts } from './texts.ts';

interface TestMessageProps {
  wave: string;
  language: Language;
  signature: string;
}

/** One message to whoever invites. It stands in the form of the invitations and is none of its fields. */
export function TestMessage({ wave, language, signature }: TestMessageProps) {
  const { session, words } = useSpace();
  const t = useTexts(mailTexts);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState('');
  const element = useRef<HTMLFieldSetElement>(null);
  const sending = useSending();

  const send = () => {
    setSaid('');
    const { addresses, invalid } = checkList(typed);
    const [address] = addresses;
    const isWrong = address === undefined || addresses.length > 1 || invalid.length > 0;
    setWrong(isWrong);
    if (isWrong) return requestAnimationFrame(() => element.current?.querySelector('input')?.focus());
    void sending.send(async () => {
      const body = { address, language, signature };
      await session.request(`${mailingPath(wave)}/test`, { method: 'POST', body });
      setSaid(t.testSent(address));
    });
  };

  return (
    <fieldset
      ref={element}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        // Enter in a form sends the form: here, it would send to everyone.
        event.preventDefault();
        send();
      }}
    >
      <legend class="visually-hidden">{t.testTitle}</legend>
      <TextField
        form="test"
        path="address"
        label={t.test}
        hint={t.testHint}
        value={typed}
        errors={wrong ? { address: t.testWrong } : {}}
        onChange={setTyped}
      />
      <ErrorBox text={sending.failure} />
      <button type="button" class="button button-secondary" disabled={sending.isBusy} onClick={send}>
        {sending.isBusy ? words.working : t.sendTest}
      </button>
      <p role="status">{said}</p>
    </fieldset>
  );
}
