import type { Template } from 'aws-cdk-lib/assertions';
import { StateMachine } from 'aws-local-stepfunctions';
import { onlyResource } from './synthesise.ts';

/** What each task does, by its name; what it throws is a failure of that attempt. */
export type Tasks = Readonly<Record<string, (input: never) => Promise<unknown>>>;

export interface EndedRun {
  /** The names of the steps that were entered, those of each shard among them. */
  readonly steps: readonly string[];
  /** The kind of failure that the run ended with. */
  readonly failure?: string | undefined;
}

type Definition = ConstructorParameters<typeof StateMachine>[0];

/** The state machine's definition, as CloudFormation would hand it to Step Functions. */
export function definitionOf(template: Template): Definition {
  const { DefinitionString } = onlyResource(template, 'AWS::StepFunctions::StateMachine').Properties;
  const [separator, parts]: [string, (string | Reference)[]] = DefinitionString['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : resolved(part))).join(separator));
}

type Reference = { Ref: string } | { 'Fn::GetAtt': [string, string] };

function resolved(reference: Reference): string {
  if ('Fn::GetAtt' in reference)
    return `arn:aws:lambda:eu-west-3:123456789012:function:${reference['Fn::GetAtt'][0]}`;
  if (reference.Ref === 'AWS::Partition') return 'aws';
  // A reference to an alias of a function is its ARN.
  return /Live[0-9A-F]{8}$/.test(reference.Ref)
    ? `arn:aws:lambda:eu-west-3:123456789012:function:${reference.Ref}:live`
    : `https://sqs.eu-west-3.amazonaws.com/1/${reference.Ref}`;
}

/** Runs the state machine as the Amazon States Language says, without the waiting between attempts. */
export async function runSteps(definition: Definition, run: string, tasks: Tasks): Promise<EndedRun> {
  const names = Object.keys(tasks);
  // Validated once, by a test of its own: it takes longer than the run.
  const execution = new StateMachine(definition, { validationOptions: { noValidate: true } }).run(
    {},
    {
      overrides: {
        taskResourceLocalHandlers: Object.fromEntries(
          // What passes between steps is JSON.
          names.map((name) => [
            name,
            async (input: unknown) => jsonOf(await tasks[name]?.(jsonOf(input) as never)),
          ]),
        ) as never,
        retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 0])),
      },
      context: { Execution: { Name: run } } as never,
    },
  );
  const steps: string[] = [];
  const log = (async () => {
    for await (const event of execution.eventLogs) {
      if (event.type === 'StateEntered')
        steps.push((event as unknown as { state: { name: string } }).state.name);
    }
  })();
  const failure = await execution.result.then(
    () => undefined,
    (error: Error) => (error.cause as Error).name,
  );
  await log;
  return { steps, failure };
}

function jsonOf(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
