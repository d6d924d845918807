import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../functions/survey/check-questionnaire.ts';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { questionnaireHash } from '../../../functions/survey/questionnaire-hash.ts';
import { textsAsCsv, withTexts } from '../../../functions/survey/questionnaire-texts.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

const runs = { seed: 8785, numRuns: 100 };

describe('a questionnaire as a file', () => {
  it('comes back as the same file, under the same hash', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const file = questionnaireAsFile(questionnaire);
        const read = JSON.parse(file);
        expect(faultsOf(read)).toEqual([]);
        expect(questionnaireAsFile(read)).toBe(file);
        expect(questionnaireHash(read)).toBe(questionnaireHash(questionnaire));
      }),
      runs,
    );
  });
});

describe('its texts for translators', () => {
  it('come back to the byte, and change nothing where nothing was translated', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const csv = textsAsCsv(questionnaire);
        const read = withTexts(questionnaire, csv);
        if (!('questionnaire' in read)) throw new Error(JSON.stringify(read.faults));
        expect(textsAsCsv(read.questionnaire)).toBe(csv);
        expect(questionnaireHash(read.questionnaire)).toBe(questionnaireHash(questionnaire));
      }),
      runs,
    );
  });

  it('are no formulas to a spreadsheet', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const fields = [...textsAsCsv(questionnaire).matchAll(/"((?:[^"]|"")*)"/g)];
        expect(fields.filter(([, field]) => /^[=+\-@\t\r]/.test(field ?? ''))).toEqual([]);
      }),
      runs,
    );
  });

  it('are read as a French spreadsheet saves them', () => {
    const saved = textsAsCsv(defaultQuestionnaire)
      .replaceAll('\r\n', '\n')
      .replaceAll(
        /"([^"\n]*)"(,|$)/gm,
        (_, field, end) => `${/[;"]/.test(field) ? `"${field}"` : field}${end && ';'}`,
      );
    expect(withTexts(defaultQuestionnaire, `\ufeff${saved}`)).toEqual({
      questionnaire: defaultQuestionnaire,
    });
  });

  it('name the line and the text of what is missing, empty, unknown or there twice', () => {
    const lines = textsAsCsv(defaultQuestionnaire).split('\r\n');
    const title = lines[1] ?? '';
    lines[1] = '"title","","Title"';
    lines.splice(2, 1, title, '"questions.sex.joke","a","b"');
    expect(withTexts(defaultQuestionnaire, lines.join('\r\n'))).toEqual({
      faults: [
        { line: 2, path: 'title', message: 'is empty in fr' },
        { line: 3, path: 'title', message: 'is there twice' },
        { line: 4, path: 'questions.sex.joke', message: 'is no text of this questionnaire' },
        { line: 1, path: 'sections.0.title', message: 'is missing' },
      ],
    });
    expect(withTexts(defaultQuestionnaire, 'path,fr\r\n')).toEqual({
      faults: [{ line: 1, path: 'en', message: 'there is no column en' }],
    });
  });
});
