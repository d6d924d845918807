import type { Configuration, CustomFetch } from 'openid-client';
import { type OperatorRole, operatorRoles } from '../survey/members.ts';
import { checkAddress } from '../survey/read-addresses.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What a browser keeps of us while its person is at the provider. */
interface ProviderFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says of who signed in. */
export interface ProvedPerson {
  /** The issuer and what it calls the person, for good. */
  readonly subject: string;
  /** Only an address that the provider has verified. */
  readonly address?: string | undefined;
  /** Of several groups the one that may most. */
  readonly role?: OperatorRole;
  /** Initials, where there is a name. */
  readonly initials?: string;
}

export interface IdentityProvider {
  /** The address at the provider to go to, and what has to come back. */
  begin(): Promise<{ readonly address: string; readonly flow: ProviderFlow }>;
  /** Who came back. @throws Error where anything is not as it was begun, or not signed as it has to be */
  end(reply: URL, flow: ProviderFlow): Promise<ProvedPerson>;
}

/** Lambda answers within half a minute, and up to three requests go to the provider. */
const timeoutSeconds = 5;
/** What a provider says is some kilobytes; all of it is held in memory, of which the function has little. */
const mostBytes = 1024 * 1024;

/**
 * An OpenID Connect provider, by authorization code with PKCE, state and nonce, found by discovery. Loaded, and asked what it
 * is like, as the first of its routes is.
 */
export function identityProvider(settings: ProviderSettings, redirectAddress: string): IdentityProvider {
  let found: Promise<Configuration> | undefined;
  const discover = async (): Promise<Configuration> => {
    found ??= discovered(settings).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    async begin() {
      const oidc = await import('openid-client');
      const configuration = await discover();
      const flow = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectAddress,
        scope: 'openid email profile',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, flow };
    },
    async end(reply, { state, nonce, verifier }) {
      const { authorizationCodeGrant } = await import('openid-client');
      const address = new URL(redirectAddress);
      address.search = reply.search;
      const tokens = await authorizationCodeGrant(await discover(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return provedPerson(tokens.claims() ?? {}, settings);
    },
  };
}

async function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, customFetch, discovery, enableNonRepudiationChecks } =
    await import('openid-client');
  const isLocal = new URL(issuer).protocol === 'http:';
  return discovery(new URL(issuer), clientId, {}, ClientSecretBasic(clientSecret), {
    timeout: timeoutSeconds,
    [customFetch]: fetchWithinLimit,
    // The token comes by TLS from the provider itself; its signature is checked against the provider's keys all the same.
    execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
  });
}

/** @throws Error, as it is read, where the reply is longer than any that is meant */
const fetchWithinLimit: CustomFetch = async (address, options) => {
  const reply = await fetch(address, options as RequestInit);
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes <= mostBytes) controller.enqueue(chunk);
      else controller.error(new Error(`${new URL(address).host} answers with more than ${mostBytes} bytes`));
    },
  });
  const { status, statusText, headers } = reply;
  return new Response(reply.body?.pipeThrough(limit) ?? null, { status, statusText, headers });
};

/** @param claims  of an ID token that was checked */
function provedPerson(
  claims: Readonly<Record<string, unknown>>,
  { roles }: Pick<ProviderSettings, 'roles'>,
): ProvedPerson {
  const { iss, sub, email, email_verified: isVerified, name } = claims;
  const values = roles ? [claims[roles.claim]].flat() : [];
  const role = operatorRoles.find((each) =>
    values.some((value) => typeof value === 'string' && roles && ownRole(roles.byValue, value) === each),
  );
  const initials = typeof name === 'string' ? initialsOf(name) : '';
  return {
    subject: JSON.stringify([iss, sub]),
    // Anybody may state somebody else's address where nobody has checked it.
    ...(isVerified === true && { address: mailedAddress(email) }),
    ...(role && { role }),
    ...(initials && { initials }),
  };
}

/**
 * As mail is sent to it: other letters may look like those of a member's address, or become them as cases are made alike, as
 * the sign of the kelvin does.
 */
function mailedAddress(email: unknown): string | undefined {
  const checked = typeof email === 'string' ? checkAddress(email) : undefined;
  return checked && 'address' in checked ? checked.address : undefined;
}

function ownRole(byValue: Readonly<Record<string, OperatorRole>>, value: string): OperatorRole | undefined {
  return Object.hasOwn(byValue, value) ? byValue[value] : undefined;
}

/** @example initialsOf('Jeanne de la Tour'); // => 'JDLT' */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)]
    .map(([letter]) => letter)
    .join('')
    .toLocaleUpperCase('fr')
    .slice(0, 6);
}
