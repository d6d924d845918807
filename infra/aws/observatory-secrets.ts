import { type ISecret, Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/**
 * 64 hex digits: what is left when upper case, punctuation and g to z are excluded. Not one of each kind is required,
 * since that would make some seeds likelier than others.
 */
const seedGeneration: SecretStringGenerator = {
  secretStringTemplate: '{}',
  generateStringKey: 'seed',
  passwordLength: 64,
  excludeCharacters: 'ghijklmnopqrstuvwxyz',
  excludeUppercase: true,
  excludePunctuation: true,
  requireEachIncludedType: false,
};

/** 43 letters and digits, 256 bits: it travels in a header and is copied by hand. */
const operatorKeyGeneration: SecretStringGenerator = {
  secretStringTemplate: '{}',
  generateStringKey: 'operatorKey',
  passwordLength: 43,
  excludePunctuation: true,
  requireEachIncludedType: false,
};

/**
 * Beside the key that CloudFront sends there is room for the one before, so that a deployment may change it while requests
 * are under way: a word stands there until then.
 */
const edgeKeyGeneration: SecretStringGenerator = {
  secretStringTemplate: '{"former":"none"}',
  generateStringKey: 'key',
  passwordLength: 64,
  excludePunctuation: true,
  requireEachIncludedType: false,
};

/**
 * The secrets, apart because they live differently: a new seed voids every token and moves all noise, so it stays
 * as long as a wave is open, while the operator's key may change at any time. And the key by which the functions know
 * CloudFront, which opens nothing: it stands in the settings of both.
 *
 * CloudFormation makes a new value whenever one of the settings above changes. So they must not.
 */
export class ObservatorySecrets extends Construct {
  /** Where an identity provider is set. */
  readonly provider?: ISecret;
  readonly seed: ISecret;
  readonly operatorKey: ISecret;
  readonly edgeKeyName: string;
  /** What CloudFront sends with each request. */
  readonly edgeKey: string;
  /** What the functions behind it know it by. */
  readonly edgeKeys: Readonly<Record<'EDGE_KEYS', string>>;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.seed = new Secret(this, 'Seed', {
      description: 'The seed of all tokens, invitations and noise: changing it voids them',
      generateSecretString: seedGeneration,
      removalPolicy: stage.removalPolicy,
    });
    this.operatorKey = new Secret(this, 'OperatorKey', {
      description: 'The key of the observatory’s operator',
      generateSecretString: operatorKeyGeneration,
      removalPolicy: stage.removalPolicy,
    });
    if (stage.identityProvider) {
      this.provider = new Secret(this, 'IdentityProvider', {
        description: 'What the identity provider knows the observatory by; its own value is put in by hand',
        generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'clientSecret' },
        removalPolicy: stage.removalPolicy,
      });
    }
    const edgeKey = new Secret(this, 'EdgeKey', {
      description: 'By which the functions know what comes through CloudFront',
      generateSecretString: edgeKeyGeneration,
      removalPolicy: stage.removalPolicy,
    });
    this.edgeKeyName = edgeKey.secretName;
    const [key, former] = ['key', 'former'].map((field) => edgeKey.secretValueFromJson(field).unsafeUnwrap());
    this.edgeKey = key as string;
    this.edgeKeys = { EDGE_KEYS: `${key},${former}` };
  }
}
