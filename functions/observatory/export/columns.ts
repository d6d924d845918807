import type { Language, Text } from '../../survey/questionnaire.ts';
import { texts } from './texts.ts';
import type { TidyRow } from './tidy-rows.ts';

/** A column of the tidy files: the header of the CSV, the heading of the spreadsheet, the metadata of the web. */
export interface Column {
  readonly key: keyof TidyRow;
  /** The header in CSV files, the same in every language and edition. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly type: 'string' | 'date' | 'integer' | 'number';
  /** Set on a column of words in one language, which a file in the other language leaves out. */
  readonly language?: Language;
}

type Words = readonly [fr: string, en: string];

function text([fr, en]: Words): Text {
  return { fr, en };
}

function column(
  key: keyof TidyRow,
  name: string,
  type: Column['type'],
  { title, about }: { title: Words; about: Words },
): Column {
  return { key, name, type, title: text(title), description: text(about) };
}

/** A column of a measure, titled as in every other format. */
function measureColumn(
  key: keyof TidyRow & keyof typeof texts.measures,
  name: string,
  type: Column['type'],
  about: Words,
): Column {
  return { key, name, type, title: texts.measures[key], description: text(about) };
}

/** A column of words in each language. */
function columnPair(
  [fr, en]: readonly [keyof TidyRow, keyof TidyRow],
  name: string,
  { title, about }: { title: Words; about: Words },
): Column[] {
  const [titleFr, titleEn] = title;
  const [aboutFr, aboutEn] = about;
  return [
    {
      ...column(fr, `${name}_fr`, 'string', {
        title: [titleFr, `${titleEn} (French)`],
        about: [`${aboutFr} En français.`, `${aboutEn} In French.`],
      }),
      language: 'fr',
    },
    {
      ...column(en, `${name}_en`, 'string', {
        title: [`${titleFr} (anglais)`, titleEn],
        about: [`${aboutFr} En anglais.`, `${aboutEn} In English.`],
      }),
      language: 'en',
    },
  ];
}

