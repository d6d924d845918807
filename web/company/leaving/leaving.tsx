import { useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { downloadBlob } from '../../shared/download.ts';
import { pick } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { WithRefusals } from '../../space/with-refusals.tsx';
import { type RequestAsked, requestRefusals } from '../request-under-way.tsx';
import { DepartureUnderWay } from './departure-under-way.tsx';
import { goes, leavingTexts, stays } from './texts.ts';

interface LeavingProps {
  /** The company's, which is typed to confirm. */
  name: string;
  people: LeavingPeople;
  onLeft: () => void;
  /** Once it is asked for, or refused. */
  onAsked: () => void;
}

/** What `GET /company/members` says of it. */
export interface LeavingPeople {
  readonly members: readonly { readonly id: string; readonly isYou: boolean }[];
  readonly departure: RequestAsked | null;
  /** Whether all are told first, and may refuse. */
  readonly departureWaits: boolean;
}

/** Taking all of the company's along, and deleting it: what goes and what stays is said before. */
export function Leaving(props: LeavingProps) {
  const t = useTexts(leavingTexts);
  return (
    <WithRefusals texts={requestRefusals}>
      <section aria-labelledby="export-title">
        <h3 id="export-title">{t.exportTitle}</h3>
        <p>{t.exportText}</p>
        <Export />
      </section>
      <section aria-labelledby="leave-title">
        <h3 id="leave-title">{t.leaveTitle}</h3>
        <Departing {...props} />
      </section>
    </WithRefusals>
  );
}

/** The company is deleted, or that is asked for where others manage it too. */
function Departing({ people, onAsked, ...leaving }: LeavingProps) {
  const { t, language } = useSpace(leavingTexts);
  const { departure, departureWaits } = people;
  const waits = departureWaits && !departure?.isDue;
  const label = waits ? t.askButton : t.leaveButton;
  return (
    <>
      <DepartureUnderWay people={people} onChanged={onAsked} />
      {!(departure && waits) && (
        <>
          <p>{waits ? t.leaveWaitsText : t.leaveText}</p>
          <details>
            <summary>{label}</summary>
            <h4>{t.goesTitle}</h4>
            <List items={goes.map((line) => pick(line, language))} />
            <Stays heading="h4" />
            <Leave {...leaving} label={label} onAsked={onAsked} />
          </details>
        </>
      )}
    </>
  );
}

/** What is shown in the space's stead once the company has left it. */
export function Left() {
  const t = useTexts(leavingTexts);
  return (
    <div class="column-narrow">
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t.left}
      </h1>
      <p>{t.leftText}</p>
      <Stays heading="h2" />
    </div>
  );
}

function Stays({ heading: Heading }: { heading: 'h2' | 'h4' }) {
  const { t, language } = useSpace(leavingTexts);
  return (
    <>
      <Heading>{t.staysTitle}</Heading>
      <List items={stays.map((line) => pick(line, language))} />
    </>
  );
}

function Export() {
  const { t, session } = useSpace(leavingTexts);
  const sending = useSending();
  const [said, setSaid] = useState('');
  const take = () =>
    sending.send(async () => {
      setSaid('');
      downloadBlob('observatory.zip', await session.download('/company/export'));
      setSaid(t.exported);
    });
  return (
    <>
      <ErrorBox text={sending.failure} />
      <Button kind="secondary" label={t.exportButton} isBusy={sending.isBusy} onClick={take} />
      <p role="status">{said}</p>
    </>
  );
}

function Leave({ name, onLeft, onAsked, label }: Omit<LeavingProps, 'people'> & { label: string }) {
  const { t, session } = useSpace(leavingTexts);
  const form = useForm({
    name: 'leaving',
    initial: { name: '' },
    check: (typed): Record<string, string> =>
      typed.name.trim() === name.trim() ? {} : { name: t.otherName(name) },
    send: async (typed) => {
      const body = { name: typed.name };
      const asked = await session.request<RequestAsked | undefined>('/company/departure', {
        method: 'POST',
        body,
      });
      if (asked) onAsked();
      else onLeft();
    },
    refused: (cause) =>
      cause instanceof ApiError && cause.slug === 'other-name' ? { name: t.otherName(name) } : undefined,
  });
  return (
    <FormFrame form={form} label={label}>
      <TextField {...form.bind('name')} label={t.typeName} />
    </FormFrame>
  );
}
