import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What may be set for a stage under `context.stages` in `cdk.json`; everything has a default. */
interface StageSettings {
  /** Where it runs, such as `eu-west-3`; without it, where the command line says. */
  readonly region?: string;
  /** The observatory's own name, such as `observatory.example.org`, with the certificate that covers it. */
  readonly domain?: string;
  /** In ACM, and in us-east-1, since CloudFront takes no other. */
  readonly certificateArn?: string;
  /** `https://…`, as links are written; taken from `domain` where there is one. */
  readonly siteOrigin?: string;
  /** Whether what one source does is limited at the edge; production with a region has it unless it says no. */
  readonly webAcl: boolean;
  /** Requests a second that all respondents together may send to each of their routes. */
  readonly respondentsPerSecond: number;
  /**
   * Whether Lambda's quotas of the account are above those of a new one, which has 3008 MB a function and ten
   * functions at once, none of which can be reserved.
   */
  readonly raisedQuotas: boolean;
  /**
   * Writes a second that the tables of responses and of admissions give at once, before a planned opening; without it what a
   * new table gives. It is billed once, and can be raised and never lowered again.
   */
  readonly warmWritesPerSecond?: number;
  /** Whether a new version of what people reach takes over little by little, and is taken back where alarms begin. */
  readonly shiftsGradually: boolean;
  /** The sender of companies’ mail, such as `Observatoire <mail@observatory.example.org>`; nobody sends any without. */
  readonly mailFrom?: string;
  /** Where the operator's members may sign in as well, by OpenID Connect; its secret is put into the stack's own. */
  readonly identityProvider?: {
    readonly issuer: string;
    readonly clientId: string;
    /** The claim that lists groups, with the role that each group gives; without it members are known by their addresses. */
    readonly roleClaim?: string;
    readonly roles?: Readonly<Record<string, string>>;
    /** Whether they sign in there alone, and are mailed no link. */
    readonly only?: boolean;
  };
  /** Who is told when something is wrong. */
  readonly alarmEmail?: string;
  /** US dollars a month for the whole account, above which someone is told. */
  readonly monthlyBudget: number;
  /** A day, or a minute of it; changing it starts every function anew, so that they read their secrets again. */
  readonly secretsRotatedOn?: string;
  /** The name of a table restored from a backup, used in place of the stage's own. */
  readonly restoredTable?: string;
  /** The same of the table of responses. */
  readonly restoredResponsesTable?: string;
}

/** One deployment of the observatory, with its own table, secrets and address. */
export interface Stage extends StageSettings {
  readonly name: string;
  /** Real respondents answer here: nothing they gave may be lost, and nobody simulated is admitted. */
  readonly isProduction: boolean;
  /** What becomes of secrets and logs when the stack is deleted; of a first deployment that failed nothing stays. */
  readonly removalPolicy: RemovalPolicy;
  readonly logRetention: RetentionDays;
}

/**
 * The stage of a name, with its settings.
 *
 * @param stages  settings by the names of stages, as `cdk.json` has them; a stage it does not name has the defaults
 * @throws Error when the name could not stand in the name of a stack, or when a setting is unknown or not valid
 */
export function stageNamed(name: string, stages: unknown = {}): Stage {
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(name)) {
    throw new Error(`stage "${name}" must be 1 to 20 lower-case letters, digits or hyphens`);
  }
  const isProduction = name === 'production';
  const own = settingsOf(name, stages);
  const defaults = {
    // Without a region it cannot be told where the rules of us-east-1 are read.
    webAcl: isProduction && own.region !== undefined,
    respondentsPerSecond: isProduction ? 1000 : 20,
    raisedQuotas: isProduction,
    shiftsGradually: isProduction,
    monthlyBudget: 50,
  };
  const settings: StageSettings = { ...defaults, ...own };
  return {
    ...settings,
    ...(settings.domain !== undefined && { siteOrigin: `https://${settings.domain}` }),
    name,
    isProduction,
    removalPolicy: isProduction ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    logRetention: isProduction ? RetentionDays.THREE_MONTHS : RetentionDays.ONE_WEEK,
  };
}

const isMatch = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isFrom = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;

const providerFields = new Set(['issuer', 'clientId', 'roleClaim', 'roles', 'only']);

