import { List } from '../../shared/lists.tsx';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { TextField } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSpace } from '../../space/space.ts';
import { federationTexts } from './texts.ts';

/** What `GET /company/federation` says. */
export interface FederationView {
  readonly belongsTo: { readonly id: string; readonly name: string } | null;
  /** Null where the company is no federation, or whoever asks may only read. */
  readonly code: string | null;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

export const federationPath = '/company/federation';

interface ShownProps {
  federation: FederationView;
  onChanged: (federation: FederationView) => void;
  onLeft: () => void;
}

/** The federation that a company belongs to, or how to join one; and its code and members where it is one. */
export function FederationShown({ federation, onChanged, onLeft }: ShownProps) {
  const { t, session } = useSpace(federationTexts);
  const { belongsTo } = federation;
  return (
    <>
      {belongsTo ? (
        <>
          <p>
            {t.belongsTo} <bdi>{belongsTo.name}</bdi>.
          </p>
          <ConfirmedAction
            label={t.leave}
            isSecondary
            act={async () => {
              await session.request(federationPath, { method: 'DELETE' });
              onLeft();
            }}
          >
            <p>{t.leaveText}</p>
          </ConfirmedAction>
        </>
      ) : (
        <details>
          <summary>{t.join}</summary>
          <Join onChanged={onChanged} />
        </details>
      )}
      <details open={federation.code !== null || federation.members.length > 0}>
        <summary>{t.asOne}</summary>
        <AsFederation federation={federation} onChanged={onChanged} />
      </details>
    </>
  );
}

function Join({ onChanged }: Pick<ShownProps, 'onChanged'>) {
  const { t, session } = useSpace(federationTexts);
  const form = useForm({
    name: 'federation',
    initial: { code: '' },
    check: ({ code }): Record<string, string> => (code.trim() === '' ? { code: t.codeMissing } : {}),
    send: async ({ code }) => {
      onChanged(
        await session.request<FederationView>(federationPath, { method: 'PUT', body: { code: code.trim() } }),
      );
    },
  });
  return (
    <FormFrame form={form} label={t.agree}>
      <h4>{t.before}</h4>
      <List items={[t.meansSum, t.meansCompany, t.meansPeople, t.meansNext, t.meansLeaving]} />
      <TextField {...form.bind('code')} label={t.code} hint={t.codeHint} />
    </FormFrame>
  );
}

function AsFederation({ federation: { code, members }, onChanged }: Omit<ShownProps, 'onLeft'>) {
  const { t, session } = useSpace(federationTexts);
  return (
    <>
      <p>{t.asOneText}</p>
      {code !== null && (
        <>
          <p>
            {t.yourCode} <code>{code}</code>
          </p>
          <h4>{t.members}</h4>
          {members.length === 0 ? (
            <p>{t.noMembers}</p>
          ) : (
            <ul>
              {members.map(({ id, name }) => (
                <li key={id}>
                  <p>
                    <bdi>{name}</bdi>
                  </p>
                  <ConfirmedAction
                    label={t.remove}
                    fullLabel={t.removeOf(name)}
                    isSecondary
                    act={async () =>
                      onChanged(
                        await session.request<FederationView>(`${federationPath}/members/${id}`, {
                          method: 'DELETE',
                        }),
                      )
                    }
                  >
                    <p>{t.removeText}</p>
                  </ConfirmedAction>
                </li>
              ))}
            </ul>
          )}
          <p class="muted">{t.shownFrom}</p>
        </>
      )}
      <ConfirmedAction
        label={code === null ? t.makeCode : t.replaceCode}
        isSecondary
        act={async () =>
          onChanged(await session.request<FederationView>(`${federationPath}/code`, { method: 'POST' }))
        }
      >
        <p>{code === null ? t.asOneText : t.replaceText}</p>
      </ConfirmedAction>
    </>
  );
}
