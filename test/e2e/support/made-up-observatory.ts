import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createApp } from '../../../functions/api/app.ts';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { lambdaHandler } from '../../../functions/api/lambda-handler.ts';
import type { Services } from '../../../functions/api/services.ts';
import { freshWaves } from '../../../functions/api/wave-reader.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { createPages } from '../../../functions/pages/create-pages.ts';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { siteReader } from '../../../functions/pages/site-reader.ts';
import { answerPicture } from '../../../functions/pictures/answer-picture.ts';
import { rasterise } from '../../../functions/pictures/rasterise.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import { readPictureAddress } from '../../../web/pictures/picture-address.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';

const builtPages = resolve(import.meta.dirname, '../../../dist/web');

export interface MadeUpObservatory {
  readonly url: string;
  readonly failures: unknown[];
  stop(): Promise<void>;
}

/** The API and the pages, as built, over an observatory that has published these editions and holds no response. */
export async function startMadeUpObservatory(manifests: readonly Manifest[]): Promise<MadeUpObservatory> {
  const { table, ...observatory } = await startEmptyObservatory();
  for (const manifest of manifests) {
    const { id, wave, publishedOn, respondents, simulated } = manifest;
    if (wave === null) continue;
    // A reader keeps documents by the run that wrote them.
    await writeEditionDocuments(table, id, { manifest, questions: new Map() });
    await listMadeUpEdition(table, { id, wave, publishedOn, respondents, simulated, run: id });
  }
  return observatory;
}

/** The same before anything was published, with the table to write to. */
export async function startEmptyObservatory(): Promise<MadeUpObservatory & { readonly table: Table }> {
  const database = await startDatabase(undefined);
  const table = { client: localClient(database.endpoint), name: database.tableName };
  const failures: unknown[] = [];
  const reportFailure = (error: unknown) => failures.push(error);
  const services = {
    table,
    waves: freshWaves(table),
    operatorKeyHash: async () => Buffer.alloc(32),
    now: () => new Date(),
    largeWaveResponses: Number.POSITIVE_INFINITY,
    siteOrigin: 'http://localhost',
    reportFailure,
  } as unknown as Services;
  let url = '';
  const reader = editionReader(table);
  const pages = createPages({
    reader,
    site: siteReader(table),
    pages: renderedPages,
    template: (path) => readFile(join(builtPages, path, 'index.html'), 'utf8'),
    reportFailure,
  });
  const gateway = await startGateway(0, {
    api: lambdaHandler(createApp(services)),
    pages: async ({ rawPath, rawQueryString }: APIGatewayProxyEventV2) => {
      const answer = await pages(new URL(`${rawPath}?${rawQueryString}`, url));
      return answer
        ? { statusCode: answer.status, headers: answer.headers, body: answer.body }
        : { statusCode: 404, body: '' };
    },
    pictures: ({ rawPath }) =>
      answerPicture({ table, reader, origin: url, rasterise, reportFailure }, readPictureAddress(rawPath)),
    files: builtPages,
  });
  url = gateway.url;
  return {
    url,
    failures,
    table,
    async stop() {
      await gateway.stop();
      table.client.destroy();
      await database.stop();
    },
  };
}
