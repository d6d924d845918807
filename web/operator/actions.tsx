import { formatDate } from '../shared/format.ts';
import { Loaded, useLoaded } from '../space/loaded.tsx';
import { useSpace, useTexts } from '../space/space.ts';
import type { LoggedAction } from './api-types.ts';
import { actionName, fieldNames, listWords, outcomeName } from './names.ts';
import { texts } from './texts.ts';
import { ViewTitle } from './view.tsx';

/** What leaves an edition for everybody to read. */
const releasing: ReadonlySet<string> = new Set(['edition-released', 'edition-published']);

/** The log of what the operator undertook. */
export function Actions() {
  const { session } = useSpace();
  const t = useTexts(texts);
  const loading = useLoaded(() => session.request<LoggedAction[]>('/operator/actions'));
  return (
    <section>
      <ViewTitle title={t.log} />
      <p>{t.logLead}</p>
      <Loaded loading={loading}>{(actions) => <ActionTable actions={actions} />}</Loaded>
    </section>
  );
}

export function ActionTable({ actions }: { actions: readonly LoggedAction[] }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  if (actions.length === 0) return <p>{t.noActions}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="scroll" aria-label={t.logCaption} tabIndex={0}>
        <table>
          <caption>{t.logCaption}</caption>
          <thead>
            <tr>
              <th scope="col" class="figure">
                {t.number}
              </th>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.object}</th>
              <th scope="col">{t.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.number}>
                <td class="figure">{action.number}</td>
                <td class="day">{formatDate(action.day, language)}</td>
                <th scope="row">
                  {actionName(t, action)}
                  {action.fields && (
                    <span class="muted">
                      {' '}
                      (
                      {listWords(
                        action.fields.map((field) => fieldNames(t)[field] ?? field),
                        language,
                      )}
                      )
                    </span>
                  )}
                </th>
                <td class="object">
                  <ActionObject action={action} />
                </td>
                <td class={action.outcome === 'done' ? '' : 'outcome-open'}>
                  {outcomeName(t, action)}
                  {action.edition !== undefined && (
                    <>
                      {' – '}
                      {releasing.has(action.action) ? (
                        <a href={`/${language}/?edition=${encodeURIComponent(action.edition)}`}>
                          {action.edition}
                        </a>
                      ) : (
                        action.edition
                      )}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {actions.some(({ outcome }) => outcome === 'unknown') && (
        <p class="small muted">{t.unknownOutcomeNote}</p>
      )}
    </>
  );
}

function ActionObject({ action: { action, object, name } }: { action: LoggedAction }) {
  if (!action.startsWith('company-')) return <a href={`#/waves/${object}`}>{object}</a>;
  return (
    <>
      <bdi>{name ?? object}</bdi> <span class="muted">{object}</span>
    </>
  );
}
