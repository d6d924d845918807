import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Loaded } from '../../../space/loaded.tsx';
import { useSpace, useTexts } from '../../../space/space.ts';
import { waveRoute } from '../waves.ts';
import type { WayProps } from '../way-choice.tsx';
import { MailForm } from './mail-form.tsx';
import { MailProgress } from './mail-progress.tsx';
import { mailTexts } from './texts.ts';
import { useMailing } from './use-mailing.ts';
import './mail.css';

/** Mails that the observatory sends: the list and the message, then how far it is. */
export function MailSection({ wave, plan: { left }, onChanged, onCounted }: WayProps) {
  const { t, session } = useSpace(mailTexts);
  const loading = useMailing(wave.id);
  const [said, setSaid] = useState('');
  const act =
    (method: 'POST' | 'DELETE', way: string, done = '') =>
    async () => {
      await session.request(`${waveRoute(wave.id, 'mailing')}${way}`, { method });
      await Promise.all([loading.refresh(), onChanged()]);
      setSaid(done);
    };
  return (
    <section aria-labelledby="mail-title">
      <h3 id="mail-title">{t.title}</h3>
      <p>{t.intro}</p>
      <Loaded loading={loading} failed={loading.value && t.statusUnknown}>
        {(mailing) => {
          const form = (
            <MailForm
              wave={wave}
              left={left}
              before={mailing.state === 'none' ? undefined : mailing}
              onCounted={onCounted}
              onHandedOver={async (text) => {
                setSaid(text);
                await Promise.all([loading.refresh(), onChanged()]);
              }}
            />
          );
          const isNew = mailing.state === 'none';
          return (
            <>
              {!isNew && (
                <MailProgress
                  mailing={mailing}
                  wave={wave}
                  pause={act('POST', '/pause')}
                  resume={act('POST', '/resume')}
                  stop={act('DELETE', '', t.stopped)}
                />
              )}
              <p role="status">{said}</p>
              {isNew ? form : <OtherPeople left={left}>{form}</OtherPeople>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function OtherPeople({ left, children }: { left: number; children: ComponentChildren }) {
  const t = useTexts(mailTexts);
  if (left === 0) return <p>{t.nobodyLeft}</p>;
  return (
    <details class="mail-others">
      <summary>{t.others}</summary>
      {children}
    </details>
  );
}
