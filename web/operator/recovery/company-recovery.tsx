import { useState } from 'preact/hooks';
import { checkAddress } from '../../../functions/survey/read-addresses.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { Button } from '../../space/button.tsx';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { SpaceContext, useSpace, useTexts } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import { recoveryTexts } from './texts.ts';

/** What `GET /operator/companies/{id}/recovery` says. */
interface Recovery {
  readonly managing: number;
  readonly underWay: { readonly from: string; readonly until: string } | null;
}

interface CompanyRecoveryProps {
  id: string;
  name: string;
  announce: (text: string) => void;
}

/** Gives a company's only member another address, after the company has had time to object: read once it is opened. */
export function CompanyRecovery(props: CompanyRecoveryProps) {
  const t = useTexts(recoveryTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t.titleOf(props.name)}>{t.title}</summary>
      {isOpen && <Open {...props} />}
    </details>
  );
}

function Open({ id, announce }: CompanyRecoveryProps) {
  const space = useSpace();
  const { language, session } = space;
  const t = useTexts(recoveryTexts);
  const path = `/operator/companies/${encodeURIComponent(id)}/recovery`;
  const loading = useLoaded(() => session.request<Recovery>(path));
  const refusals = {
    ...space.words.refusals,
    'recovery-waits': t.waits,
    'asked-too-often': t.tooOften,
    'no-recovery': t.gone,
    'member-exists': t.memberExists,
    'mail-not-set-up': t.noMail,
  };
  const day = (on: string) => formatDate(on, language);
  const complete = async () => {
    await session.request(`${path}/confirmation`, { method: 'POST' });
    announce(t.completed);
    await loading.refresh();
  };
  const giveUp = async () => {
    await session.request(path, { method: 'DELETE' });
    await loading.refresh();
  };
  return (
    <SpaceContext.Provider value={{ ...space, words: { ...space.words, refusals } }}>
      <p>{t.lead}</p>
      <Loaded loading={loading}>
        {({ managing, underWay }) =>
          underWay ? (
            <>
              <p>{t.underWay(day(underWay.from), day(underWay.until))}</p>
              <Changing>
                <div class="buttons">
                  <ConfirmedAction label={t.complete} yes={t.complete} act={complete}>
                    <p>{t.underWay(day(underWay.from), day(underWay.until))}</p>
                  </ConfirmedAction>
                  <ConfirmedAction label={t.giveUp} yes={t.giveUp} isSecondary act={giveUp}>
                    <p>{t.giveUpText}</p>
                  </ConfirmedAction>
                </div>
              </Changing>
            </>
          ) : managing === 1 ? (
            <Changing>
              <Ask
                path={path}
                onAsked={(recovery) => {
                  loading.setValue(recovery);
                  announce(t.asked(day(recovery.underWay?.from ?? '')));
                }}
              />
            </Changing>
          ) : (
            <p>{managing === 0 ? t.nobody : t.notForYou(formatNumber(managing, language))}</p>
          )
        }
      </Loaded>
    </SpaceContext.Provider>
  );
}

function Ask({ path, onAsked }: { path: string; onAsked: (recovery: Recovery) => void }) {
  const { session, words } = useSpace();
  const t = useTexts(recoveryTexts);
  const form = useForm({
    name: path.replace(/\W/g, '-'),
    initial: { address: '', checked: '' },
    check: ({ address, checked }): Record<string, string> => ({
      ...(!('address' in checkAddress(address.trim())) && { address: t.addressWrong }),
      ...(!/^[^@]{10,500}$/.test(checked.trim()) && { checked: t.checkedWrong }),
    }),
    send: async ({ address, checked }) => {
      const body = { address: address.trim(), checked: checked.trim() };
      onAsked(await session.request<Recovery>(path, { method: 'POST', body }));
    },
    refused: (cause, hasField) =>
      refusedFields(cause, (field) => (field === 'address' ? t.addressWrong : t.checkedWrong), hasField),
  });
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <TextField {...form.bind('address')} label={t.address} type="email" />
      <TextField {...form.bind('checked')} label={t.checked} hint={t.checkedHint} type="lines" />
      <ErrorBox text={form.failure} />
      <Button isSubmit kind="secondary" label={form.isBusy ? words.working : t.ask} disabled={form.isBusy} />
    </form>
  );
}
