import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { formatDate, formatMean, formatNumber } from '../shared/format.ts';
import { type Language, pick, type Text } from '../shared/language.ts';
import type { ListedEdition, OperatorWave, Preview } from './api-types.ts';
import { failureText } from './failure-text.ts';
import { noticeNames, statusName } from './names.ts';
import { EditionLine } from './overview.tsx';
import type { Texts } from './texts.ts';
import { useUnsaved } from './unsaved.ts';
import { Loaded, useLoaded } from './use-loaded.tsx';
import { type ViewProps, ViewTitle } from './view.tsx';
import { TextPair } from './waves/text-fields.tsx';
import { useFieldErrors } from './waves/use-field-errors.ts';
import { checkHeadline, refusedFields } from './waves/wave-form.ts';

/** Publishing in two steps: what it would do, then doing it. */
export function Publication(props: ViewProps & { id: string }) {
  const { language, t, session, id } = props;
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const wave = useLoaded(() => session.request<OperatorWave>(path));
  return (
    <section>
      <ViewTitle language={language} t={t} title={t.publicationOf(id)} />
      <Loaded t={t} loading={wave}>
        {(loaded) => <Steps {...props} path={path} wave={loaded} />}
      </Loaded>
    </section>
  );
}

const noHeadline: Text = { fr: '', en: '' };

interface StepsProps extends ViewProps {
  path: string;
  wave: OperatorWave;
}

