import { disclosureRules } from '../../functions/disclosure/rules.ts';
import { defineTexts } from '../shared/language.ts';

const {
  minimumGroup,
  noiseBound,
  wholePercentUnder,
  extremesUnder,
  extremeShare,
  newResponsesForEdition,
  newRespondentsForGroup,
  newResponsesForBenchmark,
  profileQuestionsFrom,
  responsesKeptMonths,
} = disclosureRules;
const lowest = extremeShare * 100;
const highest = 100 - lowest;

export const texts = defineTexts({
  title: { fr: 'Ce qui reste de vous ici', en: 'What stays of you here' },
  lead: {
    fr: 'Une réponse franche suppose que personne ne puisse la relier à vous : ni votre employeur, ni nous. Cette page dit comment c’est fait, ce que chacun voit, et ce qu’il faut encore nous croire sur parole.',
    en: 'A frank answer supposes that nobody can tie it to you: neither your employer nor we. This page says how that is done, what each of us sees, and what you must still take our word for.',
  },

  storedTitle: { fr: 'Ce qui est enregistré', en: 'What is stored' },
  storedResponse: { fr: 'Votre réponse', en: 'Your response' },
  storedResponseText: {
    fr: 'Les réponses choisies, la version du questionnaire, et le panel : « ouvert », ou l’entreprise qui vous a invité. Elle est rangée sous l’empreinte d’un nombre tiré au hasard par votre navigateur. Ni nom, ni adresse, ni navigateur, ni date, ni heure, ni ordre d’arrivée.',
    en: 'The answers chosen, the version of the questionnaire, and the panel: “open”, or the company that invited you. It is filed under the fingerprint of a number drawn at random by your browser. No name, address, browser, date, time or order of arrival.',
  },
  storedAdmission: { fr: 'Votre admission', en: 'Your admission' },
  storedAdmissionText: {
    fr: 'Que telle invitation, telle place d’une affiche ou tel petit calcul a servi, pour qu’il ne serve pas deux fois. Rien n’y renvoie à une réponse.',
    en: 'That a given invitation, place of a poster or little computation was used, so that it is not used twice. Nothing in it points to a response.',
  },
  storedBrowser: { fr: 'Dans votre navigateur', en: 'In your browser' },
  storedBrowserText: {
    fr: 'Le brouillon, dans l’onglet, jusqu’à l’envoi ; puis le reçu, jusqu’à la clôture, que vous pouvez effacer. Aucun cookie.',
    en: 'The draft, in the tab, until you send; then the receipt, until the survey closes, which you can erase. No cookies.',
  },
  storedLogs: { fr: 'Journaux', en: 'Logs' },
  storedLogsText: {
    fr: 'Ni adresses, ni navigateurs, ni heures des réponses une à une. Les pages ne chargent rien d’ailleurs.',
    en: 'No addresses, no browsers, no times of single responses. The pages load nothing from elsewhere.',
  },

  storedLife: { fr: 'Combien de temps', en: 'For how long' },
  storedLifeText: {
    fr: `Les réponses d’une vague sont effacées ${responsesKeptMonths} mois après sa dernière édition ; les éditions restent. Le temps de calculer l’édition d’une très grande vague, quelques minutes, ses réponses sont recopiées, chiffrées, puis ces copies effacées. Une sauvegarde de secours peut garder une semaine de plus ce qui est effacé ou retiré.`,
    en: `The responses of a wave are deleted ${responsesKeptMonths} months after its last edition; the editions stay. While the edition of a very large wave is computed, for some minutes, its responses are copied, encrypted, and these copies then deleted. An emergency backup may keep what is deleted or withdrawn for a week more.`,
  },

  whoTitle: { fr: 'Qui voit quoi', en: 'Who sees what' },
  whoEmployer: { fr: 'Votre employeur', en: 'Your employer' },
  whoEmployerText: {
    fr: `Combien de ses invitations ont servi, arrondi vers le bas, et des chiffres sur ${minimumGroup} personnes ou plus. Jamais une réponse, ni qui a répondu. S’il invite moins de ${profileQuestionsFrom} personnes, aucune question de profil n’est posée.`,
    en: `How many of its invitations were used, rounded down, and figures on ${minimumGroup} people or more. Never a response, nor who answered. If it invites fewer than ${profileQuestionsFrom} people, no profile question is asked.`,
  },
  whoPublic: { fr: 'Tout le monde', en: 'Everyone' },
  whoPublicText: {
    fr: 'Les éditions publiées, et rien d’autre.',
    en: 'The published editions, and nothing else.',
  },
  whoUs: { fr: 'Nous, qui tenons le service', en: 'We, who run the service' },
  whoUsText: {
    fr: 'Les mêmes chiffres publiés que vous. Les réponses enregistrées ne portent rien qui désigne quelqu’un, et même avec toute la base personne ne peut dire de quelle admission vient une réponse.',
    en: 'The same published figures as you. The stored responses bear nothing that names anyone, and even with the whole database nobody can say which admission a response came from.',
  },
  whoNetwork: { fr: 'Qui observe le réseau', en: 'Whoever watches the network' },
  whoNetworkText: {
    fr: 'Que vous vous êtes connecté à l’observatoire, et quand ; pas ce que vous avez répondu. Sur le réseau de l’entreprise, ce peut être votre employeur : répondez d’ailleurs si cela vous gêne.',
    en: 'That you connected to the observatory, and when; not what you answered. On a company network that may be your employer: answer from elsewhere if that bothers you.',
  },

  howTitle: { fr: 'Comment ça marche', en: 'How it works' },
  howLead: {
    fr: 'C’est le vote par correspondance et sa double enveloppe, faits par le calcul.',
    en: 'It is postal voting with its two envelopes, done by computation.',
  },
  how1: {
    fr: 'Votre navigateur tire un nombre au hasard, le met sous une enveloppe que le serveur ne peut pas ouvrir, et l’envoie avec votre invitation ou le résultat d’un petit calcul.',
    en: 'Your browser draws a random number, puts it in an envelope that the server cannot open, and sends it with your invitation or the result of a little computation.',
  },
  how2: {
    fr: 'Le serveur signe à travers l’enveloppe et prouve qu’il a signé avec la clé publiée, la même pour tous. Votre navigateur le vérifie ; une autre clé, qui pourrait vous marquer, est refusée.',
    en: 'The server signs through the envelope and proves that it signed with the published key, the same for all. Your browser checks that; another key, which could mark you, is refused.',
  },
  how3: {
    fr: 'Votre navigateur ôte l’enveloppe : le nombre signé est le jeton. Il part avec vos réponses, sans l’invitation.',
    en: 'Your browser removes the envelope: the signed number is the token. It goes with your answers, without the invitation.',
  },
  how4: {
    fr: 'Le serveur reconnaît sa signature, mais n’avait jamais vu ce nombre : il sait que le jeton est bon, pas à qui il l’a donné.',
    en: 'The server recognises its signature, but had never seen the number: it knows that the token is good, not to whom it gave it.',
  },
  howStandard: {
    fr: 'Le procédé est un standard public : VOPRF, RFC 9497.',
    en: 'The method is a public standard: VOPRF, RFC 9497.',
  },

  figuresTitle: { fr: 'Ce que les chiffres ne disent pas', en: 'What the figures do not tell' },
  figuresLead: {
    fr: 'Ces règles sont écrites dans le programme. Personne ne peut les lever.',
    en: 'These rules are written into the program. Nobody can lift them.',
  },
  rule1: {
    fr: `Aucun chiffre sur un groupe de moins de ${minimumGroup} répondants.`,
    en: `No figure on a group of fewer than ${minimumGroup} respondents.`,
  },
  rule2: {
    fr: `Chaque effectif est brouillé de ${noiseBound} personnes au plus, toujours de la même façon pour les mêmes personnes, avant d’être mis en pourcentage.`,
    en: `Each count is blurred by ${noiseBound} people at most, always in the same way for the same people, before it becomes a percentage.`,
  },
  rule3: {
    fr: `Les pourcentages sont arrondis au point quand la base compte moins de ${wholePercentUnder} personnes.`,
    en: `Percentages are rounded to whole points where the base has fewer than ${wholePercentUnder} people.`,
  },
  rule4: {
    fr: `Sous ${extremesUnder} personnes, un pourcentage très bas ou très haut est montré comme « ${lowest} % ou moins » ou « ${highest} % ou plus » : un groupe unanime ne se voit pas.`,
    en: `Under ${extremesUnder} people, a very low or very high percentage is shown as “${lowest}% or less” or “${highest}% or more”: a unanimous group does not show.`,
  },
  rule5: {
    fr: 'Aucun chiffre public sur un groupe dont plus de la moitié vient d’une seule entreprise.',
    en: 'No public figure on a group of which more than half comes from one company.',
  },
  rule6: {
    fr: `Une édition ne paraît que si ${newResponsesForEdition} réponses au moins sont nouvelles, les chiffres d’un groupe ne changent que si ${newRespondentsForGroup} de ses répondants le sont, et le bilan d’une entreprise que s’il y en a ${newResponsesForBenchmark} : les chiffres ne bougent jamais pour une seule personne.`,
    en: `An edition appears only when at least ${newResponsesForEdition} responses are new, a group’s figures change only when ${newRespondentsForGroup} of its respondents are, and a company’s benchmark when ${newResponsesForBenchmark} are: the figures never move for a single person.`,
  },

  trustTitle: { fr: 'Ce qu’il reste à croire', en: 'What remains to be trusted' },
  trustPages: {
    fr: 'Les pages servies. Le programme qui fait l’enveloppe vous vient de nous. Un exploitant malhonnête pourrait servir une page modifiée, et rien dans la page ne le dirait.',
    en: 'The pages served. The program that makes the envelope comes from us. A dishonest operator could serve an altered page, and nothing in the page would say so.',
  },
  trustTiming: {
    fr: 'Le moment, dans une petite campagne. Aucune heure n’est gardée ; mais quelqu’un qui observerait le serveur en marche pourrait deviner, si peu de gens répondent, que telle admission et telle réponse se suivent. Sur une installation d’essai, les fichiers de la base gardent l’ordre des écritures tant qu’elle tourne.',
    en: 'Timing, in a small campaign. No time is kept; but someone watching the running server could guess, when few people answer, that an admission and a response follow one another. On a trial installation, the database’s files keep the order of writing while it runs.',
  },
  trustBatch: {
    fr: 'Les éditions successives. Qui aurait donné lui-même presque toutes les réponses nouvelles d’un groupe pourrait, en comparant deux éditions, mieux deviner celle qui reste.',
    en: 'Successive editions. Someone who gave nearly all of a group’s new responses themselves could, by comparing two editions, better guess the one that is left.',
  },
  trustOpen: {
    fr: 'Le panel ouvert, et les affiches des entreprises. Un petit calcul rend les envois en masse coûteux ; il n’empêche pas une personne décidée de répondre deux fois. Une affiche ne donne du moins qu’un nombre fixé d’admissions.',
    en: 'The open panel, and companies’ posters. A little computation makes mass sending costly; it does not stop a determined person from answering twice. A poster at least hands out a fixed number of admissions only.',
  },
  trustDevice: {
    fr: 'Votre appareil. Qui utilise le même navigateur peut y trouver le brouillon ou le reçu : effacez-le, si l’appareil est partagé.',
    en: 'Your device. Whoever uses the same browser may find the draft or the receipt there: erase it if the device is shared.',
  },

  withdrawTitle: { fr: 'Changer d’avis', en: 'Changing your mind' },
  withdraw1: {
    fr: 'Jusqu’à la clôture de la vague, le reçu permet de revoir votre réponse, de la changer ou de la retirer. Sans reçu, nous ne pouvons pas la retrouver : rien ne la relie à vous.',
    en: 'Until the wave closes, the receipt lets you see your response, change it or withdraw it. Without the receipt we cannot find it: nothing ties it to you.',
  },
  withdraw2: {
    fr: 'Une réponse retirée est supprimée, et la prochaine édition ne la contient plus. Les chiffres d’une édition déjà parue restent publiés tels quels.',
    en: 'A withdrawn response is deleted, and the next edition no longer contains it. The figures of an edition already out stay published as they are.',
  },
  withdrawLink: { fr: 'Revoir, changer ou retirer ma réponse', en: 'See, change or withdraw my response' },

  // The drawing
  drawingTitle: { fr: 'Le chemin d’une réponse', en: 'The way of a response' },
  drawingText: {
    fr: 'Le navigateur envoie un nombre sous enveloppe avec l’admission ; le serveur rend l’enveloppe signée ; le navigateur l’ôte et, plus tard, envoie le jeton avec les réponses ; le serveur ne peut relier les deux envois.',
    en: 'The browser sends a number in an envelope with the admission; the server returns the signed envelope; the browser removes it and later sends the token with the answers; the server cannot tie the two together.',
  },
  laneBrowser: { fr: 'Votre navigateur', en: 'Your browser' },
  laneServer: { fr: 'Le serveur', en: 'The server' },
  drawStep1: { fr: 'enveloppe + invitation', en: 'envelope + invitation' },
  drawStep2: { fr: 'enveloppe signée + preuve', en: 'signed envelope + proof' },
  drawStep3: { fr: 'jeton + réponses', en: 'token + answers' },
  drawDraw: { fr: 'tire un nombre', en: 'draws a number' },
  drawSign: { fr: 'signe sans voir', en: 'signs unseeing' },
  drawOpen: { fr: 'vérifie, ouvre', en: 'checks, opens' },
  drawAnswer: { fr: 'vous répondez', en: 'you answer' },
  drawUnlinked: { fr: 'aucun lien', en: 'no link' },
  drawStore: { fr: 'bon jeton : range', en: 'good token: files' },
});
