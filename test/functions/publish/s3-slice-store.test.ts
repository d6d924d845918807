import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { s3SliceStore } from '../../../functions/publish/s3-slice-store.ts';
import { type S3StandIn, startS3 } from '../../bundles/runtime/s3.ts';

const name = { run: 'r1', wave: 'w', shard: 'a' };
let s3: S3StandIn;
let client: S3Client;

beforeEach(async () => {
  s3 = await startS3();
  client = new S3Client({
    endpoint: s3.endpoint,
    forcePathStyle: true,
    region: 'local',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterEach(() => {
  client.destroy();
  s3.stop();
});

describe('slices in a bucket', () => {
  it('come back as they were put, the first of several, and are gone once they are deleted', async () => {
    const store = s3SliceStore('slices', client);
    await store.put(name, Uint8Array.of(1, 2));
    await store.put(name, Uint8Array.of(3));
    expect([...(await store.get(name))]).toEqual([1, 2]);
    await store.delete(name);
    await store.delete(name);
    await expect(store.get(name)).rejects.toThrow();
    expect([...s3.objects.keys()]).toEqual([]);
  });

  it('fail where the bucket cannot be reached', async () => {
    s3.stop();
    await expect(s3SliceStore('slices', client).put(name, Uint8Array.of(1))).rejects.toThrow();
  });
});
