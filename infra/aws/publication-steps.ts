import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  type IChainable,
  JitterType,
  JsonPath,
  QueryLanguage,
  StateMachine,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { unreadShard } from '../../functions/publish/slice-store.ts';
import type { FailedRuns } from './failed-runs.ts';
import { publicationSizes } from './publication-sizes.ts';

interface PublicationStepsProps {
  /** Does what is due with small waves, and says which slices the large ones are to be read in. */
  readonly begin: IFunction;
  readonly readShard: IFunction;
  readonly prepareSlices: IFunction;
  readonly deleteSlices: IFunction;
  /** Makes the pictures of editions that were released. */
  readonly pictures: IFunction;
  readonly failedRuns: FailedRuns;
}

/** A function has 15; an answer that never comes must not hold the run. */
const stepTimeout = Timeout.duration(Duration.minutes(16));

/** What Lambda answers when the one instance that there may be is at work. */
const isAtWork = ['Lambda.TooManyRequestsException'];

const all = ['States.ALL'];

/**
 * The steps by which editions are prepared and released, started every hour: three while every wave is small. Large
 * waves go on also where a small one fails, and the run fails at its end. What a step failed with for good is kept in the queue of failed runs,
 * and slices are deleted unless an edition is still to be made from them; of a run that was stopped by hand or by its time only the alarms tell.
 *
 * Its own log stays off: Step Functions keeps the history of each run, in which nothing is but the names of waves and
 * shards, and the kind of a failure.
 */
export function publicationSteps(scope: Construct, id: string, props: PublicationStepsProps): StateMachine {
  const steps = new Construct(scope, id);
  const { failedRuns } = props;
  const done = Succeed.jsonPath(steps, 'Done');
  const keepFailure = failureKept(steps, failedRuns);
  const begin = calendarTask(steps, 'Do what is due', {
    handler: props.begin,
    payload: TaskInput.fromObject({ run: JsonPath.stringAt('$$.Execution.Name') }),
    resultPath: '$.plan',
  });
  const planLarge = calendarTask(steps, 'Plan the large waves', {
    handler: props.begin,
    payload: TaskInput.fromObject({ run: JsonPath.stringAt('$$.Execution.Name'), largeOnly: true }),
    resultPath: '$.plan',
  });
  begin.addCatch(planLarge, { errors: all, resultPath: '$.failure' });
  // What the run began to fail with says more.
  planLarge.addCatch(keepFailure, { errors: all, resultPath: JsonPath.DISCARD });

  const readShards = shardsRead(steps, props.readShard);
  const prepareSlices = calendarTask(steps, 'Prepare from slices', {
    handler: props.prepareSlices,
    payload: TaskInput.fromObject({ slices: JsonPath.listAt('$.read') }),
    resultPath: JsonPath.DISCARD,
    inVain: [unreadShard],
  });
  const deleteSlices = slicesDeleted(steps, props.deleteSlices);
  for (const step of [readShards, prepareSlices]) {
    step.addCatch(deleteSlices, { errors: all, resultPath: '$.failure' });
  }
  deleteSlices.addCatch(keepFailure, { errors: all, resultPath: '$.failure' });
  deleteSlices.next(
    Choice.jsonPath(steps, 'Did all go well?')
      .when(Condition.isPresent('$.failure'), keepFailure)
      .otherwise(done),
  );
  const isLarge = Choice.jsonPath(steps, 'Is a wave large?')
    .when(Condition.isPresent('$.plan.slices[0]'), readShards.next(prepareSlices).next(deleteSlices))
    .when(Condition.isPresent('$.failure'), keepFailure)
    .otherwise(done);
  planLarge.next(isLarge);
  const definition = begin.next(
    Choice.jsonPath(steps, 'What is next?')
      .when(Condition.isPresent('$.plan.released[0]'), picturesMade(steps, props.pictures, isLarge))
      .when(Condition.isPresent('$.plan.slices[0]'), readShards)
      .otherwise(done),
  );
  const stateMachine = new StateMachine(steps, 'Machine', {
    comment: 'Prepares and releases the editions that are due',
    definitionBody: DefinitionBody.fromChainable(definition),
    queryLanguage: QueryLanguage.JSON_PATH,
    // Should no step end by itself; the slices then go with the bucket's own rule.
    timeout: Duration.hours(3),
    tracingEnabled: false,
  });
  startHourly(steps, stateMachine, failedRuns);
  return stateMachine;
}

