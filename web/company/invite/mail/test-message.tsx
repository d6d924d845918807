import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.ts';
import { Button } from '../../../space/button.tsx';
import { ErrorBox } from '../../../space/error-box.tsx';
import { TextField } from '../../../space/fields.tsx';
import { useSending } from '../../../space/sending.ts';
import { useSpace } from '../../../space/space.ts';
import { waveRoute } from '../waves.ts';
import { checkList } from './check-list.ts';
import { mailTexts } from './texts.ts';

interface TestMessageProps {
  wave: string;
  language: Language;
  signature: string;
}

/** One message to whoever invites. It stands in the form of the invitations and is none of its fields. */
export function TestMessage({ wave, language, signature }: TestMessageProps) {
  const { t, session } = useSpace(mailTexts);
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
      await session.request(`${waveRoute(wave, 'mailing')}/test`, { method: 'POST', body });
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
      <Button kind="secondary" label={t.sendTest} isBusy={sending.isBusy} onClick={send} />
      <p role="status">{said}</p>
    </fieldset>
  );
}
