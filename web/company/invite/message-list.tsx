import { useRef, useState } from 'preact/hooks';
import { shortGuarantee } from '../../../functions/survey/guarantee.ts';
import type { Text } from '../../../functions/survey/questionnaire.ts';
import { copyText } from '../../shared/copy-text.ts';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { profileInWords } from '../profile-in-words.ts';
import { LanguageField } from './language-field.tsx';
import { writeMessages } from './messages.ts';
import { fullLink } from './plan.ts';
import { texts } from './texts.ts';
import type { WayProps } from './way-choice.tsx';

interface MessageListProps extends Pick<WayProps, 'company' | 'wave' | 'plan'> {
  /** The poster's link. */
  link: string;
  /** What others are asked about themselves. */
  profile: readonly Text[];
}

/** Texts to announce the poster with, in the language of those who get them, each with its copy button. */
export function MessageList({ company, wave, plan, link, profile }: MessageListProps) {
  const { t, language } = useSpace(texts);
  const [spoken, setSpoken] = useState(language);
  const [said, setSaid] = useState('');
  const messages = writeMessages(spoken, {
    company: company.name,
    from: formatDate(wave.opensOn, spoken),
    to: formatDate(wave.closesOn, spoken),
    link: fullLink(link, location.origin, spoken),
    sheet: plan.guarantee === null ? undefined : shortGuarantee(plan.guarantee),
    privacy: new URL(`/${spoken}/privacy`, location.origin).href,
    profileQuestions: plan.isSettled ? plan.profileQuestions : 'open',
    profile: profileInWords(profile, spoken),
  });
  return (
    <section aria-labelledby="messages-title">
      <h3 id="messages-title">{t.messagesTitle}</h3>
      <p>{t.messagesText}</p>
      <LanguageField
        form="messages"
        label={t.messagesLanguage}
        value={spoken}
        onChange={(chosen) => {
          setSpoken(chosen);
          // What was copied is not what is shown now.
          setSaid('');
        }}
      />
      {(['subject', 'body', 'chat', 'board'] as const).map((name) => (
        <Message
          key={name}
          id={`message-${name}`}
          label={t[name]}
          text={messages[name]}
          spoken={spoken}
          onSaid={setSaid}
        />
      ))}
      <p role="status">{said}</p>
    </section>
  );
}

interface MessageProps {
  id: string;
  label: string;
  text: string;
  spoken: Language;
  onSaid: (text: string) => void;
}

function Message({ id, label, text, spoken, onSaid }: MessageProps) {
  const t = useTexts(texts);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    onSaid('');
    const isCopied = await copyText(field.current?.value ?? text);
    if (!isCopied) field.current?.select();
    onSaid(isCopied ? t.copied(label) : t.notCopied);
  };
  return (
    <div class="message-text">
      <div class="message-text-head">
        <label for={id}>{label}</label>
        <Button kind="link" label={t.copy} aria-label={t.copyOf(label)} onClick={copy} />
      </div>
      {/* Remade in another language or for another wave; until then, what was changed by hand stays. */}
      <textarea
        key={text}
        ref={field}
        id={id}
        class="textarea"
        lang={spoken}
        dir="auto"
        rows={text.includes('\n') ? 18 : Math.max(1, Math.ceil(text.length / 70))}
        defaultValue={text}
      />
    </div>
  );
}
