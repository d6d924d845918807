import { createHash } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { requestTimeouts } from './request-timeouts.ts';
import { SettingError } from './setting-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The seed that every key and record key is derived from: 32 bytes. From `OBSERVATORY_SECRETS` (JSON) on a laptop,
 * from the secret that `SEED_SECRET_ID` names in AWS: `{"seed": 64 hex digits}`.
 */
export async function loadSeed(environment: Environment = process.env): Promise<Uint8Array> {
  const { seed } = await secretDocument(environment, 'SEED_SECRET_ID');
  if (typeof seed !== 'string' || !/^[0-9a-f]{64}$/.test(seed)) {
    throw new SettingError('the secret’s seed must be 64 hex digits');
  }
  return Buffer.from(seed, 'hex');
}

/** SHA-256 of the operator's key; the document is `{"operatorKey": text}`. */
export async function loadOperatorKeyHash(environment: Environment = process.env): Promise<Uint8Array> {
  const { operatorKey } = await secretDocument(environment, 'OPERATOR_KEY_SECRET_ID');
  if (typeof operatorKey !== 'string' || operatorKey.length < 20) {
    throw new SettingError('the secret’s operatorKey must have at least 20 characters');
  }
  return createHash('sha256').update(operatorKey).digest();
}

/**
 * What the identity provider knows us by: `OIDC_CLIENT_SECRET` on a laptop, in AWS the secret that `OIDC_SECRET_ID` names:
 * `{"clientSecret": text}`.
 */
export async function loadProviderSecret(environment: Environment = process.env): Promise<string> {
  const { OIDC_CLIENT_SECRET: given, OIDC_SECRET_ID } = environment;
  if (given) return given;
  if (!OIDC_SECRET_ID) throw new SettingError('neither OIDC_CLIENT_SECRET nor OIDC_SECRET_ID is set');
  const { clientSecret } = await secretDocument({ OIDC_SECRET_ID }, 'OIDC_SECRET_ID');
  if (typeof clientSecret !== 'string' || clientSecret === '') {
    throw new SettingError('the secret’s clientSecret is missing');
  }
  return clientSecret;
}

async function secretDocument(
  environment: Environment,
  variable: string,
): Promise<{ seed?: unknown; operatorKey?: unknown; clientSecret?: unknown }> {
  const text = environment.OBSERVATORY_SECRETS ?? (await readSecret(environment[variable], variable));
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the secret.
    throw new SettingError(`the secret named by ${variable} is no JSON`);
  }
}

async function readSecret(id: string | undefined, variable: string): Promise<string> {
  if (!id) throw new SettingError(`neither OBSERVATORY_SECRETS nor ${variable} is set`);
  const { SecretString } = await new SecretsManagerClient({ requestHandler: { ...requestTimeouts } })
    .send(new GetSecretValueCommand({ SecretId: id }))
    .catch((cause: Error) => {
      throw new SettingError(`the secret named by ${variable} cannot be read: ${cause.name}`);
    });
  if (!SecretString) throw new SettingError(`the secret named by ${variable} has no text`);
  return SecretString;
}
