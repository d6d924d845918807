import { useState } from 'preact/hooks';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import type { Text } from '../../../functions/survey/questionnaire.ts';
import { formatPercent } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { Loaded, Read, useRead } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { CurrentWave } from '../../survey/protocol/wave.ts';
import type { PartProps } from '../part.ts';
import { profileAsked, profileInWords } from '../profile-in-words.ts';
import { CardsSection } from './cards/cards-section.tsx';
import { EntranceSection } from './entrance-section.tsx';
import { MailSection } from './mail/mail-section.tsx';
import { MessageList } from './message-list.tsx';
import type { Plan } from './plan.ts';
import { texts } from './texts.ts';
import { waveRoute, wavesToInvite } from './waves.ts';
import { peopleByWay, type Way, WayChoice, type WayProps, ways } from './way-choice.tsx';
import { WithWave } from './with-wave.tsx';
import './invite.css';

/** Inviting: three ways in, none of which tells the company who came. */
export function Invite({ company }: PartProps) {
  const { t, language } = useSpace(texts);
  return (
    <WithWave
      choose={wavesToInvite}
      none={(last) => <p>{last ? t.waveClosed(pick(last.title, language)) : t.noWave}</p>}
    >
      {(wave) => (
        <Read<Plan> path={waveRoute(wave.id, 'invitations')}>
          {(plan, { refresh }) => <Planned company={company} wave={wave} plan={plan} onChanged={refresh} />}
        </Read>
      )}
    </WithWave>
  );
}

function Planned({ company, wave, plan, onChanged }: Omit<WayProps, 'onCounted'>) {
  const { t, day } = useSpace(texts);
  const asked = useRead<CurrentWave>(`/waves/${encodeURIComponent(wave.id)}`);
  const profile = asked.value && profileAsked(asked.value.questionnaire.questions);
  const people = peopleByWay(plan);
  const [way, setWay] = useState<Way | undefined>(() => ways.find((each) => people[each] > 0));
  // What was opened once stays, hidden: a list that was pasted or cards not printed yet outlive a look at another way.
  const [opened, setOpened] = useState<ReadonlySet<Way>>(() => new Set(way && [way]));
  const [typed, setTyped] = useState<Partial<Record<Way, number | undefined>>>({});
  const count = (each: Way) => (number: number | undefined) =>
    setTyped((before) => ({ ...before, [each]: number }));
  const mailed = people.mail + (typed.mail ?? 0);
  const invited = mailed + (typed.cards ?? people.cards) + (typed.poster ?? people.poster);
  const common = { company, wave, plan, onChanged };
  return (
    <>
      {wave.status === 'scheduled' && <p class="message">{t.scheduledNote(day(wave.opensOn))}</p>}
      <p class="lead">{t.lead}</p>
      {company.status === 'verified' ? (
        <HeadcountLeft headcount={company.headcount} plan={plan} />
      ) : (
        <p class="message message-waiting">{t.notVerified}</p>
      )}
      {plan.isOpened || company.status !== 'verified' ? (
        <>
          <WayChoice
            plan={plan}
            value={way}
            isListed={company.status !== 'verified'}
            onChange={(chosen) => {
              setWay(chosen);
              setOpened((before) => new Set([...before, chosen]));
            }}
          />
          {opened.has('mail') && (
            <div class="way" hidden={way !== 'mail'}>
              <MailSection {...common} onCounted={count('mail')} />
            </div>
          )}
          {opened.has('cards') && (
            <div class="way" hidden={way !== 'cards'}>
              <CardsSection {...common} isShown={way === 'cards'} onCounted={count('cards')} />
            </div>
          )}
          {way === 'poster' && (
            <div class="way">
              <EntranceSection {...common} onCounted={count('poster')} />
              {/* A text that was copied before would not say what its readers are not asked. */}
              {plan.entrance && profile && (
                <MessageList
                  key={plan.entrance.url}
                  {...{ company, wave, plan, profile }}
                  link={plan.entrance.url}
                />
              )}
            </div>
          )}
        </>
      ) : (
        <SheetFirst />
      )}
      <Loaded loading={asked}>
        {({ editions }) => (
          <>
            <ProfileRule
              plan={plan}
              profile={profile ?? []}
              invited={invited}
              isAsPlanned={Object.values(typed).every((one) => one === undefined)}
            />
            <Needed editions={editions.length} headcount={company.headcount} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What comes before the first invitation. */
function SheetFirst() {
  const t = useTexts(texts);
  return (
    <section class="message" aria-labelledby="sheet-first">
      <h3 id="sheet-first">{t.sheetFirstTitle}</h3>
      <p>{t.sheetFirst}</p>
      <p>
        <a class="button" href="#/guarantee">
          {t.sheetFirstGo}
        </a>
      </p>
    </section>
  );
}

/** How many more people can be invited, and by which ways the others were. */
function HeadcountLeft({ headcount, plan }: { headcount: number; plan: Plan }) {
  const { t, number } = useSpace(texts);
  const { mail, cards, poster } = peopleByWay(plan);
  const taken = [
    mail > 0 && t.takenMails(number(mail)),
    cards > 0 && t.takenCards(number(cards)),
    poster > 0 && t.takenAdmissions(number(poster)),
  ].filter((text) => text !== false);
  return (
    <p data-left>
      <strong>{plan.left === 0 ? t.leftNone : t.left(number(plan.left), plan.left === 1)}</strong>{' '}
      {t.leftOf(number(headcount), taken.length > 0 ? t.taken(taken.join(', ')) : '')}
    </p>
  );
}

/** How many answers a benchmark takes, before anything is sent. */
function Needed({ editions, headcount }: { editions: number; headcount: number }) {
  const { t, language, number } = useSpace(texts);
  const required = companyMinimum('headline', editions);
  const share = Math.round((100 * required) / headcount) / 100;
  return (
    <section aria-labelledby="needed-title">
      <h3 id="needed-title">{t.neededTitle}</h3>
      <p>
        {t.needed(number(required))}{' '}
        {required > headcount ? t.neededTooMany : t.neededShare(formatPercent(share, language))}
      </p>
    </section>
  );
}

interface ProfileRuleProps {
  plan: Plan;
  /** What the wave asks of people about themselves. */
  profile: readonly Text[];
  invited: number;
  /** Whether nothing else is being typed. */
  isAsPlanned: boolean;
}

/** What the number of invited people changes, as it is and with what is being typed. */
function ProfileRule({ plan, profile, invited, isAsPlanned }: ProfileRuleProps) {
  const { t, language, number } = useSpace(texts);
  const asksProfile =
    isAsPlanned || plan.isSettled
      ? plan.profileQuestions === 'company'
      : invited >= disclosureRules.profileQuestionsFrom;
  if (profile.length === 0) return <p>{t.profileNever}</p>;
  return (
    <section aria-labelledby="profile-title">
      <h3 id="profile-title">{t.profileTitle}</h3>
      <p>
        {t.profileRule(profileInWords(profile, language))} {t.profileSettledRule}
      </p>
      {invited > 0 && (
        <p>
          <strong>{t.profileNow(t.invitedPeople(number(invited), invited === 1), asksProfile)}</strong>
        </p>
      )}
    </section>
  );
}
