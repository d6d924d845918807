import { createHash } from 'node:crypto';

export interface Secrets {
  readonly seed: Uint8Array;
  readonly operatorKeyHash: Uint8Array;
}

/**
 * The secrets of this deployment: from `OBSERVATORY_SECRETS` (JSON) on a laptop, from the secret named by
 * `SECRET_ID` in AWS. The document is `{"seed": 64 hex digits, "operatorKey": text}`.
 */
export async function loadSecrets(
  environment: Record<string, string | undefined> = process.env,
): Promise<Secrets> {
  const text = environment.OBSERVATORY_SECRETS ?? (await readSecret(environment.SECRET_ID));
  const { seed, operatorKey } = JSON.parse(text) as { seed?: unknown; operatorKey?: unknown };
  if (typeof seed !== 'string' || !/^[0-9a-f]{64}$/.test(seed)) {
    throw new Error('the secret’s seed must be 64 hex digits');
  }
  if (typeof operatorKey !== 'string' || operatorKey.length < 20) {
    throw new Error('the secret’s operatorKey must have at least 20 characters');
  }
  return {
    seed: Buffer.from(seed, 'hex'),
    operatorKeyHash: createHash('sha256').update(operatorKey).digest(),
  };
}

async function readSecret(id: string | undefined): Promise<string> {
  if (!id) throw new Error('neither OBSERVATORY_SECRETS nor SECRET_ID is set');
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: id }),
  );
  if (!SecretString) throw new Error('the secret has no text');
  return SecretString;
}
