import type { Language } from '../../functions/survey/questionnaire.ts';
import type { Sort } from '../figures/sort-figures.ts';
import { prefixed, readShow, readSort } from '../results/view.ts';
import { readPageQuery } from '../shared/page-query.ts';

/** What an embedded figure shows. */
export interface EmbedView {
  /** Undefined means the newest edition. */
  readonly edition: string | undefined;
  readonly question: string;
  /** None, one or two breakdowns. */
  readonly by: readonly string[];
  readonly answer?: string | undefined;
  readonly sort?: Sort | undefined;
  /** People instead of shares, where they are published. */
  readonly show?: 'population' | undefined;
}

/** Reads `/fr/embed/<question>?edition=…&by=…&answer=…`, and the same of its picture, `/fr/embed/<question>.svg`. */
export function readEmbed(address: URL): EmbedView {
  const name = address.pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  return {
    edition: readPageQuery(address, 'edition'),
    question: name.replace(/\.svg$/, ''),
    by: (readPageQuery(address, 'by') ?? '').split(',').filter(Boolean).slice(0, 2),
    answer: readPageQuery(address, 'answer'),
    sort: readSort(address),
    show: readShow(address),
  };
}

export function embedAddress(view: EmbedView, language: Language, extension: '' | '.svg' = ''): string {
  const query = new URLSearchParams();
  if (view.edition) query.set('edition', view.edition);
  if (view.by.length > 0) query.set('by', view.by.join(','));
  if (view.answer) query.set('answer', view.answer);
  if (view.sort) query.set('sort', view.sort);
  if (view.show) query.set('show', view.show);
  return `/${language}/embed/${encodeURIComponent(view.question)}${extension}${prefixed(query)}`;
}
