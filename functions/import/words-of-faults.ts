import type { Language, Text } from '../survey/questionnaire.ts';

type Words = (...values: string[]) => string;

/** Why no weights come in with a file: said wherever somebody tries. */
export const whyNoWeights: Text = {
  fr: 'les poids ne sont pas importés : une édition est redressée par les seules marges de cette vague, en fonction d’effectifs bruités par sexe, âge et profession, car un poids propre à chaque personne en dirait plus que le budget de confidentialité ne le permet. Si le plan donnait des chances inégales selon ces trois-là, les marges y remédient ; si c’était selon autre chose, les chiffres seraient faussés',
  en: 'weights are not imported: an edition is weighted by this wave’s margins alone, as a function of noisy counts by sex, age and occupation, because an individual weight for each person would reveal more than the privacy budget allows. If the sampling design gave unequal chances by these three, the margins correct for it; if by anything else, the figures would be biased',
};

/** By the names that zod has for them. */
const types: Readonly<Record<string, Text>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet', en: 'an object' },
  record: { fr: 'un objet', en: 'an object' },
  date: { fr: 'un jour comme 2027-01-15', en: 'a day such as 2027-01-15' },
};

const english = {
  rowAndColumn: (row: string, column: string) => `row ${row}, column "${column}"`,
  weights: () => whyNoWeights.en,
  unreadable: (code) => `cannot be read (${code})`,
  notJson: (why) => `is not JSON: ${why}`,
  encoding: (named) => `is not written in ${named}; "encoding" in the wave file may say "windows-1252"`,
  notText: () => 'is not UTF-8 text: it is a workbook, or UTF-16; save it as "CSV UTF-8"',
  quote: () => 'a quotation mark is misplaced, or is not closed',
  noHeader: () => 'has no header line',
  noRows: () => 'has no rows',
  noColumn: (column, id) =>
    `no column "${column}" with the answers to ${id}; say which column has them, in the wave file: "columns": {"${id}": {"from": "…"}}`,
  noConsentColumn: (column) => `no consent column "${column}"`,
  noLeftOut: (column) => `no column "${column}", which "leftOut" names`,
  columnTwice: (column) => `the header names "${column}" twice`,
  columnOfNothing: (column) =>
    `column "${column}" belongs to no question; to leave it out, name it under "leftOut" in the wave file`,
  columnOfWeights: (column) =>
    `column "${column}" belongs to no question; to leave it out, name it under "leftOut" in the wave file; ${whyNoWeights.en}`,
  fields: (row, has, header) => `row ${row} has ${has} fields, the header ${header}`,
  noConsent: (value, allowed) =>
    `"${value}" is not a consent value; allowed: ${allowed}; "others": "leftOut" in the wave file leaves such rows out`,
  notAsked: (id, after, value) => `${id} is not asked after ${after}; allowed: nothing, not "${value}"`,
  noAnswer: (id, allowed) => `no answer to ${id}; allowed: ${allowed}`,
  noCode: (value, id, allowed) => `"${value}" is not a code of ${id}; allowed: ${allowed}`,
  missing: () => 'is missing',
  wrongType: (expected) => `must be ${types[expected]?.en ?? expected}`,
  oneOf: (allowed) => `must be one of ${allowed}`,
  tooSmall: (least) => `must be at least ${least}`,
  tooBig: (most) => `must be at most ${most}`,
  noField: () => 'is not a field of a wave file',
  notOver: (day) => `${day} is not over: a wave fielded elsewhere can be imported only after its last day`,
  oneEdition: () => 'a wave fielded elsewhere has exactly one planned edition',
  closesBefore: (closesOn, opensOn) => `${closesOn} is before opensOn ${opensOn}`,
  noQuestion: (id) => `${id} is not a question of the questionnaire`,
  noCodeOf: (code, id, allowed) => `${code} is not a code of ${id}: ${allowed}`,
  noRefusal: (code, id, allowed) =>
    `${code} is not a way to refuse ${id}; those that are: ${allowed || 'none'}`,
  marginOfNothing: (id) => `${id} is not a profile question of the questionnaire`,
  marginCode: (code, id) => `${code} is not a code of ${id}`,
  marginTwice: (code) => `${code} is in two categories`,
  asWorded: (words) => words,
  byRule: (message) => message,
} satisfies Readonly<Record<string, Words>>;

