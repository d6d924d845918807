import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { describedBy, Field } from '../../shared/field.tsx';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { CompanyProfile, Session } from '../session.ts';
import { AskTwice } from './ask-twice.tsx';
import { Failure } from './failure.tsx';
import { LanguageField } from './language-field.tsx';
import { invitationsPath, mostLinks, readCount } from './plan.ts';
import type { Texts } from './texts.ts';
import { type LinkFileState, useLinkFile } from './use-link-file.ts';

interface LinkSectionProps {
  language: Language;
  t: Texts;
  session: Session;
  company: CompanyProfile;
  wave: string;
  /** How many links there are. */
  links: number;
  /** Called whenever the service's plan may have changed. */
  onChanged: () => Promise<void>;
  /** Told what is being typed, undefined where it is no number. */
  onCounted: (count: number | undefined) => void;
}

/** One-to-one links: how many, the file, and voiding them. */
export function LinkSection(props: LinkSectionProps) {
  const { language, t, session, company, wave, links, onChanged, onCounted } = props;
  const [text, setText] = useState(() => (links > 0 ? String(links) : ''));
  const [linkLanguage, setLinkLanguage] = useState(language);
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { state, start, goOn, pause, discard } = useLinkFile(session, () => void onChanged());

  const submit = (event: Event) => {
    event.preventDefault();
    const count = readCount(text, mostLinks);
    setError(count === undefined ? t.countWrong : undefined);
    if (count === undefined) requestAnimationFrame(() => field.current?.focus());
    else {
      setSaid('');
      void start({ wave, count, linkLanguage, fileLanguage: language });
    }
  };

  const voidLinks = async () => {
    await session.request(invitationsPath(wave), { method: 'DELETE' });
    await Promise.all([discard(), onChanged()]);
    setSaid(t.voidDone);
    field.current?.focus();
  };

  const hint = t.countHint(formatNumber(company.headcount, language));
  const isBusy = state.at === 'collecting' || state.at === 'paused';
  return (
    <section aria-labelledby="links-title">
      <h3 id="links-title">{t.linksTitle}</h3>
      <p>{t.linksText}</p>
      {links > 0 && <p>{t.linksExist(formatNumber(links, language), links === 1)}</p>}
      <form onSubmit={submit} noValidate>
        <Field id="link-count" label={t.count} hint={hint} error={error}>
          <input
            ref={field}
            id="link-count"
            class="input input-short"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value={text}
            disabled={isBusy}
            onInput={(event) => {
              setText(event.currentTarget.value);
              onCounted(readCount(event.currentTarget.value, mostLinks));
            }}
            {...describedBy('link-count', { hint, error })}
          />
        </Field>
        <LanguageField
          id="link-language"
          t={t}
          label={t.linkLanguage}
          hint={t.linkLanguageHint}
          value={linkLanguage}
          onChange={setLinkLanguage}
        />
        {!isBusy && (
          <button type="submit" class="button">
            {t.makeLinks}
          </button>
        )}
      </form>
      <Progress {...{ language, t, state, pause, goOn, discard }} />
      <p role="status">{said}</p>
      {links > 0 && !isBusy && (
        <details class="link-void">
          <summary>{t.voidTitle}</summary>
          <p>{t.voidText}</p>
          <AskTwice
            language={language}
            label={t.voidLinks}
            question={t.voidConfirm(formatNumber(links, language), links === 1)}
            yes={t.voidConfirmYes}
            no={t.cancel}
            onYes={voidLinks}
          />
        </details>
      )}
    </section>
  );
}

interface ProgressProps {
  language: Language;
  t: Texts;
  state: LinkFileState;
  pause: () => void;
  goOn: () => void;
  discard: () => void;
}

function Progress({ language, t, state, pause, goOn, discard }: ProgressProps) {
  const number = (count: number) => formatNumber(count, language);
  if (state.at === 'idle') return <p role="status" />;
  if (state.at === 'saved') {
    return <p role="status">{t.linksDone(number(state.count), state.count === 1)}</p>;
  }
  const { done, count } = state;
  return (
    <div>
      <progress class="link-progress" aria-label={t.collectingLabel} max={count} value={done} />
      <p role="status">
        {state.at === 'collecting'
          ? t.collecting(number(done), number(count))
          : t.paused(number(done), number(count))}
      </p>
      {state.at === 'paused' && state.error !== undefined && (
        <PauseCause language={language} t={t} error={state.error} />
      )}
      <div class="buttons">
        {state.at === 'collecting' ? (
          <button type="button" class="button button-secondary" onClick={pause}>
            {t.pause}
          </button>
        ) : (
          <>
            <button type="button" class="button" onClick={goOn}>
              {t.resume}
            </button>
            <button type="button" class="button button-secondary" onClick={discard}>
              {t.discard}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** What the service or, with any other error, the place of the file stands in the way with. */
function PauseCause({ language, t, error }: { language: Language; t: Texts; error: unknown }) {
  if (error instanceof ApiError) return <Failure language={language} error={error} />;
  return (
    <div class="message message-wrong" role="alert">
      <p>{t.notSaved}</p>
    </div>
  );
}
