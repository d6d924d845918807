import { mostEditions } from '../../functions/disclosure/budget.ts';
import { backupsKeptDays, disclosureRules } from '../../functions/disclosure/rules.ts';
import { companyMinimum } from '../../functions/observatory/company-plan.ts';
import { editionTiers } from '../../functions/observatory/edition-plan.ts';
import { waveBound } from '../../functions/observatory/wave-bound.ts';
import { formatMean, formatNumber, formatPercent } from '../shared/format.ts';
import { defineTexts, type Language } from '../shared/language.ts';
import { promise, promiseOfParticipation, promiseOfRepeated } from '../shared/promise.ts';

const { wholePercentUnder, mostNoise, profileQuestionsFrom, responsesKeptMonths } = disclosureRules;
const { answer, deciding, record } = promise();
const participation = promiseOfParticipation();
const repeated = promiseOfRepeated();
const { epsilon, epsilonPublic, delta } = waveBound().record;
const companyFrom = companyMinimum('headline', 1);
const [smallestEdition, firstBreakdowns] = editionTiers.map(({ from }) => from);
const count = (number: number | undefined, language: Language) => formatNumber(number ?? 0, language);
const tiny = `10⁻${[...String(-Math.log10(delta))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;

export const texts = defineTexts({
  title: { fr: 'Ce qui reste de vous ici', en: 'What we keep about you' },
  lead: {
    fr: 'On ne répond franchement que si personne ne peut relier la réponse à soi : ni son employeur, ni nous. Cette page dit comment c’est fait, qui voit quoi, et ce pour quoi il faut encore nous croire sur parole.',
    en: 'You can only answer frankly if nobody can tie the answer to you: neither your employer nor we. This page says how that is done, who sees what, and what you must still take our word for.',
  },

  promiseTitle: { fr: 'Ce que les chiffres peuvent dire de vous', en: 'What the figures can tell about you' },
  promise: {
    fr: `Imaginez quelqu’un qui sait tout de tous les autres, et tout de vous sauf une réponse, et qui hésite entre deux. À partir de tout ce qui est publié d’une vague, il devinerait la bonne au plus ${answer.public} fois sur 100 ; à pile ou face, on en devine 50. Votre employeur, avec ses propres chiffres en plus : au plus ${answer.withCompany} fois sur 100.`,
    en: `Imagine someone who knows everything about everybody else, everything about you but one answer, and hesitates between two. From all that is published of a wave, they would guess the right one at most ${answer.public} times in 100; tossing a coin gives 50. Your employer, which has its own figures as well: at most ${answer.withCompany} times in 100.`,
  },
  promiseDeciding: {
    fr: `C’est un théorème sur la façon dont les chiffres sont faits, quoi que cette personne sache et quelque réponse qu’elle ait elle-même envoyée. Une réponse qui décide de ce qu’on vous demande ensuite compte avec ces questions : ${deciding.public} et ${deciding.withCompany} fois sur 100 au plus, quelles que soient les questions.`,
    en: `This is a theorem about how the figures are made: it holds whatever that person knows, and whatever answers they have sent themselves. An answer that decides what else you are asked counts together with those questions: ${deciding.public} and ${deciding.withCompany} times in 100 at most, whatever is asked.`,
  },
  guessTitle: {
    fr: 'Deviner une réponse : combien de fois sur 100',
    en: 'Guessing an answer: how many times in 100',
  },
  guessText: {
    fr: `Pile ou face : 50. Avec tout ce qui est publié : ${answer.public} au plus. Votre employeur, avec ses propres chiffres : ${answer.withCompany} au plus.`,
    en: `A coin: 50. With all that is published: ${answer.public} at most. Your employer, with its own figures: ${answer.withCompany} at most.`,
  },
  guessCoin: { fr: 'Pile ou face', en: 'A coin' },
  guessPublic: { fr: 'Chiffres publiés', en: 'Published figures' },
  guessEmployer: { fr: 'Votre employeur', en: 'Your employer' },

  outsideTitle: { fr: 'Ce que cette promesse ne couvre pas', en: 'What this promise does not cover' },
  outsideRecord: {
    fr: `Toutes vos réponses ensemble. Qui ne saurait rien de vous (ni si vous avez répondu, ni votre profil, ni rien de ce que vous avez dit) et hésiterait entre deux portraits entiers trouverait le bon au plus ${record.public} fois sur 100, votre employeur ${record.withCompany}. Cela vaut aussi pour une réponse qui se déduit de vos autres réponses.`,
    en: `All your answers together. Someone who knew nothing about you (not whether you answered, not your profile, nothing you said) and hesitated between two whole portraits would find the right one at most ${record.public} times in 100, your employer ${record.withCompany}. This also holds for an answer that follows from your other answers.`,
  },
  outsideTaking: {
    fr: 'Le fait d’avoir répondu. Les chiffres ne le trahissent pas plus que ce portrait ; les admissions et le réseau ont leur propre protection, décrite plus bas.',
    en: 'Whether you took part. The figures give it away no more than that portrait; admissions and the network have a protection of their own, described below.',
  },
  outsideEverybody: {
    fr: 'Ce qui est vrai de presque tous. Si neuf salariés sur dix disent la même chose, on le supposera de vous aussi, que vous ayez répondu ou non : c’est ce qu’une enquête apprend.',
    en: 'What is true of nearly everybody. If nine employees in ten say the same, people will suppose it of you too, whether you answered or not: that is what surveys are for.',
  },
  outsideTwice: {
    fr: 'Répondre plusieurs fois. La promesse vaut pour une réponse envoyée à une vague ; qui en envoie plusieurs en dit davantage, et d’une vague à l’autre les budgets s’ajoutent.',
    en: 'Answering several times. The promise is for one response to one wave; whoever sends several gives away more, and from one wave to the next the budgets add up.',
  },
  outsideKey: {
    fr: 'Nous. Le bruit est tiré à partir d’une clé secrète que nous détenons : avec elle, on pourrait l’ôter. Pour tous les autres, la promesse suppose qu’aucun calcul ne distingue ce tirage du hasard.',
    en: 'Us. The noise is drawn with a secret key that we hold: with it, the noise could be taken away. For everybody else, the promise assumes that no computation can tell these draws from chance.',
  },

  storedTitle: { fr: 'Ce qui est enregistré', en: 'What is stored' },
  storedResponse: { fr: 'Votre réponse', en: 'Your response' },
  storedResponseText: {
    fr: 'Les réponses choisies, la version du questionnaire, et le panel : « ouvert », ou l’entreprise qui vous a invité. Elle est rangée sous l’empreinte d’un nombre tiré au hasard par votre navigateur. Ni nom, ni adresse, ni navigateur, ni date, ni heure, ni ordre d’arrivée.',
    en: 'The answers you chose, the version of the questionnaire, and the panel: “open”, or the company that invited you. They are filed under the fingerprint of a number that your browser drew at random. No name, address, browser, date, time or order of arrival.',
  },
  storedHaste: { fr: 'Si c’était hâtif', en: 'Whether it was in haste' },
  storedHasteText: {
    fr: 'Un seul mot, trouvé par votre appareil : si tout a été répondu en moins d’un tiers du temps de lecture, ou toujours à la même place de la liste. Le temps lui-même ne part pas. Ce mot est rangé avec vos réponses, pour que les remplacer ou les retirer l’emporte aussi, et parce qu’un compteur à part dirait quand chacune est venue ; il n’en paraît qu’un total brouillé, compris dans la promesse ci-dessus. Personne n’est écarté des chiffres pour cela.',
    en: 'A single word, found by your device: whether everything was answered in under a third of the time it takes to read, or always at the same place in the list. The time itself stays on the device. The word is filed with your answers, so that replacing or withdrawing them takes it along, and because a separate counter would show when each response came in. Only a blurred total of it is published, within the promise above. Nobody is left out of the figures for it.',
  },
  storedOwn: {
    fr: 'Si votre entreprise pose ses propres questions',
    en: 'If your company asks questions of its own',
  },
  storedOwnText: {
    fr: 'Ou nomme des groupes : ce que vous en dites est rangé à part, une fiche par tableau de chiffres, chacune sous une autre empreinte. Sans le code de votre reçu, rien ne relie ces fiches à votre réponse, ni entre elles ; remplacer ou retirer votre réponse les emporte. Mais elles sont écrites au moment où votre réponse arrive : qui regarderait la base changer au fil des envois verrait lesquelles y entrent ensemble.',
    en: 'Or names groups: what you say of these is filed apart, a slip for each table of figures, every slip under another fingerprint. Without the code of your receipt nothing ties the slips to your response, nor to one another; replacing or withdrawing your response takes them along. But they are written as your response comes in: whoever watched the database change from one response to the next would see which of them arrive together.',
  },
  storedLeft: {
    fr: 'Si votre entreprise quitte l’observatoire',
    en: 'If your company leaves the observatory',
  },
  storedLeftText: {
    fr: 'Votre réponse n’est ni rendue, ni effacée à sa demande : elle est à vous. Aucune édition préparée ensuite ne la compte, ni pour elle, ni pour les lecteurs ; celles qui sont parues restent. Vous pouvez la retirer jusqu’à la clôture, avec les fiches de ses groupes et de ses questions, mais plus la remplacer ; sinon elle est effacée en même temps que les autres réponses de la vague.',
    en: 'Your response is neither handed over nor deleted because it asks: it is yours. No edition prepared from then on counts it, neither for the company nor for readers; those already published stay. You can withdraw it until the wave closes, with the slips of its groups and questions, but no longer replace it; otherwise it is deleted together with the wave’s other responses.',
  },
  storedAdmission: { fr: 'Votre admission', en: 'Your admission' },
  storedAdmissionText: {
    fr: 'Que telle invitation, telle place d’une affiche ou tel petit calcul a servi, pour qu’il ne serve pas deux fois. C’est noté quand vous commencez ; ouvrir un lien ne note rien. Rien n’y renvoie à une réponse.',
    en: 'That a given invitation, place on a poster or small calculation was used, so that it is not used twice. This is noted when you start; opening a link leaves no trace. Nothing in it points to a response.',
  },
  storedAddress: { fr: 'Votre adresse électronique', en: 'Your email address' },
  storedAddressText: {
    fr: 'Si votre entreprise vous invite par courriel : l’adresse qu’elle a donnée, chiffrée, jusqu’à la fin de l’envoi et des rappels prévus ; puis une empreinte, pour que vous ne soyez pas invité deux fois. Tant que l’adresse est là, nous pourrions voir quel lien est à qui et s’il a servi ; jamais ce qui a été répondu.',
    en: 'If your company invites you by email: the address it gave us, encrypted, until the invitation and the planned reminders have gone out; then a fingerprint, so that you are not invited twice. While the address is there, we could see which link is whose and whether it was used; never what was answered.',
  },
  storedBrowser: { fr: 'Dans votre navigateur', en: 'In your browser' },
  storedBrowserText: {
    fr: 'Jusqu’à l’envoi : le brouillon, dans l’onglet. Avec un lien personnel il reste aussi dans le navigateur, et la page ne le montre qu’à qui rouvre ce lien et dit « C’était moi » ; par une affiche ou dans l’enquête ouverte, il s’en va avec l’onglet. L’admission prise par un lien reste également, pour que le même lien reprenne. Ensuite : le code du reçu, que vous effacez d’un clic. Les réponses envoyées n’y sont plus ; seule la page qui vient de les envoyer les a encore, jusqu’à ce que vous la quittiez. Ce qui n’a pas été envoyé avant la clôture s’efface d’un clic, et sinon quand une autre vague est ouverte ici un mois après. Aucun cookie.',
    en: 'Until you send: the draft, in the tab. With a personal link it stays in the browser as well, and the page shows it only to whoever opens that link again and says “It was me”; by a poster or in the open survey it goes with the tab. The admission taken by a link stays too, so that the same link can be resumed. After that: the receipt code, which you can erase with one click. Answers that were sent are no longer there; only the page that has just sent them still has them, until you leave it. What was not sent before the survey closed is erased with one click, or else when another wave is opened here a month later. No cookies.',
  },
  storedLogs: { fr: 'Journaux', en: 'Logs' },
  storedLogsText: {
    fr: 'Ni adresses, ni navigateurs, ni heures des réponses une à une. Contre les robots, le nombre de demandes par adresse peut être compté cinq minutes, en mémoire, à l’entrée de nos serveurs ; il n’est ni noté ni affiché. Les pages ne chargent rien d’ailleurs.',
    en: 'No addresses, no browsers, no times of individual responses. To keep robots out, our servers may count for five minutes, in memory, how often an address asks; the count is neither written down nor shown. The pages load nothing from elsewhere.',
  },

  storedLife: { fr: 'Combien de temps', en: 'For how long' },
  storedLifeText: {
    fr: `Les réponses d’une vague sont effacées ${responsesKeptMonths} mois après sa dernière édition ; les éditions restent. Le temps de préparer une édition, quelques minutes, les réponses sont recopiées, chiffrées, puis ces copies effacées. Une sauvegarde de secours, faite à la clôture et à chaque édition, peut garder jusqu’à ${backupsKeptDays} jours de plus ce qui est effacé ou retiré.`,
    en: `The responses of a wave are deleted ${responsesKeptMonths} months after its last edition; the editions stay. While an edition is being prepared, for a few minutes, the responses are copied, encrypted, and the copies then deleted. An emergency backup, made when the wave closes and at each edition, may keep what was deleted or withdrawn for up to ${backupsKeptDays} days more.`,
  },

  whoTitle: { fr: 'Qui voit quoi', en: 'Who sees what' },
  whoEmployer: { fr: 'Votre employeur', en: 'Your employer' },
  whoEmployerText: {
    fr: `Une fois par semaine, un lundi prévu, une fourchette brouillée du nombre de ses salariés qui ont répondu, rien sous une dizaine ; puis, à chaque édition prévue, des chiffres brouillés sur ses salariés pris ensemble, s’ils sont assez à avoir répondu : environ ${companyFrom}, davantage si la vague prévoit plusieurs éditions. Jamais une réponse, jamais qui a répondu. Mais s’il vous invite par courriel et administre votre boîte aux lettres, il pourrait y lire votre lien et, en l’essayant, apprendre s’il a servi. Rien de tel avec une carte que vous tirez vous-même d’une boîte, ni avec l’affiche de tous ; mais une carte que l’on vous remet dirait à qui en tient la liste si elle a servi. S’il invite moins de ${profileQuestionsFrom} personnes, aucune question de profil n’est posée.`,
    en: `Once a week, on a planned Monday, a blurred range for how many of its people have answered, and nothing under about ten; then, with each planned edition, blurred figures on its people taken together, if enough of them have answered: about ${companyFrom}, more if the wave plans several editions. Never a response, never who answered. But if it invites you by email and runs your mailbox, it could read your link there and, by trying it, learn whether it was used. It cannot with a card that you draw from a box yourself, or with the poster for everybody; but a card that is handed to you would tell whoever keeps the list whether it was used. If it invites fewer than ${profileQuestionsFrom} people, no profile question is asked.`,
  },
  whoOwn: { fr: 'Votre employeur, par groupe', en: 'Your employer, by group' },
  whoOwnText: {
    fr: `Avant d’inviter, il peut nommer jusqu’à six groupes et poser jusqu’à trois questions fermées. Vous dites votre groupe, ou pas. Lui seul en voit les chiffres, brouillés, dans la promesse ci-dessus : ils prennent leur part du même budget. Rien sous une trentaine de réponses ; d’un groupe, il en faut davantage. Une question peut redemander autrement ce qui l’est déjà, et chacune a sa part : à en user trois pour une seule chose, il devinerait cette réponse au plus ${repeated.answer} fois sur 100 (parler ou non de l’entreprise, et comment : ${repeated.deciding}). Lisez-les sur la fiche de garantie ; toutes se laissent passer.`,
    en: `Before it invites, it can name up to six groups and ask up to three closed questions. You say which group is yours, or don’t. It alone sees the figures, blurred, within the promise above: they take their share of the same budget. Nothing under about thirty answers; of a group, it takes more. A question may ask in other words what is asked already, and each has its share: by spending all three on one thing it would guess that answer right at most ${repeated.answer} times in 100 (whether you talk about the company, and how: ${repeated.deciding}). You can read them on the guarantee sheet, and leave any of them out.`,
  },
  whoPublic: { fr: 'Tout le monde', en: 'Everyone' },
  whoPublicText: {
    fr: 'Les éditions publiées, et rien d’autre.',
    en: 'The published editions, and nothing else.',
  },
  whoUs: { fr: 'Nous, qui tenons le service', en: 'We, who run the service' },
  whoUsText: {
    fr: 'Les mêmes chiffres publiés que vous. Les réponses enregistrées ne portent rien qui désigne quelqu’un, et même avec toute la base personne ne peut dire de quelle admission vient une réponse. Si votre employeur vous a invité par courriel, nous pourrions en revanche, avec notre clé secrète et avant le dernier rappel, savoir si votre lien a servi.',
    en: 'The same published figures as you. Nothing in the stored responses names anyone, and even with the whole database nobody can say which admission a response came from. If your employer invited you by email, though, we could find out with our secret key, until the last reminder, whether your link was used.',
  },
  whoNetwork: { fr: 'Qui observe le réseau', en: 'Whoever watches the network' },
  whoNetworkText: {
    fr: 'Que vous vous êtes connecté à l’observatoire, et quand ; pas ce que vous avez répondu. Sur le réseau de l’entreprise, ce peut être votre employeur, et un ordinateur qu’il administre peut lui montrer votre écran : répondez de votre téléphone si cela vous gêne.',
    en: 'That you connected to the observatory, and when; not what you answered. On a company network that may be your employer, and a computer that it manages can show it what is on the screen: use your own phone if that bothers you.',
  },

  howTitle: { fr: 'Comment ça marche', en: 'How it works' },
  howLead: {
    fr: 'C’est la double enveloppe du vote par correspondance, faite par le calcul.',
    en: 'It is the two envelopes of a postal vote, made of arithmetic.',
  },
  how1: {
    fr: 'Votre navigateur tire un nombre au hasard, le met sous une enveloppe que le serveur ne peut pas ouvrir, et l’envoie avec votre invitation ou le résultat d’un petit calcul.',
    en: 'Your browser draws a random number, puts it in an envelope that the server cannot open, and sends it with your invitation or the result of a small calculation.',
  },
  how2: {
    fr: 'Le serveur signe à travers l’enveloppe et prouve avec quelle clé. Votre navigateur exige celle de la liste publique de la vague et, si vous venez par un lien ou une affiche, la liste même que ce lien nomme. Une clé à part pourrait vous marquer : il la refuse.',
    en: 'The server signs through the envelope and proves with which key. Your browser accepts only the one in the wave’s public list and, if you came by a link or a poster, only the very list that the link names. A key for you alone could mark you, so it is refused.',
  },
  how3: {
    fr: 'Votre navigateur ôte l’enveloppe : le nombre signé est le jeton. Il part avec vos réponses, sans l’invitation.',
    en: 'Your browser removes the envelope: the signed number is the token. It travels with your answers, without the invitation.',
  },
  how4: {
    fr: 'Le serveur reconnaît sa signature, mais n’avait jamais vu ce nombre : il sait que le jeton est bon, pas à qui il l’a donné.',
    en: 'The server recognises its signature, but had never seen the number: it knows that the token is good, not to whom it gave it.',
  },
  howStandard: {
    fr: 'Le procédé est un standard public : VOPRF, RFC 9497.',
    en: 'The method is a published standard: VOPRF, RFC 9497.',
  },

  figuresTitle: { fr: 'Comment les chiffres sont faits', en: 'How the figures are made' },
  figuresLead: {
    fr: 'Ces règles sont écrites dans le programme. Personne ne peut les lever, et aucune ne dépend d’un nombre exact de réponses.',
    en: 'These rules are written into the program. Nobody can lift them, and none of them depends on an exact number of responses.',
  },
  ruleNoise: {
    fr: 'Chaque effectif reçoit un bruit tiré au hasard, une seule fois. Pourcentages, intervalles et comparaisons sont calculés sur ces effectifs brouillés ; les exacts ne sont vus de personne.',
    en: 'Each count is blurred by noise drawn at random, once. Percentages, intervals and comparisons are worked out from the blurred counts; nobody sees the exact ones.',
  },
  rulePlan: {
    fr: `Les éditions d’une vague, ${mostEditions} au plus, sont prévues avant son ouverture et se partagent ce qu’elle peut dire. Rien d’autre n’est publié de ses réponses : ni chiffres en continu, ni nombre de répondants en direct. Une entreprise apprend en outre, chaque lundi prévu, à peu près combien de ses salariés ont répondu : un employeur qui saurait pour tous les autres s’ils l’ont fait le devinerait de vous au plus ${participation.weeks} fois sur 100 à partir de ces lundis, au plus ${participation.all} à partir de tout ce qu’il apprend d’une vague.`,
    en: `The editions of a wave, ${mostEditions} at most, are planned before it opens and share what it may give away. Nothing else is published of its responses: no running figures, no live number of respondents. A company also learns, on planned Mondays, about how many of its people have answered: an employer that knew this of everybody else would guess it right of you at most ${participation.weeks} times in 100 from these Mondays, at most ${participation.all} from all that it learns of a wave.`,
  },
  ruleSize: {
    fr: `Il n’y a pas d’édition sous ${count(smallestEdition, 'fr')} répondants environ, et pas de chiffres par groupe sous ${count(firstBreakdowns, 'fr')} : le bruit y couvrirait ce qu’on veut lire.`,
    en: `There is no edition under about ${count(smallestEdition, 'en')} respondents, and no figures by group under ${count(firstBreakdowns, 'en')}: noise would drown the figures.`,
  },
  ruleShown: {
    fr: `Un groupe n’est montré que si l’écart-type de ce bruit fait au plus ${formatPercent(mostNoise, 'fr')} de sa base. Sous ${count(wholePercentUnder, 'fr')} répondants, les pourcentages sont arrondis au point.`,
    en: `A group is shown only where the standard deviation of that noise is at most ${formatPercent(mostNoise, 'en')} of its base. Under ${count(wholePercentUnder, 'en')} respondents, percentages are rounded to whole points.`,
  },
  ruleDominance: {
    fr: 'Aucun chiffre public sur un groupe où une seule entreprise fait plus de la moitié des répondants venus par une entreprise : c’est elle que cela protège.',
    en: 'No public figure on a group where a single company accounts for more than half of the respondents who came through companies: this protects the company.',
  },
  figuresTechnical: {
    fr: `En termes techniques : confidentialité différentielle concentrée (zCDP ; Bun et Steinke, 2016) par bruit gaussien discret (Canonne, Kamath et Steinke, 2020), voisins à un enregistrement entier près. Pour tout ce qu’une vague dit d’un enregistrement, ε\u00a0=\u00a0${formatMean(epsilonPublic, 'fr')} en public et ${formatMean(epsilon, 'fr')} avec les chiffres de l’employeur, à δ\u00a0=\u00a0${tiny}.`,
    en: `In technical terms: concentrated differential privacy (zCDP; Bun and Steinke, 2016) by discrete Gaussian noise (Canonne, Kamath and Steinke, 2020), neighbours differing in one whole record. For all that a wave tells of a record, ε\u00a0=\u00a0${formatMean(epsilonPublic, 'en')} in public and ${formatMean(epsilon, 'en')} with the employer’s figures, at δ\u00a0=\u00a0${tiny}.`,
  },
  figuresRules: { fr: 'Les règles, une à une', en: 'The rules, one by one' },
  figuresMore: {
    fr: 'Chaque édition imprime son budget, tableau par tableau, sur sa ',
    en: 'Each edition prints its budget, table by table, on its ',
  },
  methodPage: { fr: 'page de méthode', en: 'method page' },

  trustTitle: { fr: 'Ce pour quoi il faut nous croire', en: 'What you must take our word for' },
  trustPages: {
    fr: 'Les pages elles-mêmes. Le programme qui fait l’enveloppe vous vient de nous. Qui sert la page pourrait la modifier, et même pour vous seul ; rien dans la page ne le dirait.',
    en: 'The pages themselves. The program that makes the envelope comes from us. Whoever serves the page could alter it, even for you alone, and nothing on the page would show it.',
  },
  trustKeys: {
    fr: 'La liste des clés. À qui ne compare rien, nous pourrions en montrer une autre. C’est pourquoi le lien de votre entreprise en porte l’empreinte, après « keys= » : vos collègues doivent y lire la même. Elle contient aussi la fiche de garantie de votre entreprise, que vous lisez avant la première question : votre navigateur s’arrête si elle n’est pas celle de la liste, ou si l’enquête n’est plus ce qu’elle dit. Si vous répondez sans lien, ou par un lien qui n’en porte pas, votre navigateur n’a rien pour reconnaître la liste d’avance ; vous pouvez comparer avec d’autres l’empreinte écrite ci-dessous, qui ne change pas de toute la vague.',
    en: 'The list of keys. To someone who compares nothing we could show another one. That is why your company’s link carries its fingerprint, after “keys=”: your colleagues must read the same one there. It also holds your company’s guarantee sheet, which you can read before the first question: your browser stops if the sheet is not the one in the list, or if the survey is no longer what it says. If you answer without a link, or by one that carries none, your browser has no way of knowing the list beforehand; but the fingerprint below stays the same for the whole wave, and you can compare it with what others see.',
  },
  openHead: {
    fr: 'Empreinte de la liste de la vague en cours, pour qui répond sans lien :',
    en: 'Fingerprint of the current wave’s list, for those who answer without a link:',
  },
  witness: {
    fr: 'Ces deux points, nous ne pouvons pas vous les garantir ; on peut nous y prendre. Un syndicat, un journaliste, n’importe qui peut faire tourner sur sa propre machine un témoin (la commande « npm run witness » du programme, qui est public) : chaque jour, il compare les clés et les fichiers des pages avec ce qu’il a déjà vu, avec ce que d’autres ont reçu et avec le programme lui-même. Il découvre une tromperie, il ne l’empêche pas ; et une tromperie qui ne viserait que vous n’apparaît que si vous montrez au témoin ce que vous avez reçu.',
    en: 'On these two points we can give you no guarantee, but we can be caught. A union, a journalist, anybody can run a witness on their own machine (the command “npm run witness” of the program, which is public): each day it compares the keys and the files of the pages with what it saw before, with what others were given and with the program itself. It exposes a deception, it does not prevent one; and a deception meant for you alone shows only if you show the witness what you were given.',
  },
  trustTiming: {
    fr: 'Le moment, dans une petite campagne. Aucune heure n’est gardée ; mais quelqu’un qui observerait le serveur en marche pourrait deviner, si peu de gens répondent, que telle admission et telle réponse se suivent ; et il saurait quelles fiches, de groupe ou de question de l’entreprise, sont venues avec quelle réponse. Sur une installation d’essai, les fichiers de la base gardent l’ordre des écritures tant qu’elle tourne.',
    en: 'Timing, in a small campaign. No time is kept; but when few people answer, someone watching the server at work could guess that an admission and a response belong together; and would know which slips, of a group or of a company’s question, came with which response. On a trial installation, the database’s files keep the order of writing while it runs.',
  },
  trustOpen: {
    fr: 'Le panel ouvert, et les affiches des entreprises. Un petit calcul rend les envois en masse coûteux ; il n’empêche pas une personne décidée de répondre deux fois. Une affiche ne donne du moins qu’un nombre fixé d’admissions.',
    en: 'The open panel, and companies’ posters. A small calculation makes mass sending costly; it does not stop a determined person from answering twice. A poster at least lets in only a fixed number of people.',
  },
  trustDevice: {
    fr: 'Votre appareil. Qui fouille le même navigateur peut y trouver un brouillon ; ou apprendre par le reçu qu’une réponse est partie d’ici, la remplacer ou la retirer, mais pas ce qu’elle disait. Sur un appareil partagé, allez jusqu’à l’envoi, qui efface le brouillon, et effacez le reçu.',
    en: 'Your device. Whoever searches the same browser may find a draft; or learn from the receipt that a response was sent from it, and replace or withdraw it, but not learn what it said. On a shared device, carry on until you have sent, which erases the draft, and erase the receipt.',
  },

  withdrawTitle: { fr: 'Changer d’avis', en: 'Changing your mind' },
  withdraw1: {
    fr: 'Jusqu’à la clôture de la vague, le reçu permet de remplacer votre réponse ou de la retirer ; et, même après, de savoir si elle est enregistrée. Il ne montre jamais ce que vous avez répondu, ni à vous, ni à qui vous le demanderait : le service ne rend aucune réponse. Sans reçu, nous ne pouvons pas la retrouver : rien ne la relie à vous.',
    en: 'Until the wave closes, the receipt lets you replace your response or withdraw it; even later, it lets you check that it is recorded. It never shows what you answered, neither to you nor to anyone who asks you for it: the service gives no answer back. Without the receipt we cannot find your response: nothing ties it to you.',
  },
  withdraw2: {
    fr: 'Une réponse retirée est supprimée, et aucune édition préparée ensuite ne la contient. Les chiffres d’une édition déjà préparée ou parue restent tels quels.',
    en: 'A withdrawn response is deleted, and no edition prepared from then on contains it. The figures of an edition that is already prepared or published stay as they are.',
  },
  withdrawLink: {
    fr: 'Vérifier, remplacer ou retirer ma réponse',
    en: 'Check, replace or withdraw my response',
  },

  // The drawing
  drawingTitle: { fr: 'Le chemin d’une réponse', en: 'The path of a response' },
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
