import { useEffect, useMemo, useState } from 'preact/hooks';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { pick, translate } from '../../shared/language.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { PartProps } from '../part.ts';
import { texts as frameTexts } from '../texts.ts';
import { EntranceSection } from './entrance-section.tsx';
import { Failure } from './failure.tsx';
import { LinkSection } from './link-section.tsx';
import { MessageList } from './message-list.tsx';
import { invitationsPath, type Plan, participationPath } from './plan.ts';
import { type Texts, texts } from './texts.ts';
import { wavesToInvite } from './waves.ts';
import { WithWave } from './with-wave.tsx';
import './invite.css';

/** Inviting: personal links, texts to send them with, and a poster where there can be no links. */
export function Invite(props: PartProps) {
  const { language, session } = props;
  const t = useMemo(() => translate(texts, language), [language]);
  return (
    <WithWave
      language={language}
      session={session}
      choose={wavesToInvite}
      none={(last) => <p>{last ? t.waveClosed(pick(last.title, language)) : t.noWave}</p>}
    >
      {(wave) => <InviteToWave {...props} t={t} wave={wave} />}
    </WithWave>
  );
}

function InviteToWave({ language, session, company, t, wave }: PartProps & { t: Texts; wave: PublicWave }) {
  const { plan, isSettled, error, load } = usePlan(session, wave.id);
  const [typed, setTyped] = useState<{ links?: number | undefined; admissions?: number | undefined }>({});
  if (error !== undefined && !plan) return <Failure language={language} error={error} onRetry={load} />;
  if (!plan) return <p role="status">{translate(frameTexts, language).loading}</p>;

  const links = Math.max(plan.links, typed.links ?? 0);
  const admissions = typed.admissions ?? plan.entrance?.admissions ?? 0;
  const planned = plan.links + (plan.entrance?.admissions ?? 0);
  const isAsPlanned = planned > 0 && links + admissions === planned;
  const asksProfile =
    isAsPlanned || isSettled
      ? plan.profileQuestions === 'company'
      : links + admissions >= disclosureRules.profileQuestionsFrom;
  return (
    <>
      {error !== undefined && <Failure language={language} error={error} onRetry={load} />}
      {wave.status === 'scheduled' && (
        <p class="message">{t.scheduledNote(formatDate(wave.opensOn, language))}</p>
      )}
      <p class="lead">{t.lead}</p>
      <LinkSection
        language={language}
        t={t}
        session={session}
        company={company}
        wave={wave.id}
        links={plan.links}
        onChanged={load}
        onCounted={(count) => setTyped((before) => ({ ...before, links: count }))}
      />
      <EntranceSection
        language={language}
        t={t}
        session={session}
        company={company}
        wave={wave}
        entrance={plan.entrance}
        onChanged={load}
        onCounted={(count) => setTyped((before) => ({ ...before, admissions: count }))}
      />
      <section aria-labelledby="profile-title">
        <h3 id="profile-title">{t.profileTitle}</h3>
        <p>
          {t.profileRule} {t.profileSettledRule}
        </p>
        {links + admissions > 0 && (
          <p>
            <strong>
              {t.profileNow(
                t.invitedPeople(formatNumber(links + admissions, language), links + admissions === 1),
                asksProfile,
              )}
            </strong>
          </p>
        )}
      </section>
      <MessageList
        language={language}
        t={t}
        companyName={company.name}
        wave={wave}
        asksProfile={asksProfile}
      />
    </>
  );
}

/** What the service keeps of the invitations: undefined while it is read, with an error where it cannot be. */
function usePlan(session: PartProps['session'], wave: string) {
  const [plan, setPlan] = useState<Plan>();
  const [isSettled, setSettled] = useState(false);
  const [error, setError] = useState<unknown>();
  const load = async () => {
    setError(undefined);
    try {
      const [read, { admitted }] = await Promise.all([
        session.request<Plan>(invitationsPath(wave)),
        session.request<{ admitted: number }>(participationPath(wave)),
      ]);
      setPlan(read);
      // From the first five on, which is what participation tells first, everyone is asked the same.
      setSettled(admitted > 0);
    } catch (cause) {
      setError(cause);
    }
  };
  useEffect(() => void load(), [wave]);
  return { plan, isSettled, error, load };
}
