import { useState } from 'preact/hooks';
import { checkAddress } from '../../../functions/survey/read-addresses.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { Loaded, useRead } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { WithRefusals } from '../../space/with-refusals.tsx';
import { Changing } from '../account/changing.tsx';
import { recoveryRefusals, recoveryTexts } from './texts.ts';

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
  const { t, session, number, day } = useSpace(recoveryTexts);
  const path = `/operator/companies/${encodeURIComponent(id)}/recovery`;
  const loading = useRead<Recovery>(path);
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
    <WithRefusals texts={recoveryRefusals}>
      <p>{t.lead}</p>
      <Loaded loading={loading}>
        {({ managing, underWay }) =>
          underWay ? (
            <>
              <p>{t.underWay(day(underWay.from), day(underWay.until))}</p>
              <Changing>
                <div class="buttons">
                  <ConfirmedAction label={t.complete} act={complete}>
                    <p>{t.underWay(day(underWay.from), day(underWay.until))}</p>
                  </ConfirmedAction>
                  <ConfirmedAction label={t.giveUp} isSecondary act={giveUp}>
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
            <p>{managing === 0 ? t.nobody : t.notForYou(number(managing))}</p>
          )
        }
      </Loaded>
    </WithRefusals>
  );
}

function Ask({ path, onAsked }: { path: string; onAsked: (recovery: Recovery) => void }) {
  const { t, session } = useSpace(recoveryTexts);
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
    <FormFrame form={form} kind="secondary" label={t.ask}>
      <TextField {...form.bind('address')} label={t.address} type="email" />
      <TextField {...form.bind('checked')} label={t.checked} hint={t.checkedHint} type="lines" />
    </FormFrame>
  );
}
