import type { Manifest } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { tableAddress } from '../results/view.ts';
import { apiBase } from '../shared/api.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { type Language, pick } from '../shared/language.ts';
import { Part } from './part.tsx';
import { methodTexts } from './texts.ts';

/** How to cite the edition, what may be done with it, and its files. */
export function TakeAway({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile');
  return (
    <Part id="take" title={t.takeTitle}>
      <dl class="facts">
        <div>
          <dt>{t.cite}</dt>
          <dd>{pick(manifest.citation, language)}</dd>
        </div>
        <div>
          <dt>{t.licence}</dt>
          <dd>{manifest.licence}</dd>
        </div>
        <div>
          <dt>{t.downloads}</dt>
          <dd>
            <EditionFiles edition={manifest.id} language={language} />
            <a href={`/${language}/api`}>{t.apiPage}</a>
          </dd>
        </div>
        <div class="no-print">
          <dt>{t.tables}</dt>
          <dd>
            <ul class="inline-list">
              {questions.map((question) => (
                <li key={question.id}>
                  <a href={apiBase + tableAddress(manifest.id, question.id, [], 'csv')}>
                    {pick(topicOf(question), language)}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Part>
  );
}
