import { defineTexts } from '../../shared/language.ts';
import { mailedTexts } from '../../space/mailed/texts.ts';
import { peopleTexts } from '../../space/people/texts.ts';
import { requestRefusals } from '../request-under-way.tsx';

/** Texts of a company's members and of its machine keys. */
export const memberTexts = defineTexts({
  ...peopleTexts,

  lead: {
    fr: 'Chaque personne se connecte avec son adresse, par un lien reçu par courriel. Les membres qui gèrent peuvent tout changer ; ceux qui lisent voient tout sauf les clés et ne changent rien : un rôle pour vos représentants du personnel.',
    en: 'Each person signs in with their own address, by a link sent by email. Members who manage can change everything; those who read see everything except the keys and change nothing: a role for your staff representatives.',
  },
  address: { fr: 'Adresse électronique', en: 'Email address' },
  addressWrong: mailedTexts.addressWrong,
  manages: { fr: 'gère', en: 'manages' },
  reads: { fr: 'lit', en: 'reads' },
  managesLong: { fr: 'Gère : voit et change tout', en: 'Manages: sees and changes everything' },
  readsLong: {
    fr: 'Lit : voit tout sauf les clés, ne change rien',
    en: 'Reads: sees everything except the keys, changes nothing',
  },
  makeReader: { fr: 'Passer en lecture', en: 'Make a reader' },
  makeManager: { fr: 'Confier la gestion', en: 'Make a manager' },
  makeReaderText: {
    fr: 'Cette personne verra tout, sauf les clés, et ne pourra plus rien changer.',
    en: 'This person will see everything except the keys, and can no longer change anything.',
  },
  makeManagerText: {
    fr: 'Cette personne pourra tout changer. Les autres personnes qui gèrent en sont averties.',
    en: 'This person will be able to change everything. The others who manage are told.',
  },
  removeText: {
    fr: 'Cette personne est déconnectée partout et ne peut plus entrer ; son adresse est effacée. Un courriel l’en avertit.',
    en: 'This person is signed out everywhere and can no longer get in; their address is deleted. An email tells them so.',
  },
  waitsText: {
    fr: 'Il faudrait qu’une troisième personne gère depuis sept jours, et vous aussi : sinon, cela attend une semaine. Cette personne est déconnectée aussitôt, tous les membres sont avertis, et chacun peut refuser, elle aussi. Ensuite, vous confirmez ici. Si la demande n’apparaît pas sur cette page, rien n’a commencé : refaites-la.',
    en: 'It would take a third person who has managed for seven days, as you must have: otherwise this waits a week. This person is signed out at once, all members are told, and any of them may refuse, this person included. After that, you confirm here. If the request does not appear on this page, nothing has begun: make it again.',
  },
  removed: {
    fr: (address: string) => `${address} n’est plus membre.`,
    en: (address: string) => `${address} is no longer a member.`,
  },
  removalAsked: {
    fr: 'C’est demandé : tous les membres en sont avertis.',
    en: 'Requested: all members are being told.',
  },
  removalPending: {
    fr: 'Une demande est en cours, ci-dessus.',
    en: 'A request is under way, above.',
  },
  removalTitle: { fr: 'Quelqu’un ne gérerait plus', en: 'Someone would no longer manage' },
  removalText: {
    fr: (address: string, day: string) =>
      `Il est demandé que ${address} ne gère plus cet espace. Rien ne change avant le ${day} : refusez si ce n’est pas justifié.`,
    en: (address: string, day: string) =>
      `Someone asks that ${address} should no longer manage this space. Nothing changes before ${day}: refuse if this is not justified.`,
  },
  removalCompleteText: {
    fr: 'Personne n’a refusé. Cette personne ne gérera plus l’espace ; les autres qui gèrent en sont avertis.',
    en: 'Nobody has refused. This person will no longer manage the space; the others who do are told.',
  },
  lost: { fr: 'N’a plus accès à sa messagerie', en: 'Has lost their mailbox' },
  lostText: {
    fr: 'Donnez la nouvelle adresse. Tous les membres en sont avertis et ont sept jours pour refuser ; ensuite, une autre personne qui gère doit la confirmer : à deux, vous répondez de la troisième. Si la demande n’apparaît pas sur cette page, rien n’a commencé : refaites-la.',
    en: 'Enter the new address. All members are told and have seven days to refuse; after that, another person who manages must confirm it: the two of you vouch for the third. If the request does not appear on this page, nothing has begun: make it again.',
  },
  lostAlone: {
    fr: 'Il faudrait une troisième personne qui gère pour le confirmer. À deux, ajoutez cette personne sous sa nouvelle adresse, puis retirez l’ancienne.',
    en: 'It would take a third person who manages to confirm it. With just the two of you, add this person under their new address, then remove the former one.',
  },
  lostSend: { fr: 'Demander le changement', en: 'Request the change' },
  recoveryTitle: {
    fr: 'Une nouvelle adresse est demandée',
    en: 'A new address has been requested',
  },
  recoveryText: {
    fr: (from: string, to: string, day: string) =>
      `${from} deviendrait ${to}. Rien ne change avant le ${day} : refusez si cette personne ne l’a pas voulu.`,
    en: (from: string, to: string, day: string) =>
      `${from} would become ${to}. Nothing changes before ${day}: refuse if this person did not want it.`,
  },
  recoveryWaits: {
    fr: 'Ensuite, une autre personne qui gère doit la confirmer : ni celle qui l’a demandée, ni celle dont c’est l’adresse.',
    en: 'After that, another person who manages has to confirm it: neither the one who asked for it nor the one whose address it is.',
  },
  operatorRecoveryText: {
    fr: (from: string, to: string, day: string) =>
      `On a demandé à l’observatoire de remplacer ${from} par ${to}. Rien ne change avant le ${day} : refusez si personne chez vous ne l’a demandé.`,
    en: (from: string, to: string, day: string) =>
      `The observatory was asked to replace ${from} with ${to}. Nothing changes before ${day}: refuse if nobody at your company asked for it.`,
  },
  recoveryRefuse: { fr: 'Refuser cette adresse', en: 'Refuse this address' },
  recoveryConfirm: { fr: 'Confirmer cette adresse', en: 'Confirm this address' },
  recoveryConfirmText: {
    fr: 'Ne confirmez que si vous avez parlé à cette personne. L’ancienne adresse ne donnera plus accès à l’espace, et en sera avertie.',
    en: 'Confirm only if you have spoken to this person. The former address will no longer give access, and will be told so.',
  },
  addTitle: { fr: 'Ajouter une personne', en: 'Add a person' },
  addText: {
    fr: 'Elle reçoit un courriel qui dit où se connecter. Son adresse est gardée chiffrée et ne sert qu’à cela.',
    en: 'They get an email that says where to sign in. Their address is kept encrypted and used for this alone.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  added: { fr: 'C’est fait, un courriel est parti.', en: 'Done: an email is on its way.' },

  formerKey: { fr: 'Ancienne clé de l’entreprise', en: 'Former company key' },
});

/** What the service refuses of members and keys, by the slug of the problem. */
export const memberRefusals = defineTexts({
  ...requestRefusals,
  'too-many-keys': peopleTexts.tooManyKeys,
  'last-manager': {
    fr: 'C’est la dernière personne qui gère : confiez d’abord ce rôle à une autre.',
    en: 'This is the last person who manages: give that role to someone else first.',
  },
  'member-exists': {
    fr: 'Cette adresse est déjà celle d’un membre.',
    en: 'This address already belongs to a member.',
  },
  'too-many-members': { fr: 'Trente membres au plus.', en: 'Thirty members at most.' },
  'own-recovery': {
    fr: 'Il faut deux autres personnes : une qui demande, une qui confirme.',
    en: 'It takes two other people: one who asks and one who confirms.',
  },
  'no-recovery': {
    fr: 'Cette demande a changé ou n’est plus valable : rechargez la page.',
    en: 'The request has changed or expired: reload the page.',
  },
  'recovery-under-way': {
    fr: 'Une nouvelle adresse est déjà demandée : il faut d’abord la confirmer ou la refuser.',
    en: 'A new address has already been requested: it has to be confirmed or refused first.',
  },
  'removal-under-way': {
    fr: 'Une demande est déjà en cours : il faut d’abord la confirmer ou la refuser.',
    en: 'A request is already under way: it has to be confirmed or refused first.',
  },
});
