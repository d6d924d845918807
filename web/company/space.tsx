import { useLayoutEffect, useRef } from 'preact/hooks';
import { loadScript } from '../shared/load-script.ts';
import { pageTitle } from '../shared/page-title.ts';
import { siteHouseKnown } from '../shared/site-house.ts';
import { Button } from '../space/button.tsx';
import { ErrorBox } from '../space/error-box.tsx';
import { failureText } from '../space/failure-text.ts';
import { Loaded, useLoaded } from '../space/loaded.tsx';
import { SectionNav } from '../space/section-nav.tsx';
import { useSending } from '../space/sending.ts';
import { useSpace, useTexts } from '../space/space.ts';
import { mayLeave } from '../space/unsaved.ts';
import { useFragment } from '../space/use-fragment.ts';
import { Account } from './account/account.tsx';
import type { SignedInMember } from './account/member-session.ts';
import { MayChange } from './may-change.tsx';
import type { CompanyProfile, OpenedPartProps, Part, PartProps } from './part.ts';
import { texts } from './texts.ts';

/** The parts of the space, each loaded when it is first opened. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  home: async () => (await import('./home/home.tsx')).Home,
  guarantee: async () => (await import('./guarantee/guarantee.tsx')).Guarantee,
  invite: async () => (await import('./invite/invite.tsx')).Invite,
  participation: async () => (await import('./participation/participation.tsx')).Participation,
  benchmark: async () => (await import('./benchmark/benchmark.tsx')).BenchmarkPart,
  governance: async () => (await import('./governance/governance.tsx')).Governance,
  groups: async () => (await import('./groups/groups.tsx')).Groups,
  report: async () => (await import('./report/report.tsx')).Report,
  federation: async () => (await import('./federation/federation.tsx')).Federation,
  members: async () => (await import('./members/members.tsx')).Members,
};

/** In the order of their ways. */
const places = [
  'home',
  'invite',
  'guarantee',
  'participation',
  'benchmark',
  // Beside what they are a part of; on a phone, the long name then leaves none of the others in a line of its own.
  'groups',
  'governance',
  'report',
  'account',
  'members',
] as const;

interface SpaceProps {
  member: SignedInMember;
  onSignOut: () => Promise<void>;
  /** The company is gone, and the session with it. */
  onLeft: () => void;
}

/** What a company sees once it has signed in. */
export function Space({ member, onSignOut, onLeft }: SpaceProps) {
  const { t, language, session, words } = useSpace(texts);
  const place = useFragment(() => mayLeave(t.unsavedQuestion));
  const loading = useLoaded(async () => {
    // What a company copies and prints says whose survey it is.
    const [profile] = await Promise.all([session.request<CompanyProfile>('/company'), siteHouseKnown()]);
    return profile;
  });
  const { value: company, error, reload, setValue } = loading;
  const leaving = useSending();
  const leave = () => void leaving.send(onSignOut, () => t.signOutFailed);
  const open = places.find((known) => known === place) ?? 'home';
  const title = t[open];
  const mayChange = member.role === 'manages';
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    document.title = pageTitle(`${title} · ${t.title}`, language);
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [title]);

  if (!company) {
    return (
      <>
        <h1>{t.title}</h1>
        {error === undefined ? (
          <p role="status">{t.loading}</p>
        ) : (
          <>
            <ErrorBox text={failureText(words, error)} onRetry={reload} />
            <Button kind="secondary" label={t.signOut} disabled={leaving.isBusy} onClick={leave} />
            <ErrorBox text={leaving.failure} />
          </>
        )}
      </>
    );
  }
  const ways = places.map((known) => ({ place: known, name: t[known], isCurrent: known === open }));
  return (
    <>
      <div class="company-line no-print">
        <h1>
          <bdi>{company.name}</bdi>
        </h1>
        <div class="company-who">
          <span class="small muted company-address">
            <bdi>{member.address}</bdi>
          </span>
          {!mayChange && <span class="small muted">{t.reading}</span>}
          <Button
            kind="link"
            label={t.signOut}
            disabled={leaving.isBusy}
            onClick={() => mayLeave(t.unsavedQuestion) && leave()}
          />
        </div>
      </div>
      <ErrorBox text={leaving.failure} />
      <StatusLine company={company} />
      <SectionNav label={t.partsNavigation} ways={ways} />
      <section class="company-part" aria-labelledby="part-title">
        <h2
          id="part-title"
          class={open === 'home' ? 'visually-hidden' : undefined}
          ref={heading}
          tabIndex={-1}
        >
          {title}
        </h2>
        <MayChange isAllowed={mayChange || !changing.has(open)}>
          {open === 'account' ? (
            <Account onChanged={setValue} onLeft={onLeft}>
              <LoadedPart name="federation" company={company} mayChange={mayChange} />
            </Account>
          ) : (
            <LoadedPart key={open} name={open} company={company} mayChange={mayChange} />
          )}
        </MayChange>
      </section>
    </>
  );
}

/** Parts in which all is changed; the others say by themselves what whoever reads may not do. */
const changing: ReadonlySet<string> = new Set(['invite', 'groups', 'account']);

function StatusLine({ company: { status, reason } }: PartProps) {
  const t = useTexts(texts);
  if (status === 'verified') return null;
  const isRefused = status !== 'pending';
  return (
    <div class={`message no-print ${isRefused ? 'message-wrong' : 'message-waiting'}`} role="note">
      <p>
        <strong>{t[status]}</strong> {t[`${status}Text`]}
      </p>
      {reason && (
        <p>
          {t.reason} <bdi>{reason}</bdi>
        </p>
      )}
    </div>
  );
}

function LoadedPart({ name, ...props }: OpenedPartProps & { name: string }) {
  const loading = useLoaded(() => loadScript(async () => ({ Part: await parts[name]?.() })));
  return <Loaded loading={loading}>{({ Part }) => Part && <Part {...props} />}</Loaded>;
}
