import { loadProviderSecret } from '../storage/secrets.ts';
import { SettingError } from '../storage/setting-error.ts';
import { type OperatorRole, operatorRoles } from '../survey/members.ts';

/** Where an institute's own people prove who they are, and what they may do here. */
export interface ProviderSettings {
  /** As the provider names itself, such as `https://login.institute.example`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that lists groups, and the role that each group gives; without it members are known by their addresses. */
  readonly roles?:
    | { readonly claim: string; readonly byValue: Readonly<Record<string, OperatorRole>> }
    | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The provider that the environment names: `OIDC_ISSUER` and `OIDC_CLIENT_ID`, and for roles by groups `OIDC_ROLE_CLAIM` with
 * `OIDC_ROLES`, JSON such as `{"observatory-team": "operates"}`. `OIDC_ONLY=yes` switches signing in by mail off
 * (`Services.onlyProvider`). Undefined where it names none.
 *
 * @throws SettingError that names the setting which cannot be used
 */
export async function loadProviderSettings(
  environment: Environment = process.env,
): Promise<ProviderSettings | undefined> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ONLY: only } = environment;
  if (only && only !== 'yes') throw new SettingError('OIDC_ONLY must be yes, or left out');
  if (only && !issuer) throw new SettingError('OIDC_ONLY needs OIDC_ISSUER: nobody could sign in');
  if (!issuer && !clientId) return undefined;
  if (!issuer || !clientId) throw new SettingError('OIDC_ISSUER and OIDC_CLIENT_ID need each other');
  if (!isPossibleIssuer(issuer)) {
    throw new SettingError(
      'OIDC_ISSUER must be an https address without a query; http is for this machine alone',
    );
  }
  const roles = roleSettings(environment);
  return { issuer, clientId, clientSecret: await loadProviderSecret(environment), roles };
}

function isPossibleIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash, username } = new URL(issuer);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && `${search}${hash}${username}` === '';
}

function roleSettings({ OIDC_ROLE_CLAIM: claim, OIDC_ROLES: text }: Environment): ProviderSettings['roles'] {
  if (!claim && !text) return undefined;
  if (!claim || !text) throw new SettingError('OIDC_ROLE_CLAIM and OIDC_ROLES need each other');
  let byValue: unknown;
  try {
    byValue = JSON.parse(text);
  } catch {
    throw new SettingError('OIDC_ROLES must be JSON, such as {"observatory-team": "operates"}');
  }
  const given = typeof byValue === 'object' && byValue !== null ? Object.entries(byValue) : [];
  const unknown = given.find(([, role]) => !operatorRoles.includes(role as OperatorRole));
  if (unknown || given.length === 0 || Array.isArray(byValue)) {
    throw new SettingError(`OIDC_ROLES must give each group one of ${operatorRoles.join(', ')}`);
  }
  return { claim, byValue: byValue as Record<string, OperatorRole> };
}