function isIdentityProvider(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { issuer, clientId, roleClaim, roles, only } = value as Record<string, unknown>;
  const isName = isMatch(/^.{1,200}$/);
  const hasRoles =
    isName(roleClaim) &&
    typeof roles === 'object' &&
    Object.values(roles ?? {}).length > 0 &&
    Object.values(roles ?? {}).every(isMatch(/^(operates|verifies|reads)$/));
  return (
    Object.keys(value).every((key) => providerFields.has(key)) &&
    isMatch(/^https:\/\/[^\s?#@]+$/)(issuer) &&
    isName(clientId) &&
    (only === undefined || typeof only === 'boolean') &&
    (hasRoles || (roleClaim === undefined && roles === undefined))
  );
}

const checks: Record<keyof StageSettings, [is: (value: unknown) => boolean, expected: string]> = {
  region: [isMatch(/^[a-z]{2}(-[a-z]+)+-\d$/), 'a region, such as "eu-west-3"'],
  domain: [isMatch(/^([a-z0-9-]+\.)+[a-z]{2,}$/), 'a name, such as "observatory.example.org"'],
  certificateArn: [
    isMatch(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/),
    'the ARN of a certificate in us-east-1',
  ],
  siteOrigin: [
    isMatch(/^https:\/\/[a-z0-9.-]+$/),
    'an origin, such as "https://d111111abcdef8.cloudfront.net"',
  ],
  webAcl: [(value) => typeof value === 'boolean', 'true or false'],
  // API Gateway takes no fractions, and 10 000 a second for the whole account unless more was asked for: a limit of the stage's
  // above the account's is taken, and limits nothing.
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
  respondentsPerSecond: [
    (value) => Number.isInteger(value) && isFrom(1, 1_000_000)(value),
    'a whole number from 1 to 1000000; above 10000 ask AWS first (Service Quotas, API Gateway, throttle rate)',
  ],
  raisedQuotas: [(value) => typeof value === 'boolean', 'true or false'],
  // A new table gives 4000; AWS refuses to warm one to less than it has.
  warmWritesPerSecond: [
    (value) => Number.isInteger(value) && isFrom(4001, 1_000_000)(value),
    'a whole number from 4001 to 1000000',
  ],
  shiftsGradually: [(value) => typeof value === 'boolean', 'true or false'],
  mailFrom: [
    isMatch(/^(?:[^<>"@\r\n]+ <)?[A-Za-z0-9._+-]+@([a-z0-9-]+\.)+[a-z]{2,}>?$/),
    'an address, or "Name <address>"',
  ],
  identityProvider: [
    isIdentityProvider,
    '{"issuer": "https://…", "clientId": "…"}, with "roleClaim" and "roles" or neither, and "only": true for no other way',
  ],
  alarmEmail: [isMatch(/^[^@\s]+@[^@\s]+$/), 'an address'],
  monthlyBudget: [isFrom(1, 1_000_000), 'a number of dollars from 1'],
  secretsRotatedOn: [
    isMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/),
    'a day, such as "2026-12-31", or "2026-12-31T18:30" for a second time that day',
  ],
  restoredTable: [isMatch(/^[A-Za-z0-9_.-]{3,255}$/), 'the name of a table'],
  restoredResponsesTable: [isMatch(/^[A-Za-z0-9_.-]{3,255}$/), 'the name of a table'],
};

function settingsOf(name: string, stages: unknown): Partial<StageSettings> {
  const settings = (stages as Record<string, Record<string, unknown>> | undefined)?.[name] ?? {};
  for (const [key, value] of Object.entries(settings)) {
    const [is, expected] = checks[key as keyof StageSettings] ?? [];
    if (!is) throw new Error(`stage ${name}: there is no setting "${key}"`);
    if (!is(value))
      throw new Error(`stage ${name}: ${key} is ${JSON.stringify(value)}; it must be ${expected}`);
  }
  if ((settings.domain === undefined) !== (settings.certificateArn === undefined)) {
    throw new Error(`stage ${name}: domain and certificateArn need each other`);
  }
  if (settings.mailFrom !== undefined && (settings.domain ?? settings.siteOrigin) === undefined) {
    throw new Error(
      `stage ${name}: mailFrom needs domain or siteOrigin, since links in mail are written in full`,
    );
  }
  if (settings.identityProvider !== undefined && (settings.domain ?? settings.siteOrigin) === undefined) {
    throw new Error(
      `stage ${name}: identityProvider needs domain or siteOrigin, since it sends people back to an address written in full`,
    );
  }
  if (settings.webAcl && settings.region === undefined) {
    throw new Error(`stage ${name}: webAcl needs region, since the rule itself lives in us-east-1`);
  }
  return settings as Partial<StageSettings>;
}
