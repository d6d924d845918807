import { editionReader } from '../../functions/api/edition-reader.ts';
import { createPages } from '../../functions/pages/create-pages.ts';
import { renderedPages } from '../../functions/pages/rendered-pages.ts';
import { siteFiles } from '../../functions/pages/site-files.ts';
import { siteReader } from '../../functions/pages/site-reader.ts';
import type { Table } from '../../functions/storage/table.ts';

const template = '<html><head><title></title></head><body><div id="app"></div></body></html>';

/**
 * Draws what the site answers from a table, without a build: each page stands in an empty file.
 *
 * @param path  an address of the site, with its query; a failure to draw it is thrown
 */
export function drawnPages(table: Table) {
  const pages = createPages({
    reader: editionReader(table),
    site: siteReader(table),
    pages: renderedPages,
    files: siteFiles,
    template: async () => template,
    reportFailure: (error) => {
      throw error;
    },
  });
  return (path: string) => pages(new URL(path, 'https://observatory.test'));
}