function Steps(props: StepsProps) {
  const { language, t, session, path, wave } = props;
  const [published, setPublished] = useState<ListedEdition>();
  // Here, so that reading the responses again loses nothing typed.
  const [headline, setHeadline] = useState(noHeadline);
  const preview = useLoaded(() => session.request<Preview>(`${path}/editions/next`));
  const editions = useLoaded(() => session.request<ListedEdition[]>('/editions'));
  const again = () => {
    setPublished(undefined);
    preview.reload();
    editions.reload();
  };
  return (
    <>
      <p>
        <strong>{pick(wave.title, language)}</strong> – {statusName(t, wave)},{' '}
        {t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))} ·{' '}
        <a href={`#/waves/${wave.id}`}>{t.toWave}</a>
      </p>
      <Loaded t={t} loading={editions}>
        {(all) => (
          <p>
            {t.lastEdition}
            {language === 'fr' ? '\u00a0: ' : ': '}
            <EditionLine
              language={language}
              t={t}
              edition={published ?? all.find((edition) => edition.wave === wave.id)}
            />
          </p>
        )}
      </Loaded>
      {published ? (
        <div class="message">
          <p>{t.published(published.id, formatNumber(published.respondents, language))}</p>
          <div class="buttons">
            <a class="button" href={`/${language}/?edition=${encodeURIComponent(published.id)}`}>
              {t.seeEdition(published.id)}
            </a>
            <button type="button" class="button button-secondary" onClick={again}>
              {t.previewAgain}
            </button>
          </div>
        </div>
      ) : (
        <>
          <h3>{t.stepOne}</h3>
          <Loaded t={t} loading={preview} waiting={t.previewWaiting}>
            {(read) => (
              <>
                <PreviewTable language={language} t={t} preview={read} />
                <p>
                  <button type="button" class="button button-secondary" onClick={again}>
                    {t.previewAgain}
                  </button>
                </p>
                <Notice t={t} wave={wave} missing={read.notice.missing} />
                <h3>{t.stepTwo}</h3>
                <Publish
                  {...props}
                  preview={read}
                  headline={headline}
                  onHeadline={setHeadline}
                  onPublished={(edition) => {
                    setHeadline(noHeadline);
                    setPublished(edition);
                  }}
                />
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  );
}

function PreviewTable({ language, t, preview }: { language: Language; t: Texts; preview: Preview }) {
  const { respondents, newResponses, required, panels, weighting, suppressedGroups } = preview;
  const number = (value: number) => formatNumber(value, language);
  const mean = (value: number) => formatMean(value, language);
  const rows: readonly (readonly [name: string, value: string])[] = [
    [t.respondents, number(respondents)],
    [t.newResponses, t.ofRequired(number(newResponses), number(required))],
    [t.panels, number(panels)],
    [t.designEffect, weighting ? mean(weighting.designEffect) : t.notYet],
    [t.weights, weighting ? t.weightRange(mean(weighting.minWeight), mean(weighting.maxWeight)) : t.notYet],
    [t.suppressedGroups, weighting ? number(suppressedGroups) : t.notYet],
  ];
  return (
    <table class="preview">
      <caption>{t.previewCaption}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notice({ t, wave, missing }: { t: Texts; wave: OperatorWave; missing: readonly string[] }) {
  if (missing.length === 0) return <p>{t.noticeComplete}</p>;
  return (
    <div class="message message-wrong">
      <p>{t.noticeIncomplete}</p>
      <ul>
        {missing.map((field) => (
          <li key={field}>
            <a href={`#/waves/${wave.id}/fill-in/${field}`}>{noticeNames(t)[field] ?? field}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PublishProps extends StepsProps {
  preview: Preview;
  headline: Text;
  onHeadline: (headline: Text) => void;
  onPublished: (edition: ListedEdition) => void;
}

function Publish(props: PublishProps) {
  const { language, t, session, announce, path, wave, preview, onPublished } = props;
  const { headline, onHeadline } = props;
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { errors, show, hasField, formElement } = useFieldErrors();
  const question = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const hasHeadline = headline.fr.trim() !== '' || headline.en.trim() !== '';
  useUnsaved(hasHeadline || isBusy);

  useEffect(() => {
    if (isAsked) question.current?.focus();
  }, [isAsked]);

  const tooFew = preview.newResponses < preview.required;
  if (tooFew || preview.notice.missing.length > 0) {
    if (!tooFew) return <p>{t.noticeFirst}</p>;
    const number = (value: number) => formatNumber(value, language);
    return <p>{t.tooFewNew(number(preview.newResponses), number(preview.required))}</p>;
  }

  const ask = (event: Event) => {
    event.preventDefault();
    const found = checkHeadline(t, headline);
    show(found);
    setFailure(undefined);
    if (Object.keys(found).length === 0) setAsked(true);
  };
  const cancel = () => {
    setAsked(false);
    setTimeout(() => opener.current?.focus());
  };
  const publish = async () => {
    setBusy(true);
    setFailure(undefined);
    setMissing([]);
    const given = { fr: headline.fr.trim(), en: headline.en.trim() };
    const body = hasHeadline ? { headline: given } : {};
    try {
      const edition = await session.request<ListedEdition>(`${path}/editions`, { method: 'POST', body });
      announce(t.published(edition.id, formatNumber(edition.respondents, language)));
      onPublished(edition);
    } catch (cause) {
      const refused = refusedFields(t, cause, hasField);
      if (refused) show(refused);
      else setFailure(publishFailure(t, language, cause));
      if (cause instanceof ApiError) setMissing(missingOf(cause));
      setBusy(false);
      setAsked(false);
    }
  };

  return (
    <form ref={formElement} onSubmit={ask} noValidate>
      <p>{t.headlineLead}</p>
      {/* Asked about as it stands: while the question is open, the headline does not change. */}
      <fieldset disabled={isAsked}>
        <TextPair
          path="headline"
          labels={{ fr: t.headlineFr, en: t.headlineEn }}
          type="lines"
          value={headline}
          errors={errors}
          onChange={onHeadline}
        />
      </fieldset>
      {failure !== undefined && (
        <div class="message message-wrong" role="alert">
          <p>{failure}</p>
        </div>
      )}
      {missing.length > 0 && <Notice t={t} wave={wave} missing={missing} />}
      {isAsked ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question and two answers
        <div
          ref={question}
          class="message message-waiting question"
          role="group"
          aria-label={t.publish}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !isBusy) cancel();
          }}
        >
          <p>
            <strong>
              {t.publishQuestion(pick(wave.title, language), formatNumber(preview.respondents, language))}
            </strong>
          </p>
          {hasHeadline ? (
            <>
              <p>{t.publishWithHeadline}</p>
              <ul>
                <li lang="fr">{headline.fr.trim()}</li>
                <li lang="en">{headline.en.trim()}</li>
              </ul>
            </>
          ) : (
            <p>{t.publishWithoutHeadline}</p>
          )}
          <p>{t.publishForGood}</p>
          <div class="buttons">
            <button type="button" class="button" disabled={isBusy} onClick={publish}>
              {isBusy ? t.working : t.publishYes}
            </button>
            <button type="button" class="button button-secondary" disabled={isBusy} onClick={cancel}>
              {t.cancel}
            </button>
          </div>
          <p role="status">{isBusy ? t.publishing : ''}</p>
        </div>
      ) : (
        <button ref={opener} type="submit" class="button">
          {t.publish}
        </button>
      )}
    </form>
  );
}

/** Why nothing was published, in full; a lost reply may still have published. */
function publishFailure(t: Texts, language: Language, cause: unknown): string {
  if (!(cause instanceof ApiError)) return t.unexpected;
  if (cause.slug === 'too-few-new-responses') {
    const { new: fresh, required } = cause.problem as { new?: number; required?: number };
    return t.tooFewNew(formatNumber(fresh ?? 0, language), formatNumber(required ?? 0, language));
  }
  if (cause.slug === 'incomplete-notice') return t.noticeIncompleteNow;
  return cause.isTemporary ? t.publishLost : failureText(t, cause);
}

function missingOf({ slug, problem }: ApiError): readonly string[] {
  const { missing } = problem as { missing?: unknown };
  return slug === 'incomplete-notice' && Array.isArray(missing) ? missing.map(String) : [];
}
