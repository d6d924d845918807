import { useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { formatDate, formatMean, formatNumber } from '../shared/format.ts';
import { type Language, pick, type Text } from '../shared/language.ts';
import { Question, useFocusOnReturn } from '../space/confirmed-action.tsx';
import { ErrorBox } from '../space/error-box.tsx';
import { failureText } from '../space/failure-text.ts';
import { TextPair } from '../space/fields.tsx';
import { useForm } from '../space/form.ts';
import { Loaded, useLoaded } from '../space/loaded.tsx';
import { useSpace, useTexts } from '../space/space.ts';
import type { ListedEdition, OperatorWave, Preview } from './api-types.ts';
import { noticeNames, statusName } from './names.ts';
import { EditionLine } from './overview.tsx';
import { type Texts, texts } from './texts.ts';
import { useUnsaved } from './unsaved.ts';
import { type ViewProps, ViewTitle } from './view.tsx';
import { checkHeadline, refusedWave } from './waves/wave-form.ts';

/** Publishing in two steps: what it would do, then doing it. */
export function Publication({ announce, id }: ViewProps & { id: string }) {
  const { session } = useSpace();
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const wave = useLoaded(() => session.request<OperatorWave>(path));
  return (
    <section>
      <ViewTitle title={useTexts(texts).publicationOf(id)} />
      <Loaded loading={wave}>{(loaded) => <Steps announce={announce} path={path} wave={loaded} />}</Loaded>
    </section>
  );
}

const noHeadline: Text = { fr: '', en: '' };

interface StepsProps extends ViewProps {
  path: string;
  wave: OperatorWave;
}

function Steps(props: StepsProps) {
  const { path, wave } = props;
  const { language, session } = useSpace();
  const t = useTexts(texts);
  const [published, setPublished] = useState<ListedEdition>();
  // Here, so that reading the responses again loses nothing typed.
  const [headline, setHeadline] = useState(noHeadline);
  const preview = useLoaded(() => session.request<Preview>(`${path}/editions/next`));
  const editions = useLoaded(() => session.request<ListedEdition[]>('/editions'));
  const again = () => {
    setPublished(undefined);
    void preview.reload();
    void editions.reload();
  };
  return (
    <>
      <p>
        <strong>{pick(wave.title, language)}</strong> – {statusName(t, wave)},{' '}
        {t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))} ·{' '}
        <a href={`#/waves/${wave.id}`}>{t.toWave}</a>
      </p>
      <Loaded loading={editions}>
        {(all) => (
          <p>
            {t.lastEdition}
            {language === 'fr' ? '\u00a0: ' : ': '}
            <EditionLine edition={published ?? all.find((edition) => edition.wave === wave.id)} />
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
          <Loaded loading={preview} waiting={t.previewWaiting}>
            {(read) => (
              <>
                <PreviewTable preview={read} />
                <p>
                  <button type="button" class="button button-secondary" onClick={again}>
                    {t.previewAgain}
                  </button>
                </p>
                <Notice wave={wave} missing={read.notice.missing} />
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

function PreviewTable({ preview }: { preview: Preview }) {
  const { language } = useSpace();
  const t = useTexts(texts);
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

function Notice({ wave, missing }: { wave: OperatorWave; missing: readonly string[] }) {
  const t = useTexts(texts);
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
  const { announce, path, wave, preview, headline, onHeadline, onPublished } = props;
  const { language, session, words } = useSpace();
  const t = useTexts(texts);
  const number = (value: number) => formatNumber(value, language);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useForm({
    initial: { headline },
    check: (value) => checkHeadline(t, value.headline),
    asksFirst: () => true,
    send: async () => {
      setMissing([]);
      const given = { fr: headline.fr.trim(), en: headline.en.trim() };
      const body = hasHeadline ? { headline: given } : {};
      const edition = await session.request<ListedEdition>(`${path}/editions`, { method: 'POST', body });
      announce(t.published(edition.id, number(edition.respondents)));
      onPublished(edition);
    },
    refused: (cause, hasField) => {
      if (cause instanceof ApiError) setMissing(missingOf(cause));
      return refusedWave(t, cause, hasField);
    },
    explain: (cause) => publishFailure(t, language, cause) ?? failureText(words, cause),
    onChange: (value) => onHeadline(value.headline),
  });
  const { isAsked, isBusy } = form;
  const opener = useFocusOnReturn<HTMLButtonElement>(isAsked);
  const hasHeadline = headline.fr.trim() !== '' || headline.en.trim() !== '';
  useUnsaved(hasHeadline || isBusy);

  const tooFew = preview.newResponses < preview.required;
  if (tooFew) return <p>{t.tooFewNew(number(preview.newResponses), number(preview.required))}</p>;
  if (preview.notice.missing.length > 0) return <p>{t.noticeFirst}</p>;
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <p>{t.headlineLead}</p>
      {/* Asked about as it stands: while the question is open, the headline does not change. */}
      <fieldset disabled={isAsked}>
        <TextPair {...form.bind('headline')} labels={{ fr: t.headlineFr, en: t.headlineEn }} type="lines" />
      </fieldset>
      <ErrorBox text={form.failure} />
      {missing.length > 0 && <Notice wave={wave} missing={missing} />}
      {isAsked ? (
        <Question label={t.publish} yes={t.publishYes} sending={form} onYes={form.confirm}>
          <p>
            <strong>{t.publishQuestion(pick(wave.title, language), number(preview.respondents))}</strong>
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
          <p role="status">{isBusy ? t.publishing : ''}</p>
        </Question>
      ) : (
        <button ref={opener} type="submit" class="button">
          {t.publish}
        </button>
      )}
    </form>
  );
}

/** Why nothing was published, where it is of this view alone; a lost reply may still have published. */
function publishFailure(t: Texts, language: Language, cause: unknown): string | undefined {
  if (!(cause instanceof ApiError)) return undefined;
  if (cause.slug === 'too-few-new-responses') {
    const { new: fresh, required } = cause.problem as { new?: number; required?: number };
    return t.tooFewNew(formatNumber(fresh ?? 0, language), formatNumber(required ?? 0, language));
  }
  if (cause.slug === 'incomplete-notice') return t.noticeIncompleteNow;
  return cause.isTemporary ? t.publishLost : undefined;
}

function missingOf({ slug, problem }: ApiError): readonly string[] {
  const { missing } = problem as { missing?: unknown };
  return slug === 'incomplete-notice' && Array.isArray(missing) ? missing.map(String) : [];
}
