import { defineTexts, type TextsOf } from '../shared/language.ts';

/** Texts of the space's frame and of the account; each part has its own beside it. */
export const texts = defineTexts({
  title: { fr: 'Espace entreprise', en: 'Company space' },
  lead: {
    fr: 'Invitez vos salariés à répondre, comparez leurs réponses à celles de l’observatoire, et agissez sur l’écart : charte, sensibilisation, formation, ambassadeurs. Vous ne verrez que des chiffres d’ensemble, brouillés pour protéger chaque réponse, et jamais une réponse.',
    en: 'Invite your people to answer, compare their answers with the observatory’s, and act on the difference: charter, awareness, training, ambassadors. You will only ever see figures for your people as a whole, blurred to protect each answer, and never an answer.',
  },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  save: { fr: 'Enregistrer', en: 'Save' },
  working: { fr: 'Envoi…', en: 'Sending…' },
  choose: { fr: 'Choisissez…', en: 'Choose…' },

  partsNavigation: { fr: 'Parties de l’espace entreprise', en: 'Parts of the company space' },
  home: { fr: 'Accueil', en: 'Home' },
  invite: { fr: 'Inviter', en: 'Invite' },
  guarantee: { fr: 'Garantie', en: 'Guarantee' },
  participation: { fr: 'Participation', en: 'Participation' },
  benchmark: { fr: 'Comparaison', en: 'Benchmark' },
  governance: { fr: 'Gouvernance', en: 'Governance' },
  groups: { fr: 'Groupes et questions', en: 'Groups and questions' },
  report: { fr: 'Rapport', en: 'Report' },
  account: { fr: 'Compte', en: 'Account' },
  members: { fr: 'Membres', en: 'Members' },
  reading: { fr: 'lecture', en: 'reading' },
  reason: { fr: 'Motif :', en: 'Reason:' },
  suspended: { fr: 'Espace suspendu.', en: 'Space suspended.' },
  suspendedText: {
    fr: 'Vous ne pouvez inviter personne, les réponses de votre panel ne comptent pas et aucune comparaison ne paraît.',
    en: 'You cannot invite anyone, your panel’s answers do not count, and there is no benchmark.',
  },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  signOutFailed: {
    fr: 'La déconnexion n’a pas abouti : votre session est encore ouverte. Réessayez.',
    en: 'Signing out did not go through: you are still signed in. Try again.',
  },

  pending: { fr: 'En attente de vérification.', en: 'Waiting to be verified.' },
  pendingText: {
    fr: 'L’observatoire vérifie que l’entreprise est bien celle qu’elle dit être. Une fois l’entreprise vérifiée, vous pourrez inviter, et la comparaison pourra paraître.',
    en: 'The observatory is checking that the company is who it says it is. Once it is verified, you can invite, and the benchmark can appear.',
  },
  refused: { fr: 'Inscription refusée.', en: 'Sign-up refused.' },
  refusedText: {
    fr: 'Les réponses de votre panel ne comptent pas et aucune comparaison ne paraît. Si la description de l’entreprise contenait une erreur, corrigez-la sous « Compte » : elle sera examinée de nouveau.',
    en: 'Your panel’s answers do not count, and there is no benchmark. If something in the company’s description was wrong, correct it under “Account”: it will be reviewed again.',
  },

  companyName: { fr: 'Nom de l’entreprise', en: 'Name of the company' },
  activity: { fr: 'Activité', en: 'Activity' },
  employer: { fr: 'Secteur', en: 'Sector' },
  headcount: { fr: 'Effectif', en: 'Headcount' },
  headcountHint: { fr: 'Nombre de salariés, tous contrats.', en: 'Number of employees, on any contract.' },
  nameMissing: { fr: 'Indiquez le nom de l’entreprise.', en: 'Enter the company’s name.' },
  nameTooLong: {
    fr: (length: number) => `Le nom a ${length} caractères ; il en faut 200 au plus.`,
    en: (length: number) => `The name has ${length} characters; 200 at most are allowed.`,
  },
  nameWrong: {
    fr: 'Ce nom contient des caractères invisibles, ou qui inversent le sens de lecture : retapez-le sans eux.',
    en: 'This name contains characters that are invisible, or that reverse the reading direction: type it again without them.',
  },
  activityMissing: { fr: 'Choisissez l’activité de l’entreprise.', en: 'Choose the company’s activity.' },
  employerMissing: {
    fr: 'Dites si l’employeur est public ou privé.',
    en: 'Say whether the employer is public or private.',
  },
  headcountMissing: { fr: 'Indiquez le nombre de salariés.', en: 'Enter the number of employees.' },
  headcountWrong: {
    fr: 'Écrivez un nombre entier, de 1 à 3 000 000.',
    en: 'Write a whole number, from 1 to 3,000,000.',
  },
  signUp: { fr: 'Inscrire l’entreprise', en: 'Sign the company up' },

  detailsTitle: { fr: 'L’entreprise', en: 'The company' },
  detailsText: {
    fr: 'Ces questions (activité, secteur, taille) ne sont pas posées à vos salariés : ce que vous indiquez ici vaut pour tous. Si l’effectif augmente ou si autre chose change, l’observatoire vérifie de nouveau l’entreprise ; un effectif en baisse n’y change rien.',
    en: 'Your people are not asked these (activity, sector, size): what you enter here counts for all of them. If the headcount grows or anything else changes, the observatory verifies the company again; a smaller headcount makes no difference.',
  },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  typedSince: {
    fr: 'Ce que vous avez saisi entre-temps ne l’est pas encore.',
    en: 'What you have typed since then is not saved yet.',
  },
  verifiedAnew: {
    fr: 'Une fois cela enregistré, l’entreprise devra être vérifiée de nouveau : d’ici là, les réponses de vos salariés ne comptent pas et aucune comparaison ne paraît.',
    en: 'Once this is saved, the company must be verified again: until then, your people’s answers do not count and there is no benchmark.',
  },
  sessionEnded: {
    fr: 'Votre session a pris fin. Demandez un nouveau lien.',
    en: 'Your session has ended. Ask for a new link.',
  },
  unreachable: {
    fr: 'Le service ne répond pas. Vérifiez la connexion et réessayez ; rien de ce que vous avez saisi n’est perdu.',
    en: 'The service is not responding. Check your connection and try again; nothing you typed is lost.',
  },
  unavailable: {
    fr: 'Le service est surchargé ou en panne. Réessayez dans un instant ; rien de ce que vous avez saisi n’est perdu.',
    en: 'The service is overloaded or out of order. Try again in a moment; nothing you typed is lost.',
  },
  unexpected: {
    fr: 'Cela n’a pas marché, pour une raison que la page ne connaît pas. Rien n’a été changé.',
    en: 'That did not work, for a reason this page does not know. Nothing was changed.',
  },
  unsavedQuestion: {
    fr: 'Ce que vous avez saisi ou préparé ici n’est pas encore envoyé ou imprimé, et serait perdu. Quitter quand même ?',
    en: 'What you typed or made here has not been sent or printed yet, and would be lost. Leave anyway?',
  },
  failedToLoad: {
    fr: 'Cette partie n’a pas pu être chargée.',
    en: 'This part could not be loaded.',
  },
});

