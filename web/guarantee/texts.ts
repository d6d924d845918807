import { defineTexts } from '../shared/language.ts';

export const texts = defineTexts({
  title: { fr: 'Fiche de garantie', en: 'Guarantee sheet' },
  draft: {
    fr: 'Projet : cette fiche n’est pas encore acceptée, et personne n’est invité.',
    en: 'Draft: this sheet is not accepted yet, and nobody is invited.',
  },
  frozenOn: {
    fr: (day: string) => `Figée le ${day}`,
    en: (day: string) => `Frozen on ${day}`,
  },
  hash: { fr: 'Empreinte (SHA-256)', en: 'Fingerprint (SHA-256)' },
  hashText: {
    fr: 'Comparez-en le début avec votre invitation, ou avec ce que vos collègues ont reçu : ce doit être le même.',
    en: 'Compare its beginning with your invitation, or with what your colleagues were sent: it must be the same.',
  },
  document: {
    fr: 'Le document dont c’est l’empreinte, en JSON',
    en: 'The document that the fingerprint is taken from, as JSON',
  },
  signed: {
    fr: (name: string, position: string, company: string) => `${name}, ${position}, pour ${company}`,
    en: (name: string, position: string, company: string) => `${name}, ${position}, for ${company}`,
  },
  unsigned: {
    fr: 'Nom et fonction : à remplir par qui accepte la fiche pour l’entreprise.',
    en: 'Name and position: filled in by whoever accepts the sheet for the company.',
  },
  questions: { fr: 'Les questions', en: 'The questions' },
  questionsText: {
    fr: (count: string) =>
      `Les ${count} questions en entier, avec les réponses offertes et à qui chacune est posée.`,
    en: (count: string) =>
      `All ${count} questions in full, with the answers offered and who is asked each of them.`,
  },
  questionnaire: { fr: 'Empreinte du questionnaire', en: 'Fingerprint of the questionnaire' },
  ownQuestions: { fr: 'Les questions de l’entreprise', en: 'The company’s own questions' },
  ownQuestionsText: {
    fr: 'L’entreprise les pose à ses seuls salariés, en plus. Elles étaient choisies avant que la fiche soit figée.',
    en: 'The company asks them of its own people alone, in addition. They were chosen before the sheet was frozen.',
  },
  asked: { fr: (base: string) => `Posée aux ${base}.`, en: (base: string) => `Asked of ${base}.` },
  everyoneAsked: { fr: 'Posée à tous.', en: 'Asked of everyone.' },
  profile: {
    fr: 'Question de profil : selon le nombre de personnes invitées, voir « Les minimums ».',
    en: 'Profile question: depends on how many people are invited, see “The minimums”.',
  },
  fromCompany: {
    fr: 'N’est posée à personne : l’entreprise y répond pour tous.',
    en: 'Asked of nobody: the company answers it for everyone.',
  },
  annex: {
    fr: 'Annexe : projet d’analyse d’impact (RGPD, article 35)',
    en: 'Annex: draft impact assessment (GDPR, article 35)',
  },
  otherLanguage: { fr: 'This sheet in English', en: 'Cette fiche en français' },
  unknownTitle: { fr: 'Cette fiche n’existe pas', en: 'There is no such sheet' },
  unknown: {
    fr: 'Aucune campagne n’a de fiche de garantie portant cette empreinte. Si un lien de votre invitation vous a mené ici, ne répondez pas : demandez à un collègue où mène le sien.',
    en: 'No campaign has a guarantee sheet with this fingerprint. If the link in your invitation led you here, do not answer: ask a colleague where theirs leads.',
  },
  failedTitle: { fr: 'La fiche ne peut pas être montrée', en: 'The sheet cannot be shown' },
  failedText: {
    fr: 'Le service n’a pas répondu. La fiche n’a pas changé : réessayez dans un instant.',
    en: 'The service did not answer. The sheet has not changed: try again in a moment.',
  },
  damagedTitle: { fr: 'Cette fiche est abîmée', en: 'This sheet is damaged' },
  damagedText: {
    fr: 'Ce que le service a gardé ne correspond plus à l’empreinte, et il ne le montre pas. Ceux qui ont imprimé la fiche peuvent comparer. Ne répondez pas avant qu’elle soit rétablie, et prévenez vos représentants.',
    en: 'What the service has kept no longer matches the fingerprint, so it is not shown. Anyone who has the sheet on paper can compare. Do not answer until it is restored, and tell your representatives.',
  },
});
