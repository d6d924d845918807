import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
import '../space/stacked-table.css';
import { formatDate } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { Read } from '../space/loaded.tsx';
import { useSpace, useTexts } from '../space/space.ts';
import type { LoggedAction } from './api-types.ts';
import { actionTexts, fieldTexts, reasonTexts } from './code-texts.ts';
import { listWords, useNames } from './names.ts';
import { type Texts, texts } from './texts.ts';
import { ViewTitle } from './view.tsx';

/** What leaves an edition for everybody to read. */
const releasing: ReadonlySet<string> = new Set(['edition-released', 'edition-published']);

/** The log of what the operator undertook. */
export function Actions() {
  const t = useTexts(texts);
  return (
    <section>
      <ViewTitle title={t.log} />
      <p>{t.logLead}</p>
      <Read<LoggedAction[]> path="/operator/actions">{(actions) => <ActionTable actions={actions} />}</Read>
    </section>
  );
}

export function ActionTable({ actions }: { actions: readonly LoggedAction[] }) {
  const { t, language } = useSpace(texts);
  const actionName = useNames(actionTexts);
  const fieldName = useNames(fieldTexts);
  const reasonName = useNames(reasonTexts);
  const outcomeOf = ({ outcome, reason = '' }: LoggedAction) => {
    if (outcome === 'done') return t.done;
    return outcome === 'unknown' ? t.unknownOutcome : t.refusedOutcome(reasonName(reason));
  };
  if (actions.length === 0) return <p>{t.noActions}</p>;
  return (
    <>
      <Scrolling label={t.logCaption}>
        <table class="stacked-table log">
          <caption>{t.logCaption}</caption>
          <Heads columns={[...ofFigures(t.number), t.week, t.who, t.action, t.object, t.outcome]} />
          <tbody>
            {actions.map((action) => (
              <tr key={action.number}>
                <td class="figure" data-label={t.number}>
                  {action.number}
                </td>
                <td class="day" data-label={t.week}>
                  {whenOf(t, action, language)}
                </td>
                <td data-label={t.who}>
                  <bdi>{whoOf(t, action)}</bdi>
                </td>
                <th scope="row">
                  {action.action === 'responses-refused'
                    ? t.responsesRefused(action.refused ?? 0)
                    : actionName(action.action)}
                  {action.fields && (
                    <span class="muted"> ({listWords(action.fields.map(fieldName), language)})</span>
                  )}
                </th>
                <td class="object" data-label={t.object}>
                  <ActionObject action={action} />
                </td>
                <td class={action.outcome === 'done' ? '' : 'critical strong'} data-label={t.outcome}>
                  {outcomeOf(action)}
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
      </Scrolling>
      {actions.some(({ outcome }) => outcome === 'unknown') && (
        <p class="small muted">{t.unknownOutcomeNote}</p>
      )}
    </>
  );
}

/** The week; the day where the log has it. */
function whenOf(t: Texts, { week, day = '' }: LoggedAction, language: Language): string {
  return week === undefined ? t.dayOnly(formatDate(day, language)) : formatDate(week, language);
}

function whoOf(t: Texts, { who, by }: LoggedAction): string {
  if (who === 'observatory') return t.byObservatory;
  if (by) return by.kind === 'key' ? t.byKey(by.name) : by.name;
  return t.byOperatorKey;
}

function ActionObject({ action: { action, object, name } }: { action: LoggedAction }) {
  if (/^(member|key|house|questionnaire)-/.test(action)) return <bdi>{object}</bdi>;
  if (!action.startsWith('company-')) return <a href={`#/waves/${object}`}>{object}</a>;
  return (
    <>
      <bdi>{name ?? object}</bdi> <span class="muted">{object}</span>
    </>
  );
}
