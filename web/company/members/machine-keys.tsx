import { useState } from 'preact/hooks';
import { formatDate } from '../../shared/format.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { Choices, TextField } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { KeyShown } from './key-shown.tsx';
import { memberTexts } from './texts.ts';

/** What `GET /company/keys` says of each. */
interface MachineKey {
  readonly id: string;
  readonly name: string;
  readonly scope: 'manages' | 'reads';
  readonly usedInWeekOf: string | null;
}

const longestName = 80;

/** The keys of the company's programs. */
export function MachineKeys() {
  const { language, session } = useSpace();
  const t = useTexts(memberTexts);
  const loading = useLoaded(() => session.request<MachineKey[]>('/company/keys'));
  const [made, setMade] = useState<string>();
  const nameOf = ({ id, name }: MachineKey) => (id === 'former' ? t.formerKey : name);
  return (
    <section aria-labelledby="keys-title">
      <h3 id="keys-title">{t.keysTitle}</h3>
      <p>{t.keysText}</p>
      {made !== undefined && <KeyShown machineKey={made} onKept={() => setMade(undefined)} />}
      <Loaded loading={loading}>
        {(keys) =>
          keys.length === 0 ? (
            <p>{t.noKeys}</p>
          ) : (
            <ul class="member-list">
              {keys.map((key) => (
                <li key={key.id}>
                  <p>
                    <strong>
                      <bdi>{nameOf(key)}</bdi>
                    </strong>{' '}
                    <span class="muted">
                      {key.scope === 'manages' ? t.manages : t.reads} ·{' '}
                      {key.usedInWeekOf ? t.usedInWeek(formatDate(key.usedInWeekOf, language)) : t.neverUsed}
                    </span>
                  </p>
                  <ConfirmedAction
                    label={t.revoke}
                    fullLabel={t.ofMember(t.revoke, nameOf(key))}
                    yes={t.revoke}
                    isSecondary
                    act={async () => {
                      await session.request(`/company/keys/${key.id}`, { method: 'DELETE' });
                      await loading.refresh();
                    }}
                  >
                    <p>{t.revokeText}</p>
                  </ConfirmedAction>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <MakeKey
        onMade={(key) => {
          setMade(key);
          void loading.refresh();
        }}
      />
    </section>
  );
}

function MakeKey({ onMade }: { onMade: (key: string) => void }) {
  const { session, words } = useSpace();
  const t = useTexts(memberTexts);
  const empty = { name: '', scope: 'reads' as MachineKey['scope'] };
  const form = useForm({
    name: 'machine-key',
    initial: empty,
    check: ({ name }): Record<string, string> => {
      const { length } = name.trim();
      return length > 0 && length <= longestName ? {} : { name: t.keyNameMissing };
    },
    send: async ({ name, scope }) => {
      const body = { name: name.trim(), scope };
      const { key } = await session.request<{ key: string }>('/company/keys', { method: 'POST', body });
      form.reset(empty);
      onMade(key);
    },
  });
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <TextField {...form.bind('name')} label={t.keyName} hint={t.keyNameHint} />
      <Choices
        {...form.bind('scope')}
        class="field"
        legend={t.scope}
        options={[
          { code: 'reads', label: t.readsLong },
          { code: 'manages', label: t.managesLong },
        ]}
      />
      <ErrorBox text={form.failure} />
      <button type="submit" class="button button-secondary" disabled={form.isBusy}>
        {form.isBusy ? words.working : t.makeKey}
      </button>
    </form>
  );
}
