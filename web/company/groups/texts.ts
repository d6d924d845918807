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
    fr: (answers: number) =>
      `Au moins ${leastPeopleOfGroup} personnes par groupe, selon votre propre compte ; mais rien d’un groupe n’est montré avant environ ${formatNumber(answers, 'fr')} réponses : nommez-en peu, et de grands.`,
    en: (answers: number) =>
      `At least ${leastPeopleOfGroup} people in each by your own count; but nothing of a group is shown before about ${formatNumber(answers, 'en')} answers: name few, and large ones.`,
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
    fr: 'C’est enregistré. Modifiable jusqu’à votre première invitation.',
    en: 'Saved. You can change it until your first invitation.',
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
    fr: 'Intervalles à 95 % sous le modèle, bruit compris. Deux groupes dont les intervalles se recouvrent ne sont pas établis comme différents.',
    en: '95% intervals under the model, noise included. Two groups whose intervals overlap are not established to differ.',
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
