import type { Manifest } from '../../functions/observatory/edition.ts';
import { chapterOf } from '../../functions/observatory/findings/former-words.ts';

/** An edition of before its questions named their chapters, with those of the observatory's own questionnaire. */
export function withChapters(manifest: Manifest): Manifest {
  return {
    ...manifest,
    questions: manifest.questions.map((question) => {
      const chapter = chapterOf(question);
      return chapter ? { ...question, chapter } : question;
    }),
  };
}
