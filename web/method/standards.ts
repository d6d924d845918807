import type { Manifest, MethodNotice } from '../../functions/observatory/edition.ts';
import { sampleInWords } from '../../functions/observatory/selection-words.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { asSentence } from '../shared/as-sentence.ts';
import type { StandardName } from './texts.ts';

type AnswerState = 'given' | 'inPart' | 'notApplicable' | 'notKnown';

interface Answer {
  readonly state: AnswerState;
  readonly text: Text;
  /** The part of the page that says it in full. */
  readonly section?: string;
}

export interface StandardItem {
  /** As the standard numbers it. */
  readonly number: string;
  readonly name: Text;
  readonly answer: Answer;
}

/**
 * Every item that a standard asks an edition to disclose, with what the edition says to it.
 *
 * @see AAPOR Code of Professional Ethics and Practices (April 2021), III.A
 * @see ESOMAR/WAPOR Guideline on Opinion Polls and Published Surveys (2014), key requirements
 * @see Loi n° 77-808 du 19 juillet 1977, articles 2 et 3 (version de la loi n° 2016-508)
 */
export function standardItems(standard: StandardName, manifest: Manifest): StandardItem[] {
  const answers = answersOf(manifest);
  return items[standard].map(([number, fr, en, answer]) => ({
    number,
    name: { fr, en },
    answer: answers[answer],
  }));
}

type AnswerName = keyof ReturnType<typeof answersOf>;

const items: Readonly<
  Record<StandardName, readonly (readonly [number: string, fr: string, en: string, answer: AnswerName])[]>
> = {
  aapor: [
    ['1', 'Stratégie de recueil', 'Data collection strategy', 'strategy'],
    ['2', 'Commanditaire et réalisateur', 'Who sponsored the research and who conducted it', 'whoAndForWhom'],
    ['3', 'Instruments de mesure', 'Measurement tools and instruments', 'questions'],
    ['4', 'Population étudiée', 'Population under study', 'universe'],
    [
      '5',
      'Constitution de l’échantillon et recrutement',
      'Method used to generate and recruit the sample',
      'selection',
    ],
    ['6', 'Méthodes et modes de recueil', 'Methods and modes of data collection', 'mode'],
    ['7', 'Dates de recueil', 'Dates of data collection', 'dates'],
    [
      '8',
      'Taille de l’échantillon, par base de sondage, et précision',
      'Sample sizes, by sampling frame, and precision of the results',
      'numbersAndPrecision',
    ],
    ['9', 'Redressement', 'How the data were weighted', 'weighting'],
    [
      '10',
      'Traitement des données et contrôle de leur qualité',
      'How the data were processed and their quality ensured',
      'processing',
    ],
    ['11', 'Limites du dispositif', 'Limitations of the design and data collection', 'limits'],
  ],
  esomar: [
    ['1', 'Organisme', 'Research organisation', 'who'],
    ['2', 'Commanditaire', 'Sponsor', 'forWhom'],
    ['3', 'Univers représenté', 'Universe represented', 'universe'],
    [
      '4',
      'Taille de l’échantillon et territoire couvert',
      'Sample size and geographic coverage',
      'numbersAndPlace',
    ],
    ['5', 'Dates de recueil', 'Dates of fieldwork', 'dates'],
    ['6', 'Mode de recueil', 'Method of data collection', 'mode'],
    ['7', 'Méthode d’échantillonnage', 'Sampling method', 'selection'],
    ['8', 'Variables de redressement', 'Variables weighted by', 'weighting'],
    ['9', 'Formulation et ordre des questions', 'Wording and order of the questions', 'questions'],
    [
      '10',
      'Base des pourcentages établis sur une partie des répondants',
      'Base of percentages that rest on part of the respondents',
      'bases',
    ],
  ],
  law2: [
    ['1°', 'Nom de l’organisme', 'Name of the organisation', 'who'],
    [
      '2°',
      'Nom et qualité du commanditaire, et de l’acheteur s’il est différent',
      'Name and capacity of the sponsor, and of the buyer if different',
      'forWhom',
    ],
    ['3°', 'Nombre de personnes interrogées', 'Number of people interviewed', 'numbers'],
    ['4°', 'Dates des interrogations', 'Dates of the interviews', 'dates'],
    ['5°', 'Texte intégral des questions posées', 'Full text of the questions asked', 'questions'],
    [
      '6°',
      'Mention que tout sondage est affecté de marges d’erreur',
      'Statement that every poll is affected by margins of error',
      'errorStatement',
    ],
    [
      '7°',
      'Marges d’erreur des résultats, le cas échéant par référence à la méthode aléatoire',
      'Margins of error of the results, by reference to the random method where relevant',
      'margins',
    ],
    ['8°', 'Droit de consulter la notice', 'Right to consult the notice', 'consultation'],
  ],
  law3: [
    ['1°', 'Toutes les indications de l’article 2', 'All that article 2 asks for', 'articleTwo'],
    ['2°', 'Objet du sondage', 'Object of the poll', 'object'],
    [
      '3°',
      'Choix des personnes interrogées, choix et composition de l’échantillon',
      'How respondents were chosen, choice and composition of the sample',
      'selectionAndSample',
    ],
    ['4°', 'Conditions des interrogations', 'Conditions of the interviews', 'mode'],
    [
      '5°',
      'Part des personnes n’ayant pas répondu au sondage, et à chaque question',
      'Share of people who did not answer the poll, and each question',
      'nonResponse',
    ],
    ['6°', 'Gratification : nature et valeur', 'Incentive: nature and value', 'incentive'],
    ['7°', 'Critères de redressement', 'Criteria of adjustment', 'weighting'],
  ],
};

