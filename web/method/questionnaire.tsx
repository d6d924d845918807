import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, languages, pick } from '../shared/language.ts';
import { Part } from './part.tsx';
import { type MethodTexts, methodTexts } from './texts.ts';

/** Every question in the reader's language; opened, as it was asked in both, its answers, and of whom. */
export function Questionnaire({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const { profileQuestionsFrom } = manifest.disclosure;
  return (
    <Part id="questionnaire" title={t.questionnaireTitle}>
      <p>{manifest.reference ? t.questionnaireReference : t.questionnaireText}</p>
      {typeof profileQuestionsFrom === 'number' && (
        <p>{t.profileFrom(formatNumber(profileQuestionsFrom, language))}</p>
      )}
      <ol class="questions unmarked flush">
        {manifest.questions.map((question, index) => (
          <li key={question.id} data-question={question.id}>
            <Question question={question} number={index + 1} manifest={manifest} language={language} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Question(props: {
  question: PublishedQuestion;
  number: number;
  manifest: Manifest;
  language: Language;
}) {
  const { question, number, manifest, language } = props;
  const t = methodTexts(language);
  const kinds = { opinion: t.kindOpinion, usage: t.kindUsage, profile: t.kindProfile };
  const about = [
    kinds[question.kind],
    t.version(String(question.wordingVersion)),
    ...(question.respondents === null ? [] : [t.askedOf(formatNumber(question.respondents, language))]),
  ].join(' · ');
  return (
    <details class="asked">
      <summary>
        <h3>
          <span class="question-number">{t.question(String(number))}</span> {pick(question.text, language)}
        </h3>
      </summary>
      <p class="routing muted small">{about}</p>
      <p class="routing muted small">{routingInWords(question, manifest, language)}</p>
      <div class="both-languages">
        {languages.map((one) => (
          <div key={one} lang={one}>
            <p class="serif">{pick(question.text, one)}</p>
            {question.hint && <p class="muted small">{pick(question.hint, one)}</p>}
            <ul class="small flush">
              {question.options.map(({ code, label }) => (
                <li key={code}>
                  {pick(label, one)} <code>{code}</code>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

/** Who was asked, as the questionnaire decides it; the base in words where an edition does not tell. */
function routingInWords(question: PublishedQuestion, manifest: Manifest, language: Language): string {
  const t = methodTexts(language);
  const conditions = Object.entries(question.askedIf ?? {}).map(([id, codes]) =>
    conditionInWords(manifest, { id, codes, t, language }),
  );
  const base = `${pick(question.base, language).charAt(0).toUpperCase()}${pick(question.base, language).slice(1)}.`;
  return [
    ...(conditions.length > 0
      ? [...conditions, base]
      : [question.kind === 'profile' ? t.askedEveryone : base]),
    ...(question.fromCompany ? [t.fromCompany] : []),
  ].join(' ');
}

function conditionInWords(
  { questions }: Manifest,
  { id, codes, t, language }: { id: string; codes: readonly string[]; t: MethodTexts; language: Language },
): string {
  const index = questions.findIndex((question) => question.id === id);
  const labels = codes.map((code) => {
    const option = questions[index]?.options.find((candidate) => candidate.code === code);
    return option ? pick(option.label, language) : code;
  });
  return t.askedIf(index < 0 ? id : String(index + 1), labels.join(t.or));
}
