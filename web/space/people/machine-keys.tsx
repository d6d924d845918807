import { useState } from 'preact/hooks';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { Choices, TextField } from '../fields.tsx';
import { useForm } from '../form.ts';
import { FormFrame } from '../form-frame.tsx';
import { Loaded, useRead } from '../loaded.tsx';
import { useSpace } from '../space.ts';
import { KeyShown } from './key-shown.tsx';
import { peopleTexts } from './texts.ts';

/** What the list of keys says of each. */
interface MachineKey<Scope extends string> {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly usedInWeekOf: string | null;
}

/** What a key, or a member, may do. */
interface RoleOption<Code extends string> {
  readonly code: Code;
  /** With what it means. */
  readonly label: string;
  /** In a word. */
  readonly short: string;
}

interface MachineKeysProps<Scope extends string> {
  /** Where the list is, such as `/company/keys`. */
  path: string;
  /** The one that may least first, which is chosen to begin with. */
  scopes: readonly [RoleOption<Scope>, ...RoleOption<Scope>[]];
  /** What a key that has no name of its own is called. */
  unnamed?: string;
  /** Whether keys may be looked at only. */
  isFixed?: boolean;
}

const longestName = 80;

/** The keys of programs. */
export function MachineKeys<Scope extends string>(props: MachineKeysProps<Scope>) {
  const { path, scopes, unnamed = '', isFixed = false } = props;
  const { t, session, day } = useSpace(peopleTexts);
  const loading = useRead<MachineKey<Scope>[]>(path);
  const [made, setMade] = useState<string>();
  const nameOf = ({ name }: MachineKey<Scope>) => name || unnamed;
  const shortOf = ({ scope }: MachineKey<Scope>) => scopes.find(({ code }) => code === scope)?.short ?? scope;
  return (
    <section class="machine-keys" aria-labelledby="keys-title">
      <h3 id="keys-title">{t.keysTitle}</h3>
      <p>{t.keysText}</p>
      {made !== undefined && <KeyShown machineKey={made} onKept={() => setMade(undefined)} />}
      <Loaded loading={loading}>
        {(keys) =>
          keys.length === 0 ? (
            <p>{t.noKeys}</p>
          ) : (
            <ul class="member-list unmarked">
              {keys.map((key) => (
                <li key={key.id}>
                  <p>
                    <strong>
                      <bdi>{nameOf(key)}</bdi>
                    </strong>{' '}
                    <span class="muted">
                      {shortOf(key)} · {key.usedInWeekOf ? t.usedInWeek(day(key.usedInWeekOf)) : t.neverUsed}
                    </span>
                  </p>
                  {!isFixed && (
                    <ConfirmedAction
                      label={t.revoke}
                      fullLabel={t.ofMember(t.revoke, nameOf(key))}
                      isSecondary
                      act={async () => {
                        await session.request(`${path}/${key.id}`, { method: 'DELETE' });
                        await loading.refresh();
                      }}
                    >
                      <p>{t.revokeText}</p>
                    </ConfirmedAction>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {!isFixed && (
        <MakeKey
          {...props}
          onMade={(key) => {
            setMade(key);
            void loading.refresh();
          }}
        />
      )}
    </section>
  );
}

interface MakeKeyProps<Scope extends string> extends MachineKeysProps<Scope> {
  onMade: (key: string) => void;
}

function MakeKey<Scope extends string>({ path, scopes, onMade }: MakeKeyProps<Scope>) {
  const { t, session } = useSpace(peopleTexts);
  const empty = { name: '', scope: scopes[0].code };
  const form = useForm({
    name: 'machine-key',
    initial: empty,
    check: ({ name }): Record<string, string> => {
      const { length } = name.trim();
      return length > 0 && length <= longestName ? {} : { name: t.keyNameMissing };
    },
    send: async ({ name, scope }) => {
      const body = { name: name.trim(), scope };
      const { key } = await session.request<{ key: string }>(path, { method: 'POST', body });
      form.takeSaved(empty);
      onMade(key);
    },
  });
  return (
    <FormFrame form={form} kind="secondary" label={t.makeKey}>
      <TextField {...form.bind('name')} label={t.keyName} hint={t.keyNameHint} />
      <Choices {...form.bind('scope')} class="field" legend={t.scope} options={scopes} />
    </FormFrame>
  );
}
