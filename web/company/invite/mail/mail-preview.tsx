import type { Language } from '../../../shared/language.ts';
import { Loaded, useLoaded } from '../../../space/loaded.tsx';
import { useSpace } from '../../../space/space.ts';
import { waveRoute } from '../waves.ts';
import type { Message } from './mailing.ts';
import { mailTexts } from './texts.ts';

interface MailPreviewProps {
  wave: string;
  /** Which of the two stands first. */
  language: Language;
  signature: string;
  /** How many the service has planned: the message names them. */
  reminders: number;
}

/** The very message that people will get, in both languages, as the service writes it. */
export function MailPreview({ wave, language, signature, reminders }: MailPreviewProps) {
  const { t, session } = useSpace(mailTexts);
  const words = new URLSearchParams({ language, signature });
  const loading = useLoaded(
    () => session.request<Message>(`${waveRoute(wave, 'mailing')}/preview?${words}`),
    [wave, language, signature, reminders],
  );
  return (
    <Loaded loading={loading}>
      {({ subject, text }) => (
        <article class="mail-preview" lang={language} dir="auto" aria-label={t.preview}>
          <p>
            <span class="muted">{t.subject}</span> <strong>{subject}</strong>
          </p>
          <p class="mail-text">{text}</p>
        </article>
      )}
    </Loaded>
  );
}
