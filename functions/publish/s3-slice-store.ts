import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { fileTimeouts } from '../storage/request-timeouts.ts';
import { SettingError } from '../storage/setting-error.ts';
import { type SliceStore, slicePath } from './slice-store.ts';

/**
 * Slices in a bucket, one object each. Names are known from the run, so nobody needs to be allowed to list them.
 *
 * @param bucket  encrypts by itself, and forgets after a day what was not deleted
 */
export function s3SliceStore(
  bucket: string,
  client = new S3Client({ maxAttempts: 4, requestHandler: { ...fileTimeouts } }),
): SliceStore {
  return {
    async put(name, bytes) {
      const object = { Bucket: bucket, Key: slicePath(name), Body: bytes };
      try {
        await client.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
      } catch (error) {
        if (!(error instanceof S3ServiceException && error.name === 'PreconditionFailed')) throw error;
      }
    },
    async get(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: slicePath(name) }));
      if (!Body) throw new Error(`s3SliceStore: ${slicePath(name)} has no content`);
      return Body.transformToByteArray();
    },
    async delete(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: slicePath(name) }));
    },
  };
}

/** The store in the bucket that the environment names; the endpoint comes from `AWS_ENDPOINT_URL_S3` where it is not AWS. */
export function sliceStoreFromEnvironment(
  environment: Record<string, string | undefined> = process.env,
): SliceStore {
  const bucket = environment.SLICE_BUCKET;
  if (!bucket) throw new SettingError('SLICE_BUCKET is not set');
  return s3SliceStore(bucket);
}