export type FaultCode = Exclude<keyof typeof english, 'rowAndColumn'>;
export type WordsOfFaults = Readonly<Record<FaultCode | 'rowAndColumn', Words>>;

const french: WordsOfFaults = {
  rowAndColumn: (row, column) => `ligne ${row} des réponses, colonne « ${column} »`,
  weights: () => whyNoWeights.fr,
  unreadable: (code) => `ce fichier ne peut pas être lu (${code})`,
  notJson: (why) => `ce n’est pas du JSON : ${why}`,
  encoding: (named) =>
    `ce fichier n’est pas en ${named} ; « encoding » dans le fichier de la vague peut dire "windows-1252"`,
  notText: () =>
    'ce fichier n’est pas un texte en UTF-8 : c’est un classeur, ou de l’UTF-16 ; enregistrez-le en « CSV UTF-8 »',
  quote: () => 'un guillemet est mal placé, ou n’est pas refermé',
  noHeader: () => 'il manque la ligne d’en-tête',
  noRows: () => 'il n’y a aucune ligne de réponses',
  noColumn: (column, id) =>
    `pas de colonne « ${column} » pour les réponses à ${id} ; dites laquelle dans le fichier de la vague : "columns": {"${id}": {"from": "…"}}`,
  noConsentColumn: (column) => `pas de colonne « ${column} » pour le consentement`,
  noLeftOut: (column) => `pas de colonne « ${column} », que nomme "leftOut"`,
  columnTwice: (column) => `l’en-tête nomme deux fois « ${column} »`,
  columnOfNothing: (column) =>
    `la colonne « ${column} » n’est celle d’aucune question ; pour la laisser de côté, nommez-la sous "leftOut" dans le fichier de la vague`,
  columnOfWeights: (column) =>
    `la colonne « ${column} » n’est celle d’aucune question ; pour la laisser de côté, nommez-la sous "leftOut" dans le fichier de la vague ; ${whyNoWeights.fr}`,
  fields: (row, has, header) => `la ligne ${row} des réponses a ${has} champs, l’en-tête ${header}`,
  noConsent: (value, allowed) =>
    `« ${value} » n’est pas un consentement ; valeurs admises : ${allowed} ; "others": "leftOut" dans le fichier de la vague laisse ces lignes de côté`,
  notAsked: (id, after, value) =>
    `${id} n’est pas posée après ${after} ; rien n’y est admis, et donc pas « ${value} »`,
  noAnswer: (id, allowed) => `pas de réponse à ${id} ; valeurs admises : ${allowed}`,
  noCode: (value, id, allowed) => `« ${value} » n’est pas un code de ${id} ; valeurs admises : ${allowed}`,
  missing: () => 'à remplir',
  wrongType: (expected) => `il faut ${types[expected]?.fr ?? expected}`,
  oneOf: (allowed) => `une de ces valeurs : ${allowed}`,
  tooSmall: (least) => `au moins ${least}`,
  tooBig: (most) => `au plus ${most}`,
  noField: () => 'ce champ n’existe pas dans un fichier de vague',
  notOver: (day) =>
    `le ${day} n’est pas passé : une vague menée ailleurs ne s’importe qu’après son dernier jour`,
  oneEdition: () => 'une vague menée ailleurs prévoit une édition, et une seule',
  closesBefore: (closesOn, opensOn) => `${closesOn} vient avant l’ouverture, ${opensOn}`,
  noQuestion: (id) => `${id} n’est pas une question du questionnaire`,
  noCodeOf: (code, id, allowed) => `${code} n’est pas un code de ${id} : ${allowed}`,
  noRefusal: (code, id, allowed) =>
    `${code} n’est pas une façon de ne pas répondre à ${id} ; celles qui le sont : ${allowed || 'aucune'}`,
  marginOfNothing: (id) => `${id} n’est pas une question de profil du questionnaire`,
  marginCode: (code, id) => `${code} n’est pas un code de ${id}`,
  marginTwice: (code) => `${code} est dans deux catégories`,
  asWorded: (words) => words,
  byRule: (message) => `refusé, avec ces mots : “${message}”`,
};

export const wordsOfFaults: Readonly<Record<Language, WordsOfFaults>> = { fr: french, en: english };
