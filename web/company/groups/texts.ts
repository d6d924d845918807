import { leastPeopleOfGroup, mostGroups, mostOwnQuestions } from '../../../functions/survey/supplement.ts';
import { formatNumber } from '../../shared/format.ts';
import { defineTexts, type Language, translate } from '../../shared/language.ts';

/** Texts of the part for groups and questions of a company's own. */
const texts = defineTexts({
  lead: {
    fr: `Avant d’inviter, vous pouvez nommer jusqu’à ${mostGroups} groupes de vos salariés (sites, métiers) et poser jusqu’à ${mostOwnQuestions} questions à vous, à choix fermé. Chacun dit lui-même son groupe, ou ne le dit pas ; personne n’est affecté.`,
    en: `Before you invite, you can name up to ${mostGroups} groups of your people (sites, functions) and ask up to ${mostOwnQuestions} closed questions of your own. People say themselves which group they are in, or don’t; nobody is assigned.`,
  },
  price: {
    fr: 'Les chiffres qui en viennent ne sont montrés qu’à vous, brouillés comme les autres. Le flou total est fixé par personne : ce que vous ajoutez rend vos autres chiffres un peu moins précis.',
    en: 'Only you are shown the figures, blurred like all others. What may be told of one person is fixed: whatever you add makes your other figures a little less precise.',
  },
  noWave: {
    fr: 'Aucune vague n’est prévue pour le moment. Groupes et questions se préparent pour la prochaine, avant d’accepter sa fiche de garantie.',
    en: 'No wave is planned at the moment. Groups and questions are prepared for the next one, before its guarantee sheet is accepted.',
  },
  fixedByGuarantee: {
    fr: 'La fiche de garantie est acceptée : ce qu’elle annonce à vos salariés ne change plus.',
    en: 'The guarantee sheet is accepted: what it tells your people no longer changes.',
  },
  fixedByInvitation: {
    fr: 'Vous avez invité : ce que vos salariés ont lu ne change plus.',
    en: 'You have invited people: what they have read no longer changes.',
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
      `Au moins ${leastPeopleOfGroup} personnes par groupe, selon votre propre compte ; mais rien d’un groupe n’est montré avant environ ${formatNumber(answers, 'fr')} réponses, et pour établir entre deux groupes un écart de 15 points, il en faut environ ${formatNumber(toTell, 'fr')} dans chacun : nommez-en peu, et de grands.`,
    en: (answers: number, toTell: number) =>
      `At least ${leastPeopleOfGroup} people in each by your own count; but nothing of a group is shown before about ${formatNumber(answers, 'en')} answers, and to establish a difference of 15 points between two groups takes about ${formatNumber(toTell, 'en')} in each: name few, and large ones.`,
  },
  group: { fr: (number: number) => `Groupe ${number}`, en: (number: number) => `Group ${number}` },
  nameFr: { fr: 'Nom en français', en: 'Name in French' },
  nameEn: { fr: 'Nom en anglais (sinon le même)', en: 'Name in English (else the same)' },
  people: { fr: 'Combien de personnes', en: 'How many people' },
  personHint: {
    fr: 'On dirait le nom d’une personne. Nommez plutôt un lieu ou un métier : un groupe ne doit désigner personne.',
    en: 'This looks like a person’s name. Name a place or a function instead: a group should point at nobody.',
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
  textEn: { fr: 'En anglais (sinon la même)', en: 'In English (else the same)' },
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
    fr: 'C’est enregistré. Modifiable jusqu’à ce que vous acceptiez la fiche de garantie.',
    en: 'Saved. You can change it until you accept the guarantee sheet.',
  },
  changed: {
    fr: 'Quelqu’un d’autre les a modifiés entre-temps. Rechargez la page pour voir sa version ; la vôtre n’est pas enregistrée.',
    en: 'Someone else has changed them meanwhile. Reload the page to see their version; yours is not saved.',
  },
  oneGroup: {
    fr: 'Un seul groupe ne sépare personne : nommez-en deux.',
    en: 'One group alone divides nobody: name two.',
  },
  fewPeople: {
    fr: `Au moins ${leastPeopleOfGroup} personnes, en chiffres.`,
    en: `At least ${leastPeopleOfGroup} people, in figures.`,
  },
  morePeople: {
    fr: (people: number, headcount: number) =>
      `Vos groupes comptent ${formatNumber(people, 'fr')} personnes, votre entreprise ${formatNumber(headcount, 'fr')}.`,
    en: (people: number, headcount: number) =>
      `Your groups have ${formatNumber(people, 'en')} people, your company ${formatNumber(headcount, 'en')}.`,
  },
  taken: { fr: 'Ces mots sont déjà pris : écrivez-en d’autres.', en: 'These words are taken: write others.' },
  missing: { fr: 'À écrire.', en: 'Write this.' },
  tooLong: {
    fr: (most: number) => `${most} caractères au plus.`,
    en: (most: number) => `${most} characters at most.`,
  },
  refused: { fr: 'Le service refuse ces mots.', en: 'The service refuses these words.' },

  figuresTitle: { fr: 'Ce qu’ils ont dit', en: 'What they said' },
  figuresLead: {
    fr: 'Intervalles à 95 % sous le modèle, bruit compris. Qu’ils se recouvrent ou non ne décide de rien : les écarts entre groupes sont testés, et dits plus bas.',
    en: '95% intervals under the model, noise included. Whether they overlap decides nothing: differences between groups are tested, and told below.',
  },
  apartTitle: { fr: 'D’un groupe à l’autre', en: 'From one group to another' },
  apart: {
    fr: (indicator: string, [one, other]: readonly [string, string], difference: string, interval: string) =>
      `${indicator} : ${one} moins ${other}, ${difference} (${interval}), écart établi.`,
    en: (indicator: string, [one, other]: readonly [string, string], difference: string, interval: string) =>
      `${indicator}: ${one} less ${other}, ${difference} (${interval}), an established difference.`,
  },
  noneApart: {
    fr: (tested: string) =>
      `Aucun écart n’est établi, sur ${tested} testés ; cela n’établit pas que les groupes sont pareils.`,
    en: (tested: string) =>
      `No difference is established, of ${tested} tested; that does not establish that the groups are alike.`,
  },
  othersApart: {
    fr: (tested: string) =>
      `En tout, ${tested} écarts sont testés ensemble ; de ceux qui ne sont pas nommés ici, rien n’est établi.`,
    en: (tested: string) =>
      `In all, ${tested} differences are tested together; of those not named here nothing is established.`,
  },
  probablyApart: {
    fr: (probable: number, count: string) =>
      probable === 1
        ? 'Un autre est probable, pas établi : pris seul, il le serait.'
        : `${count} autres sont probables, pas établis : pris seuls, ils le seraient.`,
    en: (probable: number, count: string) =>
      probable === 1
        ? 'One more is probable, not established: by itself it would be.'
        : `${count} more are probable, not established: each by itself would be.`,
  },
  testNote: {
    fr: 'Deux groupes sont comparés par paire, sur leurs chiffres brouillés et avec le bruit qui les sépare ; un écart est établi s’il se distingue de zéro à 5 % parmi tous ceux qui sont testés (Benjamini et Hochberg). Là où il n’y en a pas, cela arrive à moins de cinq entreprises sur cent, dans nos simulations.',
    en: 'Groups are compared two by two, from their blurred figures and with the noise that parts them; a difference is established if it is told from zero at 5% among all that are tested (Benjamini and Hochberg). Where there is none, that happens to fewer than five companies in a hundred in our simulations.',
  },
  tooFew: { fr: 'trop peu pour le dire', en: 'too few to tell' },
  unitShare: { fr: 'En pour cent, avec l’intervalle à 95 %', en: 'Per cent, with the 95% interval' },
  answers: {
    fr: (count: number) => `environ ${formatNumber(count, 'fr')} réponses`,
    en: (count: number) => `about ${formatNumber(count, 'en')} answers`,
  },
  simulated: {
    fr: 'Réponses simulées : ces chiffres ne parlent de personne.',
    en: 'Simulated answers: these figures speak of nobody.',
  },
  noFigures: {
    fr: 'Rien encore à en dire : trop peu ont répondu, ou l’édition n’est pas parue.',
    en: 'Nothing to tell yet: too few have answered, or the edition is not out.',
  },
});

export type GroupsTexts = ReturnType<typeof groupsTexts>;

export function groupsTexts(language: Language) {
  return translate(texts, language);
}