/**
 * A step that prepares or releases: it waits for one that is at work, and is tried again twice when it failed.
 *
 * @param inVain  failures that another attempt would only meet again
 */
function calendarTask(
  scope: Construct,
  id: string,
  {
    handler,
    payload,
    resultPath,
    inVain = [],
  }: { handler: IFunction; payload: TaskInput; resultPath?: string; inVain?: string[] },
): LambdaInvoke {
  const task = LambdaInvoke.jsonPath(scope, id, {
    lambdaFunction: handler,
    payload,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: stepTimeout,
    ...(resultPath !== undefined && { resultPath }),
  });
  if (inVain.length > 0) task.addRetry({ errors: inVain, maxAttempts: 0 });
  task.addRetry({ errors: isAtWork, interval: Duration.minutes(1), maxAttempts: 20, backoffRate: 1 });
  task.addRetry({ errors: all, interval: Duration.minutes(1), maxAttempts: 2, backoffRate: 2 });
  return task;
}

/** Makes the pictures of what was released. A picture that fails is made as it is asked for, and keeps nothing back. */
function picturesMade(scope: Construct, handler: IFunction, next: IChainable): LambdaInvoke {
  const task = LambdaInvoke.jsonPath(scope, 'Make the pictures', {
    lambdaFunction: handler,
    payload: TaskInput.fromObject({ released: JsonPath.listAt('$.plan.released') }),
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: stepTimeout,
    resultPath: JsonPath.DISCARD,
  });
  task.addCatch(next, { errors: all, resultPath: JsonPath.DISCARD });
  task.next(next);
  return task;
}

/**
 * Reads all slices, and goes on when every function has ended, also where a shard failed for good: a slice that was put
 * away after the others were deleted would stay. The next step sees in `$.read` what failed, and refuses to prepare.
 */
function shardsRead(scope: Construct, handler: IFunction): DistributedMap {
  const map = DistributedMap.jsonPath(scope, 'Read the shards', {
    itemsPath: '$.plan.slices',
    maxConcurrency: publicationSizes.shardsAtOnce,
    resultPath: '$.read',
  });
  const readShard = LambdaInvoke.jsonPath(scope, 'Read a shard', {
    lambdaFunction: handler,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: stepTimeout,
    resultPath: JsonPath.DISCARD,
  });
  // Spread, so that shards which the table has refused together do not come back together.
  readShard.addRetry({
    errors: all,
    interval: Duration.seconds(10),
    maxAttempts: 3,
    backoffRate: 2,
    jitterStrategy: JitterType.FULL,
  });
  readShard.addCatch(Succeed.jsonPath(scope, 'Shard not read'), { errors: all, resultPath: '$.failure' });
  return map.itemProcessor(readShard);
}

function slicesDeleted(scope: Construct, handler: IFunction): LambdaInvoke {
  const task = LambdaInvoke.jsonPath(scope, 'Delete the slices', {
    lambdaFunction: handler,
    payload: TaskInput.fromObject({ slices: JsonPath.listAt('$.plan.slices') }),
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: stepTimeout,
    resultPath: JsonPath.DISCARD,
  });
  task.addRetry({ errors: all, interval: Duration.seconds(10), maxAttempts: 5, backoffRate: 2 });
  return task;
}

function failureKept(scope: Construct, { queue }: FailedRuns): SqsSendMessage {
  const keep = SqsSendMessage.jsonPath(scope, 'Keep the failure', {
    queue,
    messageBody: TaskInput.fromObject({
      run: JsonPath.stringAt('$$.Execution.Name'),
      startedAt: JsonPath.stringAt('$$.Execution.StartTime'),
      failure: JsonPath.objectAt('$.failure'),
    }),
    resultPath: JsonPath.DISCARD,
  });
  keep.addRetry({ errors: all, interval: Duration.seconds(10), maxAttempts: 3, backoffRate: 2 });
  keep.next(
    Fail.jsonPath(scope, 'Failed', {
      errorPath: '$.failure.Error',
      causePath: '$.failure.Cause',
    }),
  );
  return keep;
}

/** Tried again when it could not be started, as long as the next run is not due. */
function startHourly(scope: Construct, stateMachine: StateMachine, { queue }: FailedRuns): void {
  new Schedule(scope, 'Hourly', {
    description: 'Does what is due',
    schedule: ScheduleExpression.rate(Duration.hours(1)),
    target: new StepFunctionsStartExecution(stateMachine, {
      retryAttempts: 3,
      maxEventAge: Duration.minutes(50),
      deadLetterQueue: queue,
    }),
  });
}