export type Texts = TextsOf<typeof texts>;

/** Where the company stands with the observatory. */
export const statusTexts = defineTexts({
  pending: { fr: 'Statut : en attente de vérification.', en: 'Status: waiting to be verified.' },
  verified: { fr: 'Statut : vérifiée.', en: 'Status: verified.' },
  refused: { fr: 'Statut : refusée.', en: 'Status: refused.' },
  suspended: { fr: 'Statut : suspendue.', en: 'Status: suspended.' },
});

/** What the service refuses anywhere in the space, by the slug of the problem. */
export const refusalTexts = defineTexts({
  'changed-meanwhile': {
    fr: 'Quelqu’un d’autre vient de changer la même chose. Réessayez.',
    en: 'Someone else has just changed the same thing. Try again.',
  },
  'not-verified': {
    fr: 'L’entreprise n’est pas vérifiée, ou ne l’est plus depuis un changement : vous ne pouvez inviter personne avant qu’elle le soit.',
    en: 'The company is not verified, or no longer is since a change: you cannot invite anyone until it is.',
  },
  'wave-not-open': {
    fr: 'La vague vient de se clore : vous ne pouvez plus inviter personne.',
    en: 'The wave has just closed: you cannot invite anyone else.',
  },
  'mail-not-set-up': {
    fr: 'Cet observatoire n’est pas encore configuré pour envoyer des courriels. Invitez avec des cartes ou une affiche.',
    en: 'This observatory is not set up to send email yet. Invite with cards or a poster.',
  },
  'too-many-tests': {
    fr: 'Vous avez envoyé tous les messages d’essai permis pour cette vague.',
    en: 'You have sent all the test messages that this wave allows.',
  },
  'reads-only': {
    fr: 'Vous êtes ici en lecture : vous voyez tout, sauf les clés, et seul un membre qui gère peut changer quelque chose.',
    en: 'You are here to read: you see everything except the keys, and only a member who manages can change anything.',
  },
  'damaged-guarantee': {
    fr: 'La fiche enregistrée ne correspond plus à son empreinte : le service ne la montre pas. Prévenez l’observatoire et vos représentants du personnel ; ne relancez personne tant que ce n’est pas réglé.',
    en: 'The stored sheet no longer matches its fingerprint, so the service does not show it. Tell the observatory and your staff representatives; send no reminders until this is settled.',
  },
});
