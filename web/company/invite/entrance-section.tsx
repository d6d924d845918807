import { useRef, useState } from 'preact/hooks';
import { describedBy, Field } from '../../shared/field.tsx';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { CompanyProfile, Session } from '../session.ts';
import { AskTwice } from './ask-twice.tsx';
import { Confirm } from './confirm.tsx';
import { Failure, LoadFailure } from './failure.tsx';
import { LanguageField } from './language-field.tsx';
import { type Entrance, entrancePath, fullLink, mostAdmissions, readCount } from './plan.ts';
import { Poster } from './poster.tsx';
import type { Texts } from './texts.ts';
import { useQr } from './use-qr.ts';

interface EntranceSectionProps {
  language: Language;
  t: Texts;
  session: Session;
  company: CompanyProfile;
  wave: PublicWave;
  entrance: Entrance | null;
  /** Called whenever the service's plan may have changed. */
  onChanged: () => Promise<void>;
  /** Told what is being typed, undefined where it is no number. */
  onCounted: (count: number | undefined) => void;
}

/** The shared entrance: how many it admits, its poster, and closing it. */
export function EntranceSection(props: EntranceSectionProps) {
  const { language, t, session, company, wave, entrance, onChanged, onCounted } = props;
  const [text, setText] = useState(() => String(entrance?.admissions ?? ''));
  const [spoken, setSpoken] = useState(language);
  const [wrong, setWrong] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [asked, setAsked] = useState<number>();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const save = async (admissions: number) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await session.request(entrancePath(wave.id), {
        method: 'PUT',
        body: { admissions, language: spoken },
      });
      await onChanged();
      setSaid(entrance ? t.changeDone : t.posterDone);
    } catch (cause) {
      setFailure(cause);
    } finally {
      setAsked(undefined);
      setBusy(false);
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setSaid('');
    const admissions = readCount(text, mostAdmissions);
    setWrong(admissions === undefined ? t.admissionsWrong : undefined);
    if (admissions === undefined) requestAnimationFrame(() => field.current?.focus());
    else if (entrance && entrance.admissions !== admissions) setAsked(admissions);
    else void save(admissions);
  };
  const close = async () => {
    await session.request(entrancePath(wave.id), { method: 'DELETE' });
    setText('');
    onCounted(undefined);
    await onChanged();
    setSaid(t.closeDone);
    field.current?.focus();
  };

  const link = entrance && fullLink(entrance.url, location.origin, spoken);
  const { qr, hasFailed, load } = useQr(link ?? undefined);
  const isUnchanged = entrance?.admissions === readCount(text, mostAdmissions);
  return (
    <section aria-labelledby="entrance-title">
      <h3 id="entrance-title">{t.entranceTitle}</h3>
      <div class={entrance ? 'entrance-open' : undefined}>
        <div>
          <p>{t.entranceText}</p>
          {entrance && (
            <p>{t.entranceOpen(formatNumber(entrance.admissions, language), entrance.admissions === 1)}</p>
          )}
          <form onSubmit={submit} noValidate>
            <Field id="admissions" label={t.admissions} hint={t.admissionsHint} error={wrong}>
              <input
                ref={field}
                id="admissions"
                class="input input-short"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={text}
                disabled={asked !== undefined}
                onInput={(event) => {
                  setText(event.currentTarget.value);
                  onCounted(readCount(event.currentTarget.value, mostAdmissions));
                }}
                {...describedBy('admissions', { hint: t.admissionsHint, error: wrong })}
              />
            </Field>
            {failure !== undefined && <Failure language={language} error={failure} />}
            {asked === undefined ? (
              <button
                type="submit"
                class={entrance ? 'button button-secondary' : 'button'}
                disabled={isBusy || (entrance !== null && isUnchanged)}
              >
                {isBusy ? t.working : entrance ? t.changeAdmissions : t.openEntrance}
              </button>
            ) : (
              <Confirm
                yes={t.changeYes}
                no={t.cancel}
                isBusy={isBusy}
                onYes={() => save(asked)}
                onNo={() => {
                  setAsked(undefined);
                  requestAnimationFrame(() => field.current?.focus());
                }}
              >
                {t.changeConfirm(formatNumber(asked, language))}
              </Confirm>
            )}
          </form>
          <p role="status">{said}</p>
          {entrance && link && (
            <>
              <LanguageField
                id="poster-language"
                t={t}
                label={t.posterLanguage}
                value={spoken}
                onChange={setSpoken}
              />
              <div class="buttons">
                <button type="button" class="button" disabled={!qr} onClick={() => print()}>
                  {t.print}
                </button>
                <CopyLink t={t} link={link} onSaid={setSaid} />
              </div>
              {hasFailed && <LoadFailure language={language} onRetry={load} />}
              <p class="muted small">{t.printHint}</p>
              <AskTwice
                language={language}
                label={t.closeEntrance}
                question={t.closeConfirm}
                yes={t.closeYes}
                no={t.cancel}
                onYes={close}
              />
            </>
          )}
        </div>
        {entrance && link && (
          <Poster
            language={spoken}
            companyName={company.name}
            wave={wave}
            admissions={entrance.admissions}
            link={link}
            qr={qr}
            label={t.preview}
          />
        )}
      </div>
    </section>
  );
}

function CopyLink({ t, link, onSaid }: { t: Texts; link: string; onSaid: (text: string) => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      onSaid(t.linkCopied);
    } catch {
      onSaid(t.linkNotCopied);
    }
  };
  return (
    <button type="button" class="button button-secondary" onClick={copy}>
      {t.copyLink}
    </button>
  );
}
