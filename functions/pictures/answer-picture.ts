import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PictureName } from '../../web/pictures/picture-address.ts';
import { makePicture, type PictureMaker } from './make-picture.ts';

/** An edition never changes; which one is the newest does. */
const lasting = 'public, max-age=31536000, immutable';
const newest = 'public, max-age=60';

/** Answers for a picture: the file, 404 where there is none, and 503 where it cannot be made for the moment. */
export async function answerPicture(
  maker: PictureMaker,
  name: PictureName | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  const notFound = { statusCode: 404, headers: { 'cache-control': 'no-store' }, body: '' };
  if (!name) return notFound;
  try {
    const edition = name.edition === 'latest' ? await newestEdition(maker) : name.edition;
    const file = await makePicture(maker, { ...name, edition });
    if (!file) return notFound;
    return {
      statusCode: 200,
      headers: {
        'content-type': name.shape === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
        'cache-control': name.edition === 'latest' ? newest : lasting,
        // Others may show it, and draw on it.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      },
      body: Buffer.from(file).toString('base64'),
      isBase64Encoded: true,
    };
  } catch (error) {
    maker.reportFailure(error);
    return { statusCode: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' }, body: '' };
  }
}

async function newestEdition({ reader }: PictureMaker): Promise<string> {
  return (await (await reader.find('latest'))?.manifest())?.id ?? '';
}
