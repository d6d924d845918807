import type { Text } from '../../survey/questionnaire.ts';

type Rule = number | string | boolean;

/** The rules of disclosure control in words, by their names in the manifest. */
const words: Readonly<Record<string, (value: string, percent: string) => Text>> = {
  quotedAsPublished: () => ({
    fr: 'chiffres cités tels que publiés, sans protection ajoutée',
    en: 'figures quoted as published, without further protection',
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
