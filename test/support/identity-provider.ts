import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider says of somebody who signs in there. */
export interface Account {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

type Claims = Record<string, unknown>;

export interface RunningProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Goes through the provider's pages as a browser would. @returns the address that it sends the browser back to */
  signIn(address: string, account: Account): Promise<string>;
  /** Whoever comes next, in a browser of their own, is let in as this one. */
  letIn(account: Account): void;
  /** From now on the token endpoint answers with this in place of the ID token; the provider's own where it is undefined. */
  answerWith(forge: ((claims: Claims) => string) | undefined): void;
  /** An ID token of the provider's key, or of another one's. */
  signed(claims: Claims, options?: { alg?: string; key?: KeyObject }): string;
  stop(): Promise<void>;
}

const clientId = 'observatory';
const clientSecret = 'what-the-provider-knows-us-by/+%&';
const keyId = 'of-these-tests';

/** An OpenID Connect provider of npm on this machine, whose token endpoint can be made to lie. */
export async function startProvider(redirectAddress: string): Promise<RunningProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const accounts = new Map<string, Account>();
  let forge: ((claims: Claims) => string) | undefined;
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const server = createServer((request, response) => {
    if (forge && request.url === '/token') forgeReply(response, forge);
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectAddress] }],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of these tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...(accounts.get(sub) ?? { sub }) }),
    }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const answer = provider.callback();
  let entering: Account | undefined;
  handle = async (request, response) => {
    if (!request.url?.startsWith('/interaction/') || !entering) return answer(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: entering.sub } });
    }
    const grant = new provider.Grant({
      accountId: session?.accountId,
      clientId: params.client_id,
    });
    grant.addOIDCScope('openid email profile');
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
  };
  const signed: RunningProvider['signed'] = (claims, { alg = 'RS256', key = privateKey } = {}) => {
    const parts = [{ alg, typ: 'JWT', kid: keyId }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const text = parts.join('.');
    return `${text}.${alg === 'none' ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };
  const letIn = (account: Account) => {
    accounts.set(account.sub, account);
    entering = account;
  };
  return {
    ...{ issuer, clientId, clientSecret, signed, letIn },
    async signIn(address, account) {
      letIn(account);
      return followed(address, redirectAddress);
    },
    answerWith(forged) {
      forge = forged;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Puts another ID token into the reply, made from the claims of the provider's own. */
function forgeReply(response: ServerResponse, forge: (claims: Claims) => string): void {
  const end = response.end.bind(response);
  response.end = ((body: string | Buffer) => {
    const reply = JSON.parse(String(body));
    const [, claims = ''] = reply.id_token.split('.');
    const forged = forge(JSON.parse(Buffer.from(claims, 'base64url').toString()));
    const text = JSON.stringify({ ...reply, id_token: forged });
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
}

/** What a browser does with redirects and cookies, until it leaves the provider. */
async function followed(address: string, redirectAddress: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let redirects = 0; redirects < 10; redirects++) {
    const reply = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = reply.headers.get('location');
    if (!location) throw new Error(`the provider answered ${reply.status}: ${await reply.text()}`);
    next = new URL(location, next).href;
    if (next.startsWith(redirectAddress)) return next;
  }
  throw new Error('the provider sent the browser nowhere');
}
