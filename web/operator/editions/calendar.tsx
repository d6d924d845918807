import { between } from '../../shared/between.ts';
import { inClauses } from '../../shared/clauses.ts';
import { List, Ways } from '../../shared/lists.tsx';
import { Heads } from '../../shared/table.tsx';
import { Button } from '../../space/button.tsx';
import '../../space/stacked-table.css';
import { editionTiers, tierOf } from '../../../functions/observatory/edition-plan.ts';
import { ApiError } from '../../shared/api.ts';
import { formatNumber } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import type { EditionCalendar, OperatorWave, PlannedEdition } from '../api-types.ts';
import { noticeTexts } from '../code-texts.ts';
import { MissingHouseLine } from '../house/missing-house.tsx';
import { statusName, useNames } from '../names.ts';
import { texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import type { EditionProps, WaveAndCalendar } from './edition-props.ts';
import {
  contentsOf,
  isOpen,
  isOverdue,
  newContents,
  releaseInWords,
  stateName,
  timeInWords,
} from './edition-words.ts';
import { ReleaseForm } from './release-form.tsx';
import { editionTexts } from './texts.ts';

/** A wave's planned editions: what each waits for, and what may be done with it now. */
export function Calendar({ announce, id }: ViewProps & { id: string }) {
  const { t, language, session, day } = useSpace(editionTexts);
  const operator = useTexts(texts);
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const loading = useLoaded<WaveAndCalendar>(async () => {
    const [wave, calendar] = await Promise.all([
      session.request<OperatorWave>(path),
      session.request<EditionCalendar>(`${path}/editions`),
    ]);
    return { wave, calendar };
  });
  return (
    <section>
      <ViewTitle title={t.editionsOf(id)} />
      <p>{t.lead}</p>
      <Loaded loading={loading}>
        {({ wave, calendar }) => (
          <>
            <p>
              <strong>{pick(wave.title, language)}</strong> – {statusName(operator, wave)},{' '}
              {operator.period(day(wave.opensOn), day(wave.closesOn))} ·{' '}
              <a href={`#/waves/${wave.id}`}>{t.toWave}</a>
            </p>
            {calendar.passesDates && <p class="muted">{t.passesDates}</p>}
            <MissingNotice wave={wave.id} missing={calendar.notice.missing} />
            <MissingHouseLine {...calendar.house} />
            <ol class="edition-list unmarked">
              {calendar.editions.map((edition) => (
                <Edition
                  key={edition.number}
                  {...{ announce, wave, calendar, edition }}
                  refresh={loading.refresh}
                />
              ))}
            </ol>
            <p>
              <Button kind="secondary" label={t.readAgain} onClick={loading.refresh} />
            </p>
          </>
        )}
      </Loaded>
      <Contents />
    </section>
  );
}

function MissingNotice({ wave, missing }: { wave: string; missing: readonly string[] }) {
  const { noticeIncomplete } = useTexts(editionTexts);
  const noticeName = useNames(noticeTexts);
  if (missing.length === 0) return null;
  return (
    <div class="message message-wrong">
      <p>{noticeIncomplete}</p>
      <Ways ways={missing.map((field) => [`#/waves/${wave}/fill-in/${field}`, noticeName(field)])} />
    </div>
  );
}

function Edition(props: EditionProps) {
  const { edition } = props;
  const { t, language } = useSpace(editionTexts);
  const { number, id, isFinal } = edition;
  return (
    <li>
      <h3>{t.editionTitle(number, isFinal)}</h3>
      <p>
        <strong class={`edition-state edition-${edition.state}`}>{stateName(t, edition)}</strong>
        {between}
        {t.releases(releaseInWords(t, edition, language))}
        {between}
        <span class="muted">{id}</span>
      </p>
      <Standing {...props} />
    </li>
  );
}

/** What an edition waits for. */
function Standing(props: EditionProps) {
  const { edition } = props;
  const { t, language, number, day } = useSpace(editionTexts);
  const { id, state, reason, publishedOn, respondents, headline } = edition;
  if (state === 'prepared') return <Prepared {...props} />;
  if (state === 'withdrawn') {
    return <p>{reason === 'too-few-respondents' ? t.tooFewText : t.withdrawnText}</p>;
  }
  if (state !== 'released') return <Unprepared {...props} />;
  return (
    <>
      {publishedOn !== undefined && respondents !== undefined && (
        <p>{t.releasedOn(day(publishedOn), number(respondents))}</p>
      )}
      {headline && <p>{pick(headline, language)}</p>}
      <p>
        <a href={`/${language}/?edition=${encodeURIComponent(id)}`}>{t.seeEdition(id)}</a>
      </p>
    </>
  );
}

function Unprepared(props: EditionProps) {
  const { calendar, edition } = props;
  const { t, language } = useSpace(editionTexts);
  const now = new Date();
  const before = calendar.editions.find((other) => isOpen(other) && other.number < edition.number);
  if (before) return <p>{t.afterOther(before.number)}</p>;
  const isBegun = edition.state !== 'planned';
  const isDue = Date.parse(edition.preparesAt) <= now.getTime();
  return (
    <>
      <p>
        {isOverdue(edition, now) && `${t.isOverdue} `}
        {isBegun && t.begunText}
        {!isBegun && (isDue ? t.isDue : t.preparesFrom(timeInWords(t, edition.preparesAt, language)))}
      </p>
      {(isBegun || isDue || calendar.passesDates) && calendar.notice.missing.length === 0 && (
        <Changing>
          <Prepare {...props} isBegun={isBegun} />
        </Changing>
      )}
    </>
  );
}

function Prepare({ announce, wave, edition, refresh, isBegun }: EditionProps & { isBegun: boolean }) {
  const { t, language, session } = useSpace(editionTexts);
  const { number } = edition;
  const prepare = async () => {
    try {
      await session.request(`${pathOf(wave, number)}/prepare`, {
        method: 'POST',
        // It reads every response of the wave.
        limitMilliseconds: 120_000,
      });
      await refresh();
      announce(t.preparedNow(number));
    } catch (cause) {
      if (!(cause instanceof ApiError) || cause.slug !== 'too-few-respondents') throw cause;
      await refresh();
      announce(t.tooFewText);
    }
  };
  return (
    <ConfirmedAction
      label={isBegun ? t.continueOf(number) : t.prepareOf(number)}
      yes={t.prepareYes}
      act={prepare}
    >
      <p>
        <strong>{t.prepareQuestion(number, pick(wave.title, language))}</strong>
      </p>
      <List items={[...(isBegun ? [] : [t.prepareInput]), t.prepareOnce, t.prepareTooFew]} />
      <p>{t.prepareTime}</p>
    </ConfirmedAction>
  );
}

function Prepared(props: EditionProps) {
  const { announce, wave, edition, refresh } = props;
  const { t, language, session } = useSpace(editionTexts);
  const { number, held, respondents } = edition;
  const tier = respondents === undefined ? undefined : tierOf(respondents);
  const hold = async () => {
    await session.request(`${pathOf(wave, number)}/hold`, { method: 'PUT', body: { held: !held } });
    await refresh();
    announce(held ? t.letGoNow(number) : t.heldNow(number));
  };
  const withdraw = async () => {
    await session.request(pathOf(wave, number), { method: 'DELETE' });
    await refresh();
    announce(t.withdrawnNow(number));
  };
  return (
    <>
      {respondents !== undefined && <p>{t.respondents(formatNumber(respondents, language))}</p>}
      {tier && (
        <>
          <p>{t.contains}</p>
          <List items={contentsOf(t, tier)} />
        </>
      )}
      <p>
        <a class="button button-secondary" href={`#/waves/${wave.id}/editions/${number}`}>
          {t.lookOf(number)}
        </a>
      </p>
      <p>{held ? t.heldText : <ReleasesByItself edition={edition} />}</p>
      <Changing>
        <div class="decisions">
          <PlainAction label={held ? t.letGoOf(number) : t.holdOf(number)} act={hold} />
          <ConfirmedAction label={t.withdrawOf(number)} yes={t.withdrawYes} isSecondary act={withdraw}>
            <p>
              <strong>{t.withdrawQuestion(number)}</strong>
            </p>
            <List items={[t.withdrawDeletes, t.withdrawBudget]} />
          </ConfirmedAction>
        </div>
        <ReleaseForm {...props} path={pathOf(wave, number)} />
      </Changing>
    </>
  );
}

function ReleasesByItself({ edition }: { edition: PlannedEdition }) {
  const { t, language } = useSpace(editionTexts);
  if (Date.parse(edition.releasesAt) <= Date.now()) return <>{t.releasesSoon}</>;
  return <>{t.releasesByItself(releaseInWords(t, edition, language))}</>;
}

/** What can be taken back is done at once. */
function PlainAction({ label, act }: { label: string; act: () => Promise<void> }) {
  const { isBusy, failure, send } = useSending();
  return (
    <div>
      <Button kind="secondary" {...{ label, isBusy }} onClick={() => send(act)} />
      {failure !== undefined && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** What is published of a wave, by its size. */
function Contents() {
  const { t, language, number } = useSpace(editionTexts);
  const [smallest] = editionTiers;
  return (
    <>
      <h3>{t.contentsTitle}</h3>
      <p>{t.contentsLead}</p>
      <table class="edition-contents stacked-table">
        <caption>{t.contentsCaption}</caption>
        <Heads columns={[t.size, t.content]} />
        <tbody>
          {smallest && (
            <tr>
              <th scope="row">{t.under(number(smallest.from))}</th>
              <td>{t.noEdition}</td>
            </tr>
          )}
          {editionTiers.map((tier) => (
            <tr key={tier.from}>
              <th scope="row">{t.from(number(tier.from))}</th>
              <td>
                {tier === smallest ? '' : `${t.inAddition} `}
                {inClauses(newContents(t, tier), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function pathOf(wave: OperatorWave, number: number): string {
  return `/operator/waves/${encodeURIComponent(wave.id)}/editions/${number}`;
}
