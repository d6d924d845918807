import { handler as followCalendar } from '../../functions/publish/handler.ts';
import { deleteSlices, prepareSlices, readShard } from '../../functions/publish/slices-handler.ts';
import { startS3 } from '../bundles/runtime/s3.ts';
import { definitionOf, runSteps } from '../infra/aws/run-steps.ts';
import { synthesise } from '../infra/aws/synthesise.ts';

/**
 * Prepares what is due as a large wave is prepared in AWS: by the stack's own state machine, in an interpreter of the Amazon
 * States Language, with the Lambda handlers that it starts. The tables are those of the environment; a stand-in is the bucket
 * of slices.
 *
 * @throws Error where the run fails, takes the way of small waves or leaves slices behind
 */
export async function publishAsLarge(): Promise<void> {
  const bucket = await startS3();
  // A wave of one response is large.
  const settings = {
    LARGE_WAVE_RESPONSES: '1',
    SLICE_BUCKET: 'slices',
    AWS_ENDPOINT_URL_S3: bucket.endpoint,
  };
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    const { steps, failure } = await runSteps(definitionOf(synthesise('production')), 'smoke', {
      'Do what is due': followCalendar,
      'Plan the large waves': followCalendar,
      'Make the pictures': async () => undefined,
      'Read a shard': readShard,
      'Prepare from slices': prepareSlices,
      'Delete the slices': deleteSlices,
      'Keep the failure': async () => undefined,
    });
    if (failure !== undefined) throw new Error(`the state machine failed with ${failure}`);
    if (!steps.includes('Prepare from slices')) throw new Error('the wave was taken for a small one');
    if (bucket.objects.size > 0) throw new Error(`${bucket.objects.size} slices were left behind`);
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    bucket.stop();
  }
}
