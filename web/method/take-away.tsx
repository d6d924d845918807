import type { Manifest } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { tableAddress } from '../results/view.ts';
import { apiBase } from '../shared/api.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { Entry } from '../shared/entry.tsx';
import { type Language, pick } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { Part } from './part.tsx';
import { methodTexts } from './texts.ts';

/** How to cite the edition, what may be done with it, and its files. */
export function TakeAway({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile');
  return (
    <Part id="take" title={t.takeTitle}>
      <dl class="facts">
        <Entry term={t.cite}>{pick(manifest.citation, language)}</Entry>
        <Entry term={t.licence}>{manifest.licence}</Entry>
        <Entry term={t.downloads}>
          <EditionFiles edition={manifest.id} language={language} />
          <a href={`/${language}/api`}>{t.apiPage}</a>
        </Entry>
        <div class="no-print">
          <dt>{t.tables}</dt>
          <dd>
            <Ways
              class="inline-list"
              ways={questions.map((question) => [
                apiBase + tableAddress(manifest.id, question.id, [], 'csv'),
                pick(topicOf(question), language),
              ])}
            />
          </dd>
        </div>
      </dl>
    </Part>
  );
}