/** What an edition says to each item; 2010 says only what its publication did. */
function answersOf(manifest: Manifest) {
  const { notice, questions, reference: isReference, selection } = manifest;
  const count = String(questions.length);
  return {
    strategy: given({
      fr: `Enquête par questionnaire fermé, ${isReference ? `dont ${count} questions sont connues` : `de ${count} questions`}.`,
      en: `Survey by a closed questionnaire, ${isReference ? `of which ${count} questions are known` : `of ${count} questions`}.`,
    }),
    who: saying(notice, ['who']),
    forWhom: saying(notice, ['forWhom']),
    whoAndForWhom: saying(notice, ['who', 'forWhom']),
    universe: saying(notice, ['universe'], 'population'),
    selection: saying(notice, ['selection']),
    mode: saying(notice, ['mode']),
    dates: saying(notice, ['dates']),
    numbers: saying(notice, ['numbers']),
    numbersAndPlace: saying(notice, ['numbers', 'universe']),
    weighting: isReference
      ? answer('notKnown', notice.weighting)
      : saying(notice, ['weighting'], 'weighting'),
    limits: saying(notice, ['limits'], 'limits'),
    questions: {
      ...saying(notice, ['wording'], 'questionnaire'),
      state: isReference ? 'inPart' : 'given',
    } as Answer,
    numbersAndPrecision: {
      ...saying(notice, ['numbers'], 'precision'),
      state: isReference ? 'inPart' : 'given',
      text: joined(notice.numbers, {
        fr: isReference
          ? 'La précision n’a pas été publiée.'
          : 'Il n’y a pas de base de sondage ; chaque chiffre a son intervalle.',
        en: isReference
          ? 'Precision was not published.'
          : 'There is no sampling frame; every figure has its interval.',
      }),
    } as Answer,
    processing: isReference
      ? unknown
      : given(
          {
            fr: 'Réponses contrôlées à l’envoi ; ni imputation, ni correction, ni exclusion.',
            en: 'Responses checked when sent; no imputation, correction or exclusion.',
          },
          'processing',
        ),
    bases: given(
      {
        fr: 'Chaque question dit à qui elle a été posée et combien y ont répondu.',
        en: 'Every question says of whom it was asked and how many answered it.',
      },
      'questionnaire',
    ),
    errorStatement: given({
      fr: 'Tout sondage est affecté d’erreurs, celui-ci aussi, et toutes ne se mesurent pas.',
      en: 'Every poll is affected by errors, this one too, and not all of them can be measured.',
    }),
    margins: isReference
      ? answer('notKnown', {
          fr: 'La publication de 2011 ne les donne pas.',
          en: 'The publication of 2011 does not give them.',
        })
      : {
          ...answer(
            'notApplicable',
            sampleInWords(manifest) ?? {
              fr: 'Les « marges d’erreur » de la loi supposent un tirage aléatoire, et les répondants sont des volontaires : chaque chiffre porte à leur place son intervalle à 95 % selon le modèle de pondération.',
              en: 'The law’s “margins of error” suppose a random draw, and respondents are volunteers: every figure has its 95% interval under the weighting model instead.',
            },
          ),
          section: 'precision',
        },
    consultation: isReference
      ? unknown
      : given({
          fr: 'Cette page est la notice : tout le monde peut la lire, l’imprimer et la reprendre. Elle n’est pas déposée auprès de la Commission des sondages.',
          en: 'This page is the notice: everyone may read, print and reuse it. It is not filed with the French polling commission.',
        }),
    articleTwo: {
      ...answer(isReference ? 'inPart' : 'given', {
        fr: 'Voir la liste de l’article 2, ci-dessus.',
        en: 'See the list of article 2, above.',
      }),
      section: 'standard-law2',
    },
    object: given({
      fr: 'Ce que les salariés disent de leur entreprise sur les réseaux sociaux, sur quel ton, et s’ils y ont été préparés.',
      en: 'What employees say about their company on social networks, in what tone, and whether they were prepared for it.',
    }),
    selectionAndSample: isReference
      ? { ...saying(notice, ['selection']), state: 'inPart' as const }
      : {
          ...saying(notice, ['selection'], 'weighting'),
          text: joined(notice.selection, {
            fr: 'La composition de l’échantillon est donnée avec les marges.',
            en: 'The composition of the sample is given with the margins.',
          }),
        },
    nonResponse: isReference
      ? unknown
      : selection
        ? answer('notKnown', {
            fr: 'À dire par l’institut dans les limites : le fichier qu’il apporte n’a que ceux qui ont répondu. Une question restée sans réponse y compte comme le refus que prévoit le questionnaire, et sa part est publiée.',
            en: 'For the institute to say under limits: the file that it brings has only those who answered. A question left without an answer counts as the questionnaire’s own refusal, and its share is published.',
          })
        : answer('inPart', {
            fr: 'Au sondage : non connue, rien n’étant gardé de qui ouvre le questionnaire sans l’envoyer. À chaque question : nulle, toute question posée devant recevoir une réponse ; « Je ne sais pas » en est une, et sa part est publiée.',
            en: 'To the poll: not known, since nothing is kept of those who open the questionnaire without sending it. To each question: nil, since every question asked must be answered; “I don’t know” is an answer, and its share is published.',
          }),
    incentive: isReference
      ? unknown
      : selection
        ? answer('inPart', notice.selection)
        : answer(
            'given',
            joined(
              {
                fr: 'L’observatoire n’en verse pas. La notice dit de la sélection :',
                en: 'The observatory gives none. The notice says of the selection:',
              },
              notice.selection,
            ),
          ),
  } satisfies Record<string, Answer>;
}

const unknown: Answer = {
  state: 'notKnown',
  text: {
    fr: 'La publication de 2011 n’en dit rien.',
    en: 'The publication of 2011 says nothing about it.',
  },
};

function answer(state: AnswerState, text: Text): Answer {
  return { state, text };
}

function given(text: Text, section?: string): Answer {
  return { state: 'given', text, ...(section && { section }) };
}

/** What the notice says under these fields; a field without words is not known. */
function saying(notice: MethodNotice, fields: readonly (keyof MethodNotice)[], section?: string): Answer {
  const texts = fields.map((field) => notice[field]).filter(({ fr }) => fr.trim() !== '');
  const text = texts.length === 0 ? { fr: 'Non connu.', en: 'Not known.' } : joined(...texts);
  return { state: texts.length === fields.length ? 'given' : 'notKnown', text, ...(section && { section }) };
}

function joined(...texts: readonly Text[]): Text {
  return {
    fr: texts.map(({ fr }) => asSentence(fr)).join(' '),
    en: texts.map(({ en }) => asSentence(en)).join(' '),
  };
}
