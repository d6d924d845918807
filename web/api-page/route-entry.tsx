import { Entry } from '../shared/entry.tsx';
import { type Language, pick, typeset } from '../shared/language.ts';
import type { Field, Route, RouteAnswer } from './api-document.ts';
import { type ApiTexts, apiTexts, frenchSummaries, parameterTexts } from './texts.ts';

interface RouteEntryProps {
  readonly route: Route;
  /** Problems that any route may answer, which are told once for all of them. */
  readonly common: ReadonlySet<string>;
  readonly language: Language;
}

/** What one route takes and what it answers. */
export function RouteEntry({ route, common, language }: RouteEntryProps) {
  const t = apiTexts(language);
  const { parameters, body, security } = route;
  const problems = route.answers
    .map(({ status, problems }) => ({ status, slugs: problems.filter((slug) => !common.has(slug)) }))
    .filter(({ slugs }) => slugs.length > 0);
  const needed = {
    responseToken: t.needsToken,
    companyKey: t.needsCompany,
    companySession: t.needsMember,
    operatorKey: t.needsOperator,
  };
  return (
    <article class="route" data-route={route.key}>
      <h3>
        <code>
          <span class="method">{route.method}</span> {route.path}
        </code>
      </h3>
      <p>
        <WithCode text={summaryOf(route, language)} />.
      </p>
      <dl class="route-parts">
        {security && (
          <Entry term={t.authorization}>{needed[security as keyof typeof needed] ?? security}</Entry>
        )}
        {parameters.length > 0 && (
          <Entry term={t.parameters}>
            <ul class="unmarked flush">
              {parameters.map((parameter) => (
                <li key={parameter.name}>
                  <FieldInWords field={parameter} t={t} /> {parameter.place === 'path' ? t.inPath : t.inQuery}
                  {parameterInWords(parameter.name, language)}
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {body.length > 0 && (
          <Entry term={route.isBodyRequired ? t.body : t.bodyOptional}>
            <ul class="unmarked flush">
              {body.map((field) => (
                <li key={field.name}>
                  <FieldInWords field={field} t={t} /> <span class="muted">{field.type}</span>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        <Entry term={t.success}>
          <ul class="unmarked flush">
            {route.answers
              .filter(({ status }) => status.startsWith('2'))
              .map((answer) => (
                <li key={answer.status}>
                  <Success answer={answer} t={t} />
                </li>
              ))}
          </ul>
        </Entry>
        {problems.length > 0 && (
          <Entry term={t.failure}>
            <ul class="unmarked flush">
              {problems.map(({ status, slugs }) => (
                <li key={status}>
                  <strong class="tabular">{status}</strong>{' '}
                  {slugs.map((slug, index) => (
                    <span key={slug}>
                      {index > 0 && ', '}
                      <a href={`#problem-${slug}`}>
                        <code>{slug}</code>
                      </a>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </Entry>
        )}
      </dl>
    </article>
  );
}

/** The document speaks English; a route that French has no words for yet keeps those. */
function summaryOf({ key, summary }: Route, language: Language): string {
  return typeset(language === 'fr' ? (frenchSummaries[key] ?? summary) : summary, language);
}

/** What a parameter is, behind its name. */
function parameterInWords(name: string, language: Language): string {
  const text = parameterTexts[name];
  return text ? `${language === 'fr' ? ' : ' : ': '}${pick(text, language)}` : '';
}

function FieldInWords({ field: { name, values, isRequired }, t }: { field: Field; t: ApiTexts }) {
  return (
    <>
      <code>{name}</code>
      {values.length > 0 && (
        <span class="values">
          {' '}
          {values.map((value, index) => (
            <span key={value}>
              {index > 0 && ' | '}
              <code>{value}</code>
            </span>
          ))}
        </span>
      )}
      {!isRequired && <span class="muted"> {t.optional}</span>}
    </>
  );
}

function Success({ answer: { status, types, fields, isList }, t }: { answer: RouteAnswer; t: ApiTexts }) {
  return (
    <>
      <strong class="tabular">{status}</strong>{' '}
      {types.length === 0 ? t.empty : types.map(shortType).join(', ')}
      {fields.length > 0 && (
        <span class="fields muted">
          {' '}
          {isList && `${t.listOf} `}
          {'{ '}
          {fields.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
          {' }'}
        </span>
      )}
    </>
  );
}

function shortType(type: string): string {
  return type === 'application/json' ? 'JSON' : type;
}

/** What stands between backticks is typed, not said. */
function WithCode({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) => (index % 2 === 1 ? <code class="unbroken">{part}</code> : part))}
    </>
  );
}
