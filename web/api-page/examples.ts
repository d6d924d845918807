import type { Language } from '../../functions/survey/questionnaire.ts';
import type { ApiTexts } from './texts.ts';

interface Example {
  readonly tool: 'curl' | 'r' | 'python';
  readonly title: keyof ApiTexts & ('exampleList' | 'exampleTable' | 'exampleIndicators');
  readonly code: string;
}

/** Programs that work as they are printed, with nothing installed but the tool; the tests run them. */
export function examplesFor(origin: string, language: Language): Example[] {
  const api = `${origin}/api/v1`;
  const table = `${api}/editions/latest/tables/mention?by=age&format=csv`;
  return [
    { tool: 'curl', title: 'exampleList', code: `curl ${api}/editions` },
    { tool: 'curl', title: 'exampleTable', code: `curl "${table}"` },
    {
      tool: 'r',
      title: 'exampleTable',
      code: `mention <- read.csv("${table}")
yes <- subset(mention, category == "yes", c(level_1, estimate, low, high, base, status))
print(yes, row.names = FALSE)`,
    },
    {
      tool: 'python',
      title: 'exampleIndicators',
      code: `import json
from urllib.request import urlopen

with urlopen("${api}/editions/latest") as reply:
    edition = json.load(reply)

for figure in edition["indicators"]:
    print(figure["id"], figure["estimate"], figure["low"], figure["high"], figure["flags"])
print(edition["citation"]["${language}"])`,
    },
  ];
}