export const columns: readonly Column[] = [
  column('edition', 'edition', 'string', {
    title: ['Édition', 'Edition'],
    about: [
      'L’édition publiée ; elle ne change plus. Une vague peut en avoir plusieurs, provisoires puis définitive.',
      'The published edition; it never changes. A wave may have several, provisional ones and the final one.',
    ],
  }),
  column('wave', 'wave', 'string', {
    title: ['Vague', 'Wave'],
    about: [
      'La vague d’enquête ; vide pour l’édition de référence de 2010.',
      'The wave of the survey; empty for the reference edition of 2010.',
    ],
  }),
  column('publishedOn', 'published_on', 'date', {
    title: ['Publiée le', 'Published on'],
    about: ['Jour de publication de l’édition.', 'The day the edition was published.'],
  }),
  column('fieldworkFrom', 'fieldwork_from', 'date', {
    title: ['Terrain, début', 'Fieldwork from'],
    about: ['Premier jour de l’enquête.', 'First day of the fieldwork.'],
  }),
  column('fieldworkTo', 'fieldwork_to', 'date', {
    title: ['Terrain, fin', 'Fieldwork to'],
    about: [
      'Dernier jour de l’enquête compté dans l’édition.',
      'Last day of the fieldwork counted in the edition.',
    ],
  }),
  column('record', 'record', 'string', {
    title: ['Nature', 'Record'],
    about: [
      '`indicator` : un indicateur de l’édition ; `table` : la part d’une réponse dans un groupe.',
      '`indicator`: an indicator of the edition; `table`: the share of an answer in a group.',
    ],
  }),
  column('indicator', 'indicator', 'string', {
    title: ['Indicateur (code)', 'Indicator (code)'],
    about: ['Code de l’indicateur.', 'The indicator’s code.'],
  }),
  column('question', 'question', 'string', {
    title: ['Question (code)', 'Question (code)'],
    about: ['Code de la question.', 'The question’s code.'],
  }),
  column('wordingVersion', 'wording_version', 'integer', {
    title: ['Version de la formulation', 'Wording version'],
    about: [
      'Change avec la formulation : les comparaisons dans le temps s’arrêtent là.',
      'Changes with the wording: comparisons over time stop there.',
    ],
  }),
  ...columnPair(['textFr', 'textEn'], 'text', {
    title: ['Texte', 'Text'],
    about: [
      'La question telle que posée, ou la fin de phrase de l’indicateur.',
      'The question as asked, or the end of the sentence that the indicator completes.',
    ],
  }),
  ...columnPair(['askedFr', 'askedEn'], 'asked', {
    title: ['Personnes interrogées', 'Who was asked'],
    about: [
      'À qui la question a été posée : la base du pourcentage.',
      'Who was asked the question: the base of the percentage.',
    ],
  }),
  column('by1', 'by_1', 'string', {
    title: ['Croisement 1 (code)', 'Breakdown 1 (code)'],
    about: [
      'Première variable de croisement ; vide pour l’ensemble.',
      'First breakdown variable; empty for everyone together.',
    ],
  }),
  column('level1', 'level_1', 'string', {
    title: ['Groupe 1 (code)', 'Group 1 (code)'],
    about: ['Code du groupe.', 'The group’s code.'],
  }),
  ...columnPair(['level1Fr', 'level1En'], 'level_1', {
    title: ['Groupe 1', 'Group 1'],
    about: ['Libellé du groupe.', 'The group’s label.'],
  }),
  column('by2', 'by_2', 'string', {
    title: ['Croisement 2 (code)', 'Breakdown 2 (code)'],
    about: [
      'Seconde variable de croisement ; vide sans elle.',
      'Second breakdown variable; empty without one.',
    ],
  }),
  column('level2', 'level_2', 'string', {
    title: ['Groupe 2 (code)', 'Group 2 (code)'],
    about: ['Code du groupe.', 'The group’s code.'],
  }),
  ...columnPair(['level2Fr', 'level2En'], 'level_2', {
    title: ['Groupe 2', 'Group 2'],
    about: ['Libellé du groupe.', 'The group’s label.'],
  }),
  column('category', 'category', 'string', {
    title: ['Réponse (code)', 'Answer (code)'],
    about: ['Code de la réponse.', 'The answer’s code.'],
  }),
  ...columnPair(['categoryFr', 'categoryEn'], 'category', {
    title: ['Réponse', 'Answer'],
    about: ['Libellé de la réponse.', 'The answer’s label.'],
  }),
  column('refusal', 'refusal', 'string', {
    title: ['Refus', 'Refusal'],
    about: [
      '`yes` : la réponse compte ceux qui n’ont pas voulu répondre ; ils sont dans la base, et dans aucun indicateur.',
      '`yes`: the answer counts those who would not say; they are in the base, and in no indicator.',
    ],
  }),
  column('unit', 'unit', 'string', {
    title: ['Unité', 'Unit'],
    about: [
      '`share` : part de 0 à 1 ; `points` : différence de parts, de -1 à 1 ; `mean` : moyenne.',
      '`share`: a share from 0 to 1; `points`: a difference of shares, from -1 to 1; `mean`: a mean.',
    ],
  }),
  measureColumn('estimate', 'estimate', 'number', [
    'L’estimation, dans son unité. Vide : rien n’est publié, ce qui n’est pas zéro.',
    'The estimate, in its unit. Empty: nothing is published, which is not zero.',
  ]),
  measureColumn('low', 'low', 'number', [
    'Borne basse de l’intervalle à 95 % selon le modèle de pondération, bruit compris.',
    'Lower end of the 95% interval under the weighting model, noise included.',
  ]),
  measureColumn('high', 'high', 'number', [
    'Borne haute de l’intervalle à 95 % selon le modèle de pondération, bruit compris.',
    'Upper end of the 95% interval under the weighting model, noise included.',
  ]),
  column('bound', 'bound', 'string', {
    title: ['Borne seulement', 'Bound only'],
    about: [
      'Avant décembre 2026, dans les petits groupes. `atMost` : l’estimation est « au plus » ; `atLeast` : « au moins ».',
      'Before December 2026, in small groups. `atMost`: the estimate is “at most”; `atLeast`: “at least”.',
    ],
  }),
  measureColumn('population', 'population', 'integer', [
    'Personnes de la population que la part représente.',
    'People of the population whom the share stands for.',
  ]),
  measureColumn('base', 'base', 'integer', [
    'Répondants à qui la question a été posée, d’après les effectifs brouillés et pondérés ; avant décembre 2026, comptés et non pondérés.',
    'Respondents who were asked the question, from the noisy and weighted counts; before December 2026, counted and unweighted.',
  ]),
  measureColumn('effectiveBase', 'effective_base', 'number', [
    'Répondants d’un échantillon aléatoire simple, sans bruit, qui serait aussi précis : la base, moins ce que coûtent les poids, les entreprises et le bruit.',
    'Respondents of a simple random sample, without noise, that would be as precise: the base, less what weights, companies and noise cost.',
  ]),
  measureColumn('companies', 'companies', 'integer', [
    'Entreprises derrière le chiffre : celles dont l’effectif brouillé se distingue de zéro. Vide avant décembre 2026.',
    'Companies behind the figure: those whose noisy number of respondents is told from zero. Empty before December 2026.',
  ]),
  measureColumn('degreesOfFreedom', 'degrees_of_freedom', 'number', [
    'Du t de Student, dans l’intervalle et les tests : peu d’entreprises, intervalle plus large. 1000 : autant dire la loi normale. Vide avant décembre 2026.',
    'Of Student’s t, in the interval and in tests: few companies, a wider interval. 1000: as good as the normal distribution. Empty before December 2026.',
  ]),
  column('status', 'status', 'string', {
    title: ['Statut', 'Status'],
    about: [
      'Comme Eurostat : `c` confidentiel, `u` peu fiable (base effective sous 50), `b` rupture de série ; et `k`, qui n’est pas d’Eurostat : moins de cinq entreprises et presque personne d’autre.',
      'As Eurostat: `c` confidential, `u` low reliability (effective base under 50), `b` break in series; and `k`, which is not Eurostat’s: fewer than five companies and hardly anybody else.',
    ],
  }),
  column('suppressed', 'suppressed', 'string', {
    title: ['Pourquoi rien n’est publié', 'Why nothing is published'],
    about: [
      '`tooNoisy` : trop peu de répondants pour le bruit ajouté ; `dominated` : surtout une entreprise ; `complementary` : masqué avec le groupe voisin, qui s’en déduirait ; `fewCompanies` : une ou deux entreprises et presque personne d’autre ; `notMeasured` : non mesuré à cette taille ; avant décembre 2026, `fewerThan10` : moins de 10 répondants ; `extreme` : dirait une part publiée comme borne seulement.',
      '`tooNoisy`: too few respondents for the noise added; `dominated`: mostly one company; `complementary`: hidden with the group beside it, which would follow from it; `fewCompanies`: one or two companies and hardly anybody else; `notMeasured`: not measured at this size; before December 2026, `fewerThan10`: fewer than 10 respondents; `extreme`: would tell a share that is published as a bound only.',
    ],
  }),
  column('asOf', 'as_of', 'string', {
    title: ['Repris de l’édition', 'Repeated from edition'],
    about: [
      'Avant décembre 2026 : l’édition dont les chiffres du groupe sont repris, trop peu de répondants étant nouveaux.',
      'Before December 2026: the edition from which the group’s figures are repeated, too few respondents being new.',
    ],
  }),
  column('simulated', 'simulated', 'string', {
    title: ['Simulé', 'Simulated'],
    about: [
      '`yes` : l’édition compte des réponses simulées.',
      '`yes`: the edition counts simulated responses.',
    ],
  }),
];

/** The columns of a file in one language, or of one in both. */
export function columnsFor(language: Language | undefined): readonly Column[] {
  return columns.filter((column) => !language || !column.language || column.language === language);
}
