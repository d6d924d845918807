import { defineTexts, type TextsOf } from '../shared/language.ts';

/** Texts of the space's frame and of the account; each part has its own beside it. */
export const texts = defineTexts({
  title: { fr: 'Espace entreprise', en: 'Company space' },
  lead: {
    fr: 'Invitez vos salariés à répondre, comparez leurs réponses à celles de l’observatoire, et agissez sur l’écart : charte, sensibilisation, formation, ambassadeurs. Vous ne verrez que des chiffres d’ensemble, brouillés pour protéger chaque réponse, jamais une réponse.',
    en: 'Invite your people to answer, compare their answers with the observatory’s, and act on the difference: charter, awareness, training, ambassadors. You will only ever see figures of your people together, blurred to protect each answer, never an answer.',
  },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  copy: { fr: 'Copier', en: 'Copy' },
  download: { fr: 'Télécharger', en: 'Download' },
  save: { fr: 'Enregistrer', en: 'Save' },
  working: { fr: 'Envoi…', en: 'Sending…' },
  checking: { fr: 'Vérification…', en: 'Checking…' },
  choose: { fr: 'Choisissez…', en: 'Choose…' },

  partsNavigation: { fr: 'Parties de l’espace entreprise', en: 'Parts of the company space' },
  home: { fr: 'Accueil', en: 'Home' },
  invite: { fr: 'Inviter', en: 'Invite' },
  participation: { fr: 'Participation', en: 'Participation' },
  benchmark: { fr: 'Comparaison', en: 'Benchmark' },
  governance: { fr: 'Gouvernance', en: 'Governance' },
  report: { fr: 'Rapport', en: 'Report' },
  account: { fr: 'Compte', en: 'Account' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },

  pending: { fr: 'En attente de vérification.', en: 'Waiting to be verified.' },
  pendingText: {
    fr: 'L’observatoire vérifie que l’entreprise est bien celle qu’elle dit être. Vous pourrez inviter, et la comparaison paraîtra, une fois l’entreprise vérifiée.',
    en: 'The observatory checks that the company is who it says. You can invite, and the benchmark appears, once the company is verified.',
  },
  refused: { fr: 'Inscription refusée.', en: 'Sign-up refused.' },
  refusedText: {
    fr: 'Les réponses de votre panel ne comptent pas et aucune comparaison ne paraît. Si la description de l’entreprise contenait une erreur, corrigez-la sous « Compte » : elle sera examinée à nouveau.',
    en: 'Your panel’s answers do not count and no benchmark appears. If something in the company’s description was wrong, mend it under “Account”: it will be looked at again.',
  },

  signInTitle: { fr: 'Se connecter', en: 'Sign in' },
  key: { fr: 'Clé de l’entreprise', en: 'Company key' },
  keyHint: {
    fr: 'Elle vous a été montrée à l’inscription. Elle reste dans cet onglet, jusqu’à sa fermeture.',
    en: 'It was shown to you when you signed up. It stays in this tab, until the tab is closed.',
  },
  keyMissing: { fr: 'Collez ici la clé de l’entreprise.', en: 'Paste the company’s key here.' },
  keyWrong: {
    fr: 'Cette clé n’ouvre aucun espace : elle est incomplète, ou elle a été remplacée par une autre.',
    en: 'This key opens no space: it is incomplete, or it was replaced by another.',
  },
  keyLost: {
    fr: 'Clé perdue ? Personne ne peut la retrouver, car seule son empreinte est gardée. Inscrivez l’entreprise à nouveau, sous le même nom : l’observatoire la vérifiera comme la première fois. Le nouvel espace commence vide.',
    en: 'Lost the key? Nobody can bring it back, since only its hash is kept. Sign the company up again under the same name: the observatory will check it as it did the first time. The new space begins empty.',
  },
  signIn: { fr: 'Ouvrir l’espace', en: 'Open the space' },

  signUpTitle: { fr: 'Inscrire une entreprise', en: 'Sign a company up' },
  signUpText: {
    fr: 'Quatre indications, aucun nom de personne, aucune adresse. Gratuit.',
    en: 'Four things to say, no person’s name, no address. Free of charge.',
  },
  companyName: { fr: 'Nom de l’entreprise', en: 'Name of the company' },
  activity: { fr: 'Activité', en: 'Activity' },
  employer: { fr: 'Secteur', en: 'Sector' },
  headcount: { fr: 'Effectif', en: 'Headcount' },
  headcountHint: { fr: 'Nombre de salariés, tous contrats.', en: 'Number of employees, all contracts.' },
  nameMissing: { fr: 'Indiquez le nom de l’entreprise.', en: 'Give the company’s name.' },
  nameTooLong: {
    fr: (length: number) => `Le nom a ${length} caractères ; 200 au plus.`,
    en: (length: number) => `The name has ${length} characters; 200 at most.`,
  },
  nameWrong: {
    fr: 'Ce nom contient des caractères invisibles ou de direction : retapez-le sans eux.',
    en: 'This name contains invisible or direction characters: type it again without them.',
  },
  activityMissing: { fr: 'Choisissez l’activité de l’entreprise.', en: 'Choose the company’s activity.' },
  employerMissing: {
    fr: 'Dites si elle est publique ou privée.',
    en: 'Say whether it is public or private.',
  },
  headcountMissing: { fr: 'Indiquez le nombre de salariés.', en: 'Give the number of employees.' },
  headcountWrong: {
    fr: 'Écrivez un nombre entier, de 1 à 3 000 000.',
    en: 'Write a whole number, from 1 to 3,000,000.',
  },
  signUp: { fr: 'Inscrire l’entreprise', en: 'Sign the company up' },

  keyTitle: { fr: 'Voici votre clé, une seule fois', en: 'Here is your key, this once' },
  keyText: {
    fr: 'Elle ouvre l’espace de l’entreprise. L’observatoire n’en garde que l’empreinte : il ne pourra ni vous la redonner, ni vous en envoyer une autre. Gardez-la où vous gardez vos mots de passe.',
    en: 'It opens the company’s space. The observatory keeps only its hash: it can neither give it to you again nor send you another. Keep it where you keep your passwords.',
  },
  copied: { fr: 'La clé est copiée.', en: 'The key is copied.' },
  notCopied: {
    fr: 'Le navigateur refuse de copier : sélectionnez la clé, ou téléchargez-la.',
    en: 'The browser refuses to copy: select the key, or download it.',
  },
  downloaded: { fr: 'La clé est dans vos téléchargements.', en: 'The key is in your downloads.' },
  keyFileName: { fr: 'cle-observatoire.txt', en: 'observatory-key.txt' },
  keyFileText: {
    fr: 'Clé de l’entreprise pour l’observatoire. À garder comme un mot de passe.',
    en: 'Company key for the observatory. Keep it like a password.',
  },
  keyKept: { fr: 'Je l’ai gardée, ouvrir l’espace', en: 'I have kept it, open the space' },

  detailsTitle: { fr: 'L’entreprise', en: 'The company' },
  detailsText: {
    fr: 'Ces indications tiennent lieu de réponse pour vos salariés (activité, secteur, taille). Si l’effectif augmente ou si autre chose change, l’observatoire vérifie l’entreprise à nouveau ; un effectif qui baisse n’y change rien.',
    en: 'These stand in for your people’s answers (activity, sector, size). Where the headcount grows or anything else changes, the observatory verifies the company again; a headcount that shrinks makes no difference.',
  },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  verifiedAnew: {
    fr: 'Une fois cela enregistré, l’entreprise attendra une nouvelle vérification : d’ici là, les réponses de vos salariés ne comptent pas et aucune comparaison ne paraît.',
    en: 'Once this is saved, the company waits to be verified again: until then, your people’s answers do not count and no benchmark appears.',
  },
  statusPending: { fr: 'Statut : en attente de vérification.', en: 'Status: waiting to be verified.' },
  statusVerified: { fr: 'Statut : vérifiée.', en: 'Status: verified.' },
  statusRefused: { fr: 'Statut : refusée.', en: 'Status: refused.' },
  rotationTitle: { fr: 'Remplacer la clé', en: 'Replace the key' },
  rotationText: {
    fr: 'Quand une personne qui la connaissait s’en va, ou si la clé a pu être vue. Les liens d’invitation restent valables.',
    en: 'When someone who knew it leaves, or if the key may have been seen. Invitation links stay valid.',
  },
  rotationConfirm: {
    fr: 'L’ancienne clé cesse de fonctionner aussitôt, partout où elle est utilisée. La nouvelle vous sera montrée une seule fois.',
    en: 'The old key stops working at once, wherever it is used. The new one will be shown to you this once.',
  },
  rotate: { fr: 'Remplacer la clé', en: 'Replace the key' },

  sessionEnded: {
    fr: 'Cette clé n’est plus valable : elle a été remplacée. Connectez-vous avec la nouvelle.',
    en: 'This key is no longer valid: it was replaced. Sign in with the new one.',
  },
  unreachable: {
    fr: 'Le service ne répond pas. Vérifiez la connexion et réessayez ; rien de ce que vous avez saisi n’est perdu.',
    en: 'The service does not answer. Check the connection and try again; nothing you typed is lost.',
  },
  unavailable: {
    fr: 'Le service est surchargé ou en panne. Réessayez dans un instant ; rien de ce que vous avez saisi n’est perdu.',
    en: 'The service is overloaded or in trouble. Try again in a moment; nothing you typed is lost.',
  },
  changedMeanwhile: {
    fr: 'Quelqu’un d’autre vient de changer la même chose. Réessayez.',
    en: 'Someone else has just changed the same thing. Try again.',
  },
  notVerified: {
    fr: 'L’entreprise n’est pas vérifiée, ou ne l’est plus depuis un changement : on ne peut inviter personne d’ici là.',
    en: 'The company is not verified, or not since a change: nobody can be invited until then.',
  },
  waveClosed: {
    fr: 'La vague vient de se clore : on ne peut plus inviter personne.',
    en: 'The wave has just closed: nobody else can be invited.',
  },
  mailNotSetUp: {
    fr: 'Cet observatoire n’est pas encore réglé pour envoyer des courriels. Invitez par des cartes ou une affiche.',
    en: 'This observatory is not set up to send mail yet. Invite by cards or a poster.',
  },
  tooManyTests: {
    fr: 'Vous avez envoyé tous les essais permis pour cette vague.',
    en: 'You have sent all the tests that a wave allows.',
  },
  unexpected: {
    fr: 'Cela n’a pas marché, pour une raison que la page ne connaît pas. Rien n’a été changé.',
    en: 'That did not work, for a reason this page does not know. Nothing was changed.',
  },
  unsavedQuestion: {
    fr: 'Ce que vous avez saisi ou fait ici n’est pas encore envoyé ou imprimé, et serait perdu. Partir quand même ?',
    en: 'What you typed or made here is not sent or printed yet, and would be lost. Leave all the same?',
  },
  failedToLoad: {
    fr: 'Cette partie n’a pas pu être chargée.',
    en: 'This part could not be loaded.',
  },
});

export type Texts = TextsOf<typeof texts>;
