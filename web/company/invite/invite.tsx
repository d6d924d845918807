import { useState } from 'preact/hooks';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { PartProps } from '../part.ts';
import { EntranceSection } from './entrance-section.tsx';
import { LinkSection } from './link-section.tsx';
import { MessageList } from './message-list.tsx';
import { invitationsPath, type Plan } from './plan.ts';
import { texts } from './texts.ts';
import { wavesToInvite } from './waves.ts';
import { WithWave } from './with-wave.tsx';
import './invite.css';

interface InviteToWaveProps extends PartProps {
  wave: PublicWave;
}

/** Inviting: personal links, texts to send them with, and a poster where there can be no links. */
export function Invite({ company }: PartProps) {
  const { language } = useSpace();
  const t = useTexts(texts);
  return (
    <WithWave
      choose={wavesToInvite}
      none={(last) => <p>{last ? t.waveClosed(pick(last.title, language)) : t.noWave}</p>}
    >
      {(wave) => <InviteToWave company={company} wave={wave} />}
    </WithWave>
  );
}

function InviteToWave(props: InviteToWaveProps) {
  const { session } = useSpace();
  const { id } = props.wave;
  const loading = useLoaded(() => session.request<Plan>(invitationsPath(id)));
  return (
    <Loaded loading={loading}>
      {(plan) => <Planned {...props} plan={plan} onChanged={loading.refresh} />}
    </Loaded>
  );
}

interface PlannedProps extends InviteToWaveProps {
  /** What the service keeps of the invitations. */
  plan: Plan;
  onChanged: () => Promise<void>;
}

function Planned({ company, wave, plan, onChanged }: PlannedProps) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const [typed, setTyped] = useState<{ links?: number | undefined; admissions?: number | undefined }>({});
  const links = Math.max(plan.links, typed.links ?? 0);
  const admissions = typed.admissions ?? plan.entrance?.admissions ?? 0;
  const planned = plan.links + (plan.entrance?.admissions ?? 0);
  const isAsPlanned = planned > 0 && links + admissions === planned;
  const asksProfile =
    isAsPlanned || plan.isSettled
      ? plan.profileQuestions === 'company'
      : links + admissions >= disclosureRules.profileQuestionsFrom;
  return (
    <>
      {wave.status === 'scheduled' && (
        <p class="message">{t.scheduledNote(formatDate(wave.opensOn, language))}</p>
      )}
      <p class="lead">{t.lead}</p>
      <LinkSection
        company={company}
        wave={wave.id}
        links={plan.links}
        onChanged={onChanged}
        onCounted={(count) => setTyped((before) => ({ ...before, links: count }))}
      />
      <EntranceSection
        company={company}
        wave={wave}
        entrance={plan.entrance}
        onChanged={onChanged}
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
      <MessageList companyName={company.name} wave={wave} asksProfile={asksProfile} />
    </>
  );
}
