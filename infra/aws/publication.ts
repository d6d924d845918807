import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FailedRuns } from './failed-runs.ts';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import { publicationSizes } from './publication-sizes.ts';
import { publicationSteps } from './publication-steps.ts';
import { SliceBucket } from './slice-bucket.ts';
import type { Stage } from './stage.ts';

interface PublicationProps {
  readonly stage: Stage;
  /** The folder of the bundle that follows the calendar. */
  readonly bundle: string;
  /** The folder of the bundle of the steps for large waves. */
  readonly slicesBundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
  readonly failedRuns: FailedRuns;
  /** Makes the pictures of editions that were released. */
  readonly pictures: HandlerFunction;
}

/** Two at once would do the same work twice; the second waits for its retry. */
const oneAtATime = 1;

/**
 * What follows the calendar of editions, every hour: one function as long as a wave is small, one for each shard and one
 * that puts their slices together when it is large.
 */
export class Publication extends Construct {
  /** Prepares and releases the editions of small waves, and releases those of large ones. */
  readonly handler: HandlerFunction;
  /** Those of the steps for a large wave. */
  readonly sliceFunctions: Readonly<Record<'readShard' | 'prepareSlices' | 'deleteSlices', HandlerFunction>>;
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: PublicationProps) {
    super(scope, id);
    const { stage, bundle, table, secrets, failedRuns, pictures } = props;
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Follows the calendar of editions: prepares and releases what is due',
      memoryMegabytes: publicationSizes.oneFunctionMegabytes,
      timeout: Duration.minutes(15),
      tracesFailures: true,
      concurrency: oneAtATime,
      environment: {
        TABLE_NAME: table.name,
        RESPONSES_TABLE_NAME: table.responsesName,
        SEED_SECRET_ID: secrets.seed.secretArn,
        LARGE_WAVE_RESPONSES: String(publicationSizes.largeWaveResponses),
        REPORTS_OVERDUE: 'yes',
        ...(stage.isProduction && { BACKS_UP_RESPONSES: 'yes', REQUIRES_HOUSE: 'yes' }),
      },
    });
    table.grantQuery(this.handler, ['RESPONSE#*']);
    secrets.seed.grantRead(this.handler);
    letPrepare(table, this.handler);
    // Without a publisher nothing is released.
    table.grantRead(this.handler, ['HOUSE']);
    // What a small wave's edition is made from lies in the table until it is prepared.
    table.grantRead(this.handler, ['SLICE#*']);
    table.grantWrite(this.handler, ['SLICE#*']);
    if (stage.isProduction) {
      table.grantBackUp(this.handler);
      table.grantRead(this.handler, ['RESPONSE_BACKUPS']);
      table.grantPut(this.handler, ['RESPONSE_BACKUPS']);
    }
    this.sliceFunctions = sliceFunctions(this, props);
    this.stateMachine = publicationSteps(this, 'Steps', {
      begin: this.handler.live,
      readShard: this.sliceFunctions.readShard.live,
      prepareSlices: this.sliceFunctions.prepareSlices.live,
      deleteSlices: this.sliceFunctions.deleteSlices.live,
      pictures: pictures.live,
      failedRuns,
    });
  }
}

/** It reads what an edition is made of beside the responses, and writes editions and counts by week: never a response. */
function letPrepare(table: ObservatoryTable, handler: IGrantable): void {
  table.grantRead(handler, [
    'WAVES',
    'QUESTIONNAIRES',
    'COMPANIES',
    'COMPANY#*',
    'PANEL_KEYS#*',
    'EDITIONS',
    'EDITION#*',
    'WEEKS#*',
    'IMPORT#*',
  ]);
  // The operator's log, too: what lies among the responses and is none is told there.
  table.grantRead(handler, ['OPERATOR_LOG']);
  table.grantPut(handler, ['EDITION#*', 'OPERATOR_LOG', 'WEEKS#*']);
  table.grantChange(handler, ['EDITIONS']);
}

/** What a large wave takes, each with no more rights than its step needs. */
function sliceFunctions(scope: Construct, { stage, slicesBundle, table, secrets }: PublicationProps) {
  const slices = new SliceBucket(scope, 'Slices');
  const shared = { stage, bundle: slicesBundle, tracesFailures: true };
  const readShard = new HandlerFunction(scope, 'ReadShard', {
    ...shared,
    handler: 'index.readShard',
    description: 'Reads one shard of a large wave into a slice',
    memoryMegabytes: publicationSizes.shardMegabytes,
    timeout: Duration.minutes(15),
    environment: {
      TABLE_NAME: table.name,
      RESPONSES_TABLE_NAME: table.responsesName,
      // By which it knows a response that we wrote.
      SEED_SECRET_ID: secrets.seed.secretArn,
      SLICE_BUCKET: slices.name,
    },
  });
  table.grantQuery(readShard, ['RESPONSE#*', 'EDITIONS']);
  table.grantRead(readShard, ['WAVES', 'QUESTIONNAIRES']);
  secrets.seed.grantRead(readShard);
  slices.grantPut(readShard);

  const prepareSlices = new HandlerFunction(scope, 'PrepareSlices', {
    ...shared,
    handler: 'index.prepareSlices',
    description: 'Prepares the edition of a large wave from its slices',
    memoryMegabytes: stage.raisedQuotas
      ? publicationSizes.editionMegabytes
      : publicationSizes.editionMegabytesOfNewAccount,
    timeout: Duration.minutes(15),
    concurrency: oneAtATime,
    environment: {
      TABLE_NAME: table.name,
      SEED_SECRET_ID: secrets.seed.secretArn,
      SLICE_BUCKET: slices.name,
    },
  });
  letPrepare(table, prepareSlices);
  secrets.seed.grantRead(prepareSlices);
  slices.grantGet(prepareSlices);
  slices.grantPut(prepareSlices);
  slices.grantDelete(prepareSlices);

  const deleteSlices = new HandlerFunction(scope, 'DeleteSlices', {
    ...shared,
    handler: 'index.deleteSlices',
    description: 'Deletes the slices of a large wave, unless its edition is still to be made from them',
    memoryMegabytes: 256,
    timeout: Duration.minutes(1),
    environment: { TABLE_NAME: table.name, SLICE_BUCKET: slices.name },
  });
  table.grantQuery(deleteSlices, ['EDITIONS']);
  slices.grantDelete(deleteSlices);
  return { readShard, prepareSlices, deleteSlices };
}
