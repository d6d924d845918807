/**
 * Amazon's list prices in US dollars, region eu-west-3 (Paris) or nearest published, without free tiers and taxes.
 * They change: read them again before a decision. Sources: aws.amazon.com/{lambda,api-gateway,dynamodb,cloudfront,
 * secrets-manager,cloudwatch,s3,step-functions}/pricing, as known in 2025.
 */
export const prices = {
  lambdaPerGigabyteSecond: 0.0000133334,
  lambdaPerMillionRequests: 0.2,
  httpApiPerMillionRequests: 1.17,
  dynamoPerMillionWriteUnits: 0.7423,
  dynamoPerMillionReadUnits: 0.1485,
  dynamoPerGigabyteMonth: 0.2974,
  dynamoBackupPerGigabyteMonth: 0.2356,
  cloudFrontPerGigabyte: 0.085,
  cloudFrontPerMillionRequests: 1.2,
  s3PerThousandPuts: 0.0053,
  s3PerThousandGets: 0.00042,
  s3PerGigabyteMonth: 0.024,
  stepFunctionsPerThousandTransitions: 0.025,
  secretPerMonth: 0.4,
  alarmPerMonth: 0.1,
} as const;

/**
 * Amazon's published limits: those marked "ask" are raised on request. Sources, as read in November 2026:
 * docs.aws.amazon.com, AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html,
 * apigateway/latest/developerguide/limits.html, lambda/latest/dg/gettingstarted-limits.html,
 * amazondynamodb/latest/developerguide/{ServiceQuotas,on-demand-capacity-mode,warm-throughput}.html.
 */
export const limits = {
  /** CloudFront, a distribution; ask. */
  edgeRequestsPerSecond: 250_000,
  edgeGigabitsPerSecond: 150,
  /** HTTP API, requests a second, account and region; ask. */
  apiRequestsPerSecond: 10_000,
  /** Concurrent executions, account and region; ask. */
  lambdaConcurrency: 1000,
  /** More instances of one function, in ten seconds. */
  lambdaMorePerTenSeconds: 1000,
  lambdaMinutes: 15,
  lambdaMegabytes: 10_240,
  /** One key's partition, a second. */
  partitionWriteUnits: 1000,
  partitionReadUnits: 3000,
  /** A new on-demand table takes this much at once; more after it has grown, by twice the last peak in 30 minutes. */
  newTableWriteUnits: 4000,
  /** A table, a second; ask. */
  tableWriteUnits: 40_000,
  tableReadUnits: 40_000,
  /** What a new table gives at once; more after it has been asked for it. */
  newTableReadUnits: 12_000,
} as const;
