import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readPictureAddress } from '../../web/pictures/picture-address.ts';
import { refusedBesideTheEdge } from '../api/edge-only.ts';
import { editionReader } from '../api/edition-reader.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { answerPicture } from './answer-picture.ts';
import { makeSharedPictures, type PictureMaker } from './make-picture.ts';
import { rasterise } from './rasterise.ts';

let maker: PictureMaker | undefined;

/** How the calendar of editions starts it, after it has released some. */
interface ReleasedEditions {
  readonly released: readonly string[];
}

/** The Lambda function that keeps the pictures of released editions: hands them out, and makes what is not there yet. */
export async function handler(
  event: APIGatewayProxyEventV2 | ReleasedEditions,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  const refused = 'released' in event ? undefined : refusedBesideTheEdge(event);
  if (refused) return refused;
  maker ??= makerFromEnvironment();
  if ('released' in event) {
    for (const edition of event.released) await makeSharedPictures(maker, edition);
    return undefined;
  }
  return answerPicture(maker, readPictureAddress(event.rawPath));
}

function makerFromEnvironment(): PictureMaker {
  const table = tableFromEnvironment();
  return {
    table,
    reader: editionReader(table),
    origin: process.env.SITE_ORIGIN ?? '',
    rasterise,
    reportFailure: (error) =>
      console.error(
        JSON.stringify({ failure: error instanceof Error ? error.name : 'unknown', route: '/pictures' }),
      ),
  };
}
