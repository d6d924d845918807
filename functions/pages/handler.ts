import { readFile } from 'node:fs/promises';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { refusedBesideTheEdge } from '../api/edge-only.ts';
import { editionReader } from '../api/edition-reader.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { createPages } from './create-pages.ts';
import { renderedPages } from './rendered-pages.ts';
import { requestAddress } from './request-address.ts';
import { siteFiles } from './site-files.ts';
import { unknownOrigin } from './site-origin.ts';
import { siteReader } from './site-reader.ts';

let pages: ReturnType<typeof createPages> | undefined;

/** The Lambda function that draws the pages with published figures in them. */
export async function handler({
  rawPath,
  rawQueryString,
  headers,
}: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const refused = refusedBesideTheEdge({ headers });
  if (refused) return refused;
  const table = tableFromEnvironment();
  pages ??= createPages({
    reader: editionReader(table),
    site: siteReader(table),
    pages: renderedPages,
    files: siteFiles,
    template: readTemplate,
    reportFailure: (error, route) =>
      console.error(JSON.stringify({ failure: error instanceof Error ? error.name : 'unknown', route })),
  });
  const address = requestAddress(process.env.SITE_ORIGIN || unknownOrigin, rawPath, rawQueryString);
  const answer = await pages(address, headers['if-none-match']);
  if (!answer) return { statusCode: 404, headers: { 'cache-control': 'no-store' }, body: '' };
  return { statusCode: answer.status, headers: answer.headers, body: answer.body };
}

const templates = new Map<string, Promise<string>>();

/** The built HTML files lie beside the bundle. */
function readTemplate(path: string): Promise<string> {
  const known = templates.get(path);
  if (known) return known;
  const reading = readFile(new URL(`./pages${path.replace(/\/*$/, '/')}index.html`, import.meta.url), 'utf8');
  templates.set(path, reading);
  reading.catch(() => templates.delete(path));
  return reading;
}
