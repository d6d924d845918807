import { type ResponseStore, readResponse } from '../../functions/storage/responses.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';
import { parseToken } from '../../functions/survey/token-format.ts';
import { responseId } from '../../functions/survey/tokens.ts';
import { defaultQuestions } from './questionnaire-1.ts';

/** The answers in the store under a token: the service itself has no way to tell them. */
export async function storedAnswers(
  { services, wave }: { services: ResponseStore; wave: { readonly id: string } },
  tokenText: string,
): Promise<Answers | undefined> {
  const token = parseToken(tokenText);
  const response = token && (await readResponse(services, { wave: wave.id, id: responseId(token) }));
  return response && unpackAnswers(response.packedAnswers);
}

/** The answers as they were given, of what `packAnswers` made of them. */
export function unpackAnswers(packed: string, questions: readonly Question[] = defaultQuestions): Answers {
  const answers: Record<string, string> = {};
  questions.forEach(({ id, options }, index) => {
    const code = packed[index] === '-' ? undefined : options[packed.charCodeAt(index) - 48]?.code;
    if (code !== undefined) answers[id] = code;
  });
  return answers;
}
