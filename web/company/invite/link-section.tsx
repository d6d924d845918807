import { useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { formatNumber } from '../../shared/format.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PartProps } from '../part.ts';
import { LanguageField } from './language-field.tsx';
import { invitationsPath, mostLinks, readCount } from './plan.ts';
import { texts } from './texts.ts';
import { useLinkFile } from './use-link-file.ts';

interface LinkSectionProps extends PartProps {
  wave: string;
  /** How many links there are. */
  links: number;
  /** Called whenever the service's plan may have changed. */
  onChanged: () => Promise<void>;
  /** Told what is being typed, undefined where it is no number. */
  onCounted: (count: number | undefined) => void;
}

/** One-to-one links: how many, the file, and voiding them. */
export function LinkSection({ company, wave, links, onChanged, onCounted }: LinkSectionProps) {
  const { language, session } = useSpace();
  const t = useTexts(texts);
  const [linkLanguage, setLinkLanguage] = useState(language);
  const [said, setSaid] = useState('');
  const file = useLinkFile(session, () => void onChanged());
  const form = useForm({
    name: 'link',
    initial: () => ({ count: links > 0 ? String(links) : '' }),
    check: ({ count }): FieldErrors =>
      readCount(count, mostLinks) === undefined ? { count: t.countWrong } : {},
    send: async ({ count: typed }) => {
      setSaid('');
      const count = readCount(typed, mostLinks) as number;
      void file.start({ wave, count, linkLanguage, fileLanguage: language });
    },
    onChange: ({ count }) => onCounted(readCount(count, mostLinks)),
  });

  const voidLinks = async () => {
    await session.request(invitationsPath(wave), { method: 'DELETE' });
    await Promise.all([file.discard(), onChanged()]);
    setSaid(t.voidDone);
    form.element.current?.querySelector('input')?.focus();
  };

  const isBusy = file.state.at === 'collecting' || file.state.at === 'paused';
  return (
    <section aria-labelledby="links-title">
      <h3 id="links-title">{t.linksTitle}</h3>
      <p>{t.linksText}</p>
      {links > 0 && <p>{t.linksExist(formatNumber(links, language), links === 1)}</p>}
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <TextField
          {...form.bind('count')}
          label={t.count}
          hint={t.countHint(formatNumber(company.headcount, language))}
          type="number"
          isDisabled={isBusy}
        />
        <LanguageField
          form="link"
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
      <Progress {...file} />
      <p role="status">{said}</p>
      {links > 0 && !isBusy && (
        <details class="link-void">
          <summary>{t.voidTitle}</summary>
          <p>{t.voidText}</p>
          <ConfirmedAction
            label={t.voidLinks}
            yes={t.voidConfirmYes}
            no={t.cancel}
            isSecondary
            act={voidLinks}
          >
            <p>{t.voidConfirm(formatNumber(links, language), links === 1)}</p>
          </ConfirmedAction>
        </details>
      )}
    </section>
  );
}

function Progress({ state, pause, goOn, discard }: ReturnType<typeof useLinkFile>) {
  const { language, words } = useSpace();
  const t = useTexts(texts);
  const number = (count: number) => formatNumber(count, language);
  if (state.at === 'idle') return <p role="status" />;
  if (state.at === 'saved') {
    return <p role="status">{t.linksDone(number(state.count), state.count === 1)}</p>;
  }
  const { at, done, count } = state;
  // What the service or, with any other error, the place of the file stands in the way with.
  const cause = 'error' in state ? state.error : undefined;
  const failure = cause instanceof ApiError ? failureText(words, cause) : t.notSaved;
  return (
    <div>
      <progress class="link-progress" aria-label={t.collectingLabel} max={count} value={done} />
      <p role="status">
        {at === 'collecting'
          ? t.collecting(number(done), number(count))
          : t.paused(number(done), number(count))}
      </p>
      <ErrorBox text={cause === undefined ? undefined : failure} />
      <div class="buttons">
        {at === 'collecting' ? (
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
