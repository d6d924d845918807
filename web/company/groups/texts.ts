import { leastPeopleOfGroup, mostGroups, mostOwnQuestions } from '../../../functions/survey/supplement.ts';
import { formatNumber } from '../../shared/format.ts';
import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** Texts of the part for groups and questions of a company's own. */
export const groupsTexts = defineTexts({
  lead: {
    fr: `Avant d’inviter, vous pouvez nommer jusqu’à ${mostGroups} groupes de vos salariés (sites, métiers) et poser jusqu’à ${mostOwnQuestions} questions à vous, à choix fermé. Chacun indique lui-même son groupe, ou s’en abstient ; nul n’y est affecté d’office.`,
    en: `Before you invite, you can name up to ${mostGroups} groups of your people (sites, functions) and ask up to ${mostOwnQuestions} closed questions of your own. People choose their own group, or choose not to say; nobody is assigned to one.`,
  },
  price: {
    fr: 'Vous seuls voyez les chiffres qui en viennent, brouillés comme les autres. Ce qui peut être dit d’une personne est limité : tout ce que vous ajoutez rend vos autres chiffres un peu moins précis.',
    en: 'Only you see these figures, which are blurred like all the others. How much may be told about one person is limited: whatever you add makes your other figures a little less precise.',
  },
  noWave: {
    fr: 'Aucune vague n’est prévue pour le moment. Vous pourrez préparer groupes et questions pour la prochaine, avant d’accepter sa fiche de garantie.',
    en: 'No wave is planned at the moment. You can prepare groups and questions for the next one, before accepting its guarantee sheet.',
  },
  fixedByGuarantee: {
    fr: 'La fiche de garantie est acceptée : ce qu’elle annonce à vos salariés ne change plus.',
    en: 'The guarantee sheet has been accepted: what it tells your people can no longer change.',
  },
  fixedByInvitation: {
    fr: 'Vous avez déjà invité : ce que vos salariés ont lu ne change plus.',
    en: 'You have already invited people: what they have read can no longer change.',
  },
  fixedByClose: { fr: 'La vague est close.', en: 'The wave is over.' },
  nothing: {
    fr: 'Ni groupe ni question à vous dans cette vague.',
    en: 'No groups and no questions of your own in this wave.',
  },
  formTitle: { fr: 'Préparer la vague', en: 'Prepare the wave' },
  fixedTitle: { fr: 'Ce que vos salariés lisent', en: 'What your people read' },
  groupsTitle: { fr: 'Groupes', en: 'Groups' },
  groupsHint: {
    fr: (answers: number, toTell: number) =>
      `Au moins ${leastPeopleOfGroup} personnes par groupe, selon votre propre décompte. Mais rien n’est montré d’un groupe avant environ ${formatNumber(answers, 'fr')} réponses, et pour établir un écart de 15 points entre deux groupes, il en faut environ ${formatNumber(toTell, 'fr')} dans chacun : nommez-en peu, et de grands.`,
    en: (answers: number, toTell: number) =>
      `At least ${leastPeopleOfGroup} people in each, by your own count. But nothing is shown about a group before about ${formatNumber(answers, 'en')} answers, and establishing a difference of 15 points between two groups takes about ${formatNumber(toTell, 'en')} in each: name few groups, and large ones.`,
  },
  group: { fr: (number: number) => `Groupe ${number}`, en: (number: number) => `Group ${number}` },
  nameFr: { fr: 'Nom en français', en: 'Name in French' },
  nameEn: { fr: 'Nom en anglais (s’il diffère)', en: 'Name in English (if different)' },
  people: { fr: 'Combien de personnes', en: 'How many people' },
  personHint: {
    fr: 'On dirait le nom d’une personne. Nommez plutôt un lieu ou un métier : un groupe ne doit désigner personne.',
    en: 'This looks like a person’s name. Name a place or a job instead: a group must not point to anyone.',
  },
  addGroup: { fr: 'Ajouter un groupe', en: 'Add a group' },
  remove: { fr: 'Retirer', en: 'Remove' },
  questionsTitle: { fr: 'Questions à vous', en: 'Questions of your own' },
  questionsHint: {
    fr: (answers: number) =>
      `Une question, de deux à huit réponses au choix ; « Je préfère ne pas répondre » s’y ajoute. Jamais de texte libre. Montrée dès environ ${formatNumber(answers, 'fr')} réponses.`,
    en: (answers: number) =>
      `One question, two to eight answers to choose from; “I would rather not say” is added. Never free text. Shown from about ${formatNumber(answers, 'en')} answers on.`,
  },
  question: { fr: (number: number) => `Question ${number}`, en: (number: number) => `Question ${number}` },
  textFr: { fr: 'La question en français', en: 'The question in French' },
  textEn: { fr: 'En anglais (si elle diffère)', en: 'In English (if different)' },
  answerFr: {
    fr: (number: number) => `Réponse ${number} en français`,
    en: (number: number) => `Answer ${number} in French`,
  },
  answerEn: {
    fr: (number: number) => `Réponse ${number} en anglais`,
    en: (number: number) => `Answer ${number} in English`,
  },
  addQuestion: { fr: 'Ajouter une question', en: 'Add a question' },
  addAnswer: { fr: 'Ajouter une réponse', en: 'Add an answer' },
  removeAnswer: { fr: 'Retirer la dernière réponse', en: 'Remove the last answer' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saving: { fr: 'Enregistrement…', en: 'Saving…' },
  saved: {
    fr: 'C’est enregistré. Vous pouvez encore modifier tant que vous n’avez pas accepté la fiche de garantie.',
    en: 'Saved. You can still change this until you accept the guarantee sheet.',
  },
  changed: {
    fr: 'Quelqu’un d’autre les a modifiés entre-temps. Rechargez la page pour voir sa version ; la vôtre n’est pas enregistrée.',
    en: 'Someone else has changed them in the meantime. Reload the page to see their version; yours has not been saved.',
  },
  oneGroup: {
    fr: 'Un seul groupe ne permet aucune comparaison : nommez-en au moins deux.',
    en: 'One group alone compares nothing: name at least two.',
  },
  fewPeople: {
    fr: `Écrivez un nombre, ${leastPeopleOfGroup} au moins.`,
    en: `Enter a number, at least ${leastPeopleOfGroup}.`,
  },
  morePeople: {
    fr: (people: number, headcount: number) =>
      `Vos groupes comptent ${formatNumber(people, 'fr')} personnes, votre entreprise ${formatNumber(headcount, 'fr')}.`,
    en: (people: number, headcount: number) =>
      `Your groups have ${formatNumber(people, 'en')} people, your company ${formatNumber(headcount, 'en')}.`,
  },
  taken: {
    fr: 'Ces mots sont déjà pris : choisissez-en d’autres.',
    en: 'These words are taken: choose others.',
  },
  missing: { fr: 'À remplir.', en: 'Fill this in.' },
  tooLong: {
    fr: (most: number) => `${most} caractères au plus.`,
    en: (most: number) => `${most} characters at most.`,
  },
  refused: { fr: 'Le service refuse ce texte.', en: 'The service does not accept this text.' },

  figuresTitle: { fr: 'Ce qu’ils ont dit', en: 'What they said' },
  figuresLead: {
    fr: 'Intervalles à 95 % sous le modèle, bruit compris. Qu’ils se recouvrent ou non ne prouve rien : les écarts entre groupes sont testés, et le résultat est donné plus haut.',
    en: '95% intervals under the model, noise included. Whether they overlap proves nothing: differences between groups are tested, and the results given above.',
  },
  apartTitle: { fr: 'D’un groupe à l’autre', en: 'From one group to another' },
  apart: {
    fr: (indicator: string, [one, other]: readonly [string, string], difference: string, interval: string) =>
      `${indicator} : ${one} moins ${other}, ${difference} (${interval}), écart établi.`,
    en: (indicator: string, [one, other]: readonly [string, string], difference: string, interval: string) =>
      `${indicator}: ${one} minus ${other}, ${difference} (${interval}), an established difference.`,
  },
  noneApart: {
    fr: (tested: string) =>
      `Écarts testés : ${tested}. Aucun n’est établi ; cela n’établit pas que les groupes sont pareils.`,
    en: (tested: string) =>
      `Differences tested: ${tested}. None is established; that does not establish that the groups are alike.`,
  },
  othersApart: {
    fr: (tested: string) =>
      `Écarts testés ensemble : ${tested} ; de ceux qui ne sont pas nommés ici, rien n’est établi.`,
    en: (tested: string) =>
      `Differences tested together: ${tested}; for those not named here, nothing is established.`,
  },
  probablyApart: {
    fr: (probable: number, count: string) =>
      probable === 1
        ? 'Un autre est probable, pas établi : pris seul, il le serait.'
        : `${count} autres sont probables, pas établis : pris seuls, ils le seraient.`,
    en: (probable: number, count: string) =>
      probable === 1
        ? 'One more is probable, not established: tested alone, it would be.'
        : `${count} more are probable, not established: tested alone, each would be.`,
  },
  testNote: {
    fr: 'Les groupes sont comparés deux à deux, sur leurs chiffres brouillés et compte tenu du bruit qui les sépare. Un écart est établi s’il se distingue de zéro à 5 % parmi tous ceux qui sont testés (Benjamini et Hochberg). Là où il n’y a pas d’écart, on en trouve un pour moins de cinq entreprises sur cent, dans nos simulations.',
    en: 'Groups are compared two by two, on their blurred figures and allowing for the noise between them. A difference is established if it can be told from zero at 5% among all those tested (Benjamini and Hochberg). Where there is no difference, one is found for fewer than five companies in a hundred in our simulations.',
  },
  tooFew: { fr: 'trop peu pour le dire', en: 'too few to say' },
  unitShare: { fr: 'En pour cent, avec l’intervalle à 95 %', en: 'Per cent, with the 95% interval' },
  answers: {
    fr: (count: number) => `environ ${formatNumber(count, 'fr')} réponses`,
    en: (count: number) => `about ${formatNumber(count, 'en')} answers`,
  },
  simulated: {
    fr: 'Réponses simulées : ces chiffres ne décrivent personne.',
    en: 'Simulated answers: these figures describe nobody.',
  },
  noFigures: {
    fr: 'Rien à montrer pour l’instant : trop peu de personnes ont répondu, ou l’édition n’est pas parue.',
    en: 'Nothing to show yet: too few people have answered, or the edition is not out.',
  },
});

export type GroupsTexts = TextsOf<typeof groupsTexts>;
