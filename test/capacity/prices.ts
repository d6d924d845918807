/**
 * Amazon's list prices in US dollars, region eu-west-3 (Paris) or nearest published, without taxes and free tiers but CloudFront's.
 * They change: read them again before a decision. Sources: aws.amazon.com/cloudfront/pricing, Europe, first step, as read on
 * 29 November 2026; aws.amazon.com/{lambda,api-gateway,dynamodb,secrets-manager,cloudwatch,s3,step-functions}/pricing, as known in
 * 2025.
 */
export const prices = {
  lambdaPerGigabyteSecond: 0.0000133334,
  lambdaPerMillionRequests: 0.2,
  httpApiPerMillionRequests: 1.17,
  dynamoPerMillionWriteUnits: 0.7423,
  dynamoPerMillionReadUnits: 0.1485,
  /** Once, for each unit a second that a table is warmed above what it has: an hour's price of provisioned capacity. */
  dynamoPerWarmWriteUnit: 0.000772,
  dynamoPerGigabyteMonth: 0.2974,
  dynamoBackupPerGigabyteMonth: 0.2356,
  cloudFrontPerGigabyte: 0.085,
  cloudFrontPerMillionRequests: 1.2,
  /** Of every account, each month, and for good. */
  cloudFrontFreeGigabytes: 1024,
  cloudFrontFreeMillionRequests: 10,
  /** The function that finds the file of an address. */
  cloudFrontPerMillionFunctions: 0.1,
  s3PerThousandPuts: 0.0053,
  s3PerThousandGets: 0.00042,
  s3PerGigabyteMonth: 0.024,
  stepFunctionsPerThousandTransitions: 0.025,
  secretPerMonth: 0.4,
  alarmPerMonth: 0.1,
} as const;

/** What AWS sets, with where it says so. */
export interface Quota {
  readonly limit: number;
  /** Whether more is had for the asking, or by warming a table, and so to be had beforehand. */
  readonly isRaised: boolean;
  /** The page of its documentation. */
  readonly source: string;
}

const documentation = 'https://docs.aws.amazon.com';
const cloudFront = `${documentation}/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html`;
const apiGateway = `${documentation}/apigateway/latest/developerguide/limits.html`;
const lambda = `${documentation}/lambda/latest/dg/gettingstarted-limits.html`;
const lambdaScaling = `${documentation}/lambda/latest/dg/lambda-concurrency.html`;
const secretsManager = `${documentation}/secretsmanager/latest/userguide/reference_limits.html`;
const dynamoTables = `${documentation}/amazondynamodb/latest/developerguide/ServiceQuotas.html`;
const dynamoPartitions = `${documentation}/amazondynamodb/latest/developerguide/bp-partition-key-design.html`;
const dynamoWarm = `${documentation}/amazondynamodb/latest/developerguide/warm-throughput.html`;

const raised = (limit: number, source: string): Quota => ({ limit, isRaised: true, source });
const fixed = (limit: number, source: string): Quota => ({ limit, isRaised: false, source });

/** Amazon's published limits, as read in November 2026. */
export const quotas = {
  /** A distribution. */
  edgeRequestsPerSecond: raised(250_000, cloudFront),
  edgeGigabitsPerSecond: raised(150, cloudFront),
  /** All of an account's APIs in a region. */
  apiRequestsPerSecond: raised(10_000, apiGateway),
  /** Account and region. */
  lambdaConcurrency: raised(1000, lambda),
  /** More instances of one function. */
  lambdaMorePerTenSeconds: fixed(1000, lambdaScaling),
  lambdaMinutes: fixed(15, lambda),
  secretReadsPerSecond: fixed(10_000, secretsManager),
  /** One partition. */
  partitionWriteUnits: fixed(1000, dynamoPartitions),
  partitionReadUnits: fixed(3000, dynamoPartitions),
  /** A new table on demand gives this much at once; more after it was warmed, or has grown by twice its last peak. */
  newTableWriteUnits: raised(4000, dynamoWarm),
  newTableReadUnits: raised(12_000, dynamoWarm),
  /** A table. */
  tableWriteUnits: raised(40_000, dynamoTables),
  tableReadUnits: raised(40_000, dynamoTables),
} as const;
