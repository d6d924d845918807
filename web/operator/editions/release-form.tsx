import { unseenCharacter } from '../../../functions/survey/unseen-characters.ts';
import { ApiError } from '../../shared/api.ts';
import { type Language, noText, pick, type Text } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { Question, useFocusOnReturn } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { TextPair } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import type { PlannedEdition } from '../api-types.ts';
import { listWords } from '../names.ts';
import { texts } from '../texts.ts';
import { checkHeadline, refusedWave } from '../waves/wave-form.ts';
import type { EditionProps } from './edition-props.ts';
import {
  checkFindings,
  chosenOf,
  FindingsChoice,
  type FindingsForm,
  numbersByPath,
  type UnknownOfFinding,
} from './findings-choice.tsx';
import { type EditionTexts, editionTexts } from './texts.ts';

interface ReleaseFields {
  readonly headline: Text;
  readonly findings: FindingsForm | undefined;
}

/** Releasing a prepared edition before its hour or after, with a headline or without. */
export function ReleaseForm(props: EditionProps & { path: string }) {
  const { announce, path, wave, edition, refresh } = props;
  const { t, language, session, words } = useSpace(editionTexts);
  const operator = useTexts(texts);
  const { number } = edition;
  const form = useForm({
    name: `release-${number}`,
    initial: { headline: noText, findings: undefined } as ReleaseFields,
    check: ({ headline, findings }) => ({
      ...checkHeadline(operator, headline),
      ...checkUnseen(t, headline),
      ...checkFindings(t, findings),
    }),
    asksFirst: () => true,
    send: async ({ headline: { fr, en }, findings }) => {
      const headline = { fr: fr.trim(), en: en.trim() };
      const chosen = chosenOf(findings);
      const body = { ...(headline.fr !== '' && { headline }), ...(chosen && { findings: chosen }) };
      const { id } = await session.request<PlannedEdition>(`${path}/release`, { method: 'POST', body });
      await refresh();
      announce(t.releasedNow(id));
    },
    refused: (cause, hasField): FieldErrors | undefined =>
      numbersRefused(t, language, cause) ??
      findingsRefused(t, language, { cause, findings: form.value.findings }) ??
      refusedWave(operator, cause, hasField),
    explain: (cause) =>
      cause instanceof ApiError && cause.isTemporary ? t.replyLost : failureText(words, cause),
  });
  const { headline, findings } = form.value;
  const hasHeadline = headline.fr.trim() !== '' || headline.en.trim() !== '';
  const opener = useFocusOnReturn<HTMLButtonElement>(form.isAsked);
  const chosen = chosenOf(findings);
  useUnsaved(hasHeadline || chosen !== undefined || form.isBusy);
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <h4>{t.releaseTitle}</h4>
      <p>{t.headlineLead}</p>
      {/* Asked about as it stands: while the question is open, the headline does not change. */}
      <fieldset disabled={form.isAsked}>
        <TextPair {...form.bind('headline')} labels={{ fr: t.headlineFr, en: t.headlineEn }} type="lines" />
        <FindingsChoice {...form.bind('findings')} editionPath={path} />
      </fieldset>
      <ErrorBox text={form.failure} />
      {form.isAsked ? (
        <Question label={t.releaseOf(number)} yes={t.releaseYes} sending={form} onYes={form.confirm}>
          <p>
            <strong>{t.releaseQuestion(number, pick(wave.title, language))}</strong>
          </p>
          {hasHeadline ? (
            <>
              <p>{t.withHeadline}</p>
              <ul>
                <li lang="fr">{headline.fr.trim()}</li>
                <li lang="en">{headline.en.trim()}</li>
              </ul>
            </>
          ) : (
            <p>{t.withoutHeadline}</p>
          )}
          {chosen && (
            <>
              <p>{chosen.length > 0 ? t.withFindings : t.withoutFindings}</p>
              <ol>
                {chosen.map(({ id, sentence }) => (
                  <li key={id}>{pick(sentence ?? sentenceOf(findings, id), language)}</li>
                ))}
              </ol>
            </>
          )}
          <p>{t.releaseForGood}</p>
        </Question>
      ) : (
        <Button ref={opener} isSubmit label={t.releaseOf(number)} />
      )}
    </form>
  );
}

function checkUnseen(t: EditionTexts, headline: Text): FieldErrors {
  const languages = (['fr', 'en'] as const).filter((language) => unseenCharacter.test(headline[language]));
  return Object.fromEntries(languages.map((language) => [`headline.${language}`, t.textUnseen]));
}

/** The numbers of a headline that the edition does not say, beside the language that says them. */
export function numbersRefused(t: EditionTexts, language: Language, cause: unknown): FieldErrors | undefined {
  if (!(cause instanceof ApiError) || cause.slug !== 'headline-number') return undefined;
  const { unknown = [] } = cause.problem as { unknown?: readonly { language: Language; number: string }[] };
  const errors = (['fr', 'en'] as const).flatMap((of) => {
    const numbers = [
      ...new Set(unknown.filter((found) => found.language === of).map(({ number }) => number)),
    ];
    if (numbers.length === 0) return [];
    const listed = listWords(numbers, language);
    return [[`headline.${of}`, numbers.length === 1 ? t.headlineNumber(listed) : t.headlineNumbers(listed)]];
  });
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}

/** The same of findings that were reworded. */
function findingsRefused(
  t: EditionTexts,
  language: Language,
  { cause, findings }: { cause: unknown; findings: FindingsForm | undefined },
): FieldErrors | undefined {
  if (!(cause instanceof ApiError) || cause.slug !== 'finding-number') return undefined;
  const { unknown = [] } = cause.problem as { unknown?: readonly UnknownOfFinding[] };
  return Object.fromEntries(
    [...numbersByPath(findings, unknown)].map(([path, numbers]) => {
      const listed = listWords(numbers, language);
      return [path, numbers.length === 1 ? t.headlineNumber(listed) : t.headlineNumbers(listed)];
    }),
  );
}

function sentenceOf(findings: FindingsForm | undefined, id: string): Text {
  return findings?.known.ranked.find((finding) => finding.id === id)?.sentence ?? noText;
}
