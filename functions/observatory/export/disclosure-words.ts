import { formatDecimal } from '../../survey/format-number.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { PrivacyStatement } from '../edition.ts';

type Rule = number | string | boolean;

/** The rules of disclosure control in words, by their names in the manifest. */
const words: Readonly<Record<string, (value: string, percent: string) => Text>> = {
  quotedAsPublished: () => ({
    fr: 'chiffres cités tels que publiés, sans protection ajoutée',
    en: 'figures quoted as published, without further protection',
  }),
  rules: () => ({
    fr: 'ce qu’une vague peut dire d’une réponse est borné par un budget de confidentialité (zCDP)',
    en: 'what a wave may tell of one answer is bounded by a privacy budget (zCDP)',
  }),
  mostNoise: (_, percent) => ({
    fr: `un groupe est publié quand l’écart-type du bruit fait au plus ${percent} % de sa base`,
    en: `a group is published where the standard deviation of the noise is at most ${percent}% of its base`,
  }),
  mostNoiseCompany: (_, percent) => ({
    fr: `pour les salariés d’une entreprise, au plus ${percent} %`,
    en: `for a company’s own people, at most ${percent}%`,
  }),
  minimumGroup: (n) => ({
    fr: `un groupe de moins de ${n} répondants n’est pas publié`,
    en: `a group of fewer than ${n} respondents is not published`,
  }),
  noiseBound: (n) => ({
    fr: `un bruit d’au plus ${n} répondants est ajouté à chaque effectif`,
    en: `noise of at most ${n} respondents is added to each count`,
  }),
  noiseVariance: (n) => ({
    fr: `variance de ce bruit : ${n} (comprise dans les intervalles)`,
    en: `variance of that noise: ${n} (part of the intervals)`,
  }),
  wholePercentUnder: (n) => ({
    fr: `sous ${n} répondants, pourcentages arrondis à l’unité ; sinon au dixième`,
    en: `under ${n} respondents, percentages are rounded to whole points; else to a tenth`,
  }),
  extremesUnder: (n) => ({
    fr: `sous ${n} répondants, un pourcentage extrême n’est publié que comme borne`,
    en: `under ${n} respondents, an extreme percentage is published as a bound only`,
  }),
  extremeShare: (_, percent) => ({
    fr: `est extrême ce qui est à ${percent} % ou moins de 0 ou de 100 %`,
    en: `extreme is what lies within ${percent}% of 0 or 100%`,
  }),
  dominanceShare: (_, percent) => ({
    fr: `un groupe dont une entreprise fait plus de ${percent} % n’est pas publié`,
    en: `a group of which one company makes up more than ${percent}% is not published`,
  }),
  newResponsesForEdition: (n) => ({
    fr: `une édition paraît quand au moins ${n} réponses sont nouvelles`,
    en: `an edition appears when at least ${n} responses are new`,
  }),
  newRespondentsForGroup: (n) => ({
    fr: `les chiffres d’un groupe sont repris tant que moins de ${n} de ses répondants sont nouveaux`,
    en: `a group’s figures are repeated while fewer than ${n} of its respondents are new`,
  }),
  newResponsesForBenchmark: (n) => ({
    fr: `la comparaison d’une entreprise est renouvelée quand au moins ${n} de ses réponses sont nouvelles`,
    en: `a company’s benchmark is renewed when at least ${n} of its responses are new`,
  }),
  lowReliabilityUnder: (n) => ({
    fr: `sous une base effective de ${n}, un chiffre est marqué « u », peu fiable`,
    en: `on an effective base under ${n}, a figure is flagged “u”, of low reliability`,
  }),
  profileQuestionsFrom: (n) => ({
    fr: `une entreprise qui invite moins de ${n} personnes n’a pas de question de profil`,
    en: `a company that invites fewer than ${n} people has no profile questions`,
  }),
  responsesKeptMonths: (n) => ({
    fr: `les réponses sont supprimées ${n} mois après la dernière édition de leur vague`,
    en: `responses are deleted ${n} months after their wave’s last edition`,
  }),
};

/** A rule in a sentence; one that is not known here, by its name and value. */
export function disclosureInWords(rule: string, value: Rule): Text {
  const inWords = Object.hasOwn(words, rule) ? words[rule] : undefined;
  const bare = `${rule}: ${value}`;
  return inWords?.(String(value), String(Math.round(Number(value) * 100))) ?? { fr: bare, en: bare };
}

/** What an edition and its wave tell of one respondent at most, in a few sentences. */
export function privacyInWords({ edition, editions, spent, wave }: PrivacyStatement): Text {
  const { answer, mention, record } = wave;
  const number = (value: number, language: Language) => formatDecimal(value, language, { most: 1 });
  const guess = (share: number, language: Language) => number(share * 100, language);
  const fr = [
    `édition ${edition} sur ${editions} prévues ; ses tableaux disent d’un enregistrement entier (remplacé, ajouté ou retiré) au plus ρ = ${spent.record} (zCDP, bruit gaussien discret)`,
    `de toute la vague, qui sait tout le reste devine une réponse au mieux ${guess(answer.public, 'fr')} fois sur 100 (pile ou face : 50), ${guess(answer.withCompany, 'fr')} avec les chiffres propres à l’employeur`,
    `une réponse dont d’autres questions dépendent : ${guess(mention.public, 'fr')} et ${guess(mention.withCompany, 'fr')}`,
    `un enregistrement entier : ε = ${number(record.epsilonPublic, 'fr')} et ${number(record.epsilon, 'fr')} à δ = ${record.delta}`,
    'le bruit vient d’une clé secrète ; qui envoie plusieurs réponses dépense plusieurs budgets',
  ];
  const en = [
    `edition ${edition} of ${editions} planned; its tables tell of a whole record (replaced, added or dropped) ρ = ${spent.record} at most (zCDP, discrete Gaussian noise)`,
    `from the whole wave, whoever knows all else guesses an answer right at best ${guess(answer.public, 'en')} times in 100 (a coin: 50), ${guess(answer.withCompany, 'en')} with the employer’s own figures`,
    `an answer that other questions depend on: ${guess(mention.public, 'en')} and ${guess(mention.withCompany, 'en')}`,
    `a whole record: ε = ${number(record.epsilonPublic, 'en')} and ${number(record.epsilon, 'en')} at δ = ${record.delta}`,
    'noise comes from a secret key; whoever sends several responses spends several budgets',
  ];
  return { fr: fr.join(' ; '), en: en.join('; ') };
}
