import type { Text } from '../../functions/survey/questionnaire.ts';
import { byLanguage, defineTexts, type TextsOf } from '../shared/language.ts';

const texts = defineTexts({
  title: { fr: 'API des données', en: 'Data API' },
  lead: {
    fr: 'Tout ce que montrent ces pages vient d’une API publique. Les chiffres publiés se lisent sans clé ni inscription, en JSON et en CSV, à des adresses durables.',
    en: 'Everything these pages show comes from a public API. Published figures need no key and no registration; they come in JSON and CSV, at addresses that last.',
  },
  base: { fr: 'Adresse de base', en: 'Base address' },
  document: {
    fr: 'La description OpenAPI 3.1, pour les programmes',
    en: 'The OpenAPI 3.1 description, for programs',
  },
  generated: {
    fr: 'Cette page en est tirée : toutes les routes qu’elle liste existent.',
    en: 'This page is generated from it: every route listed here exists.',
  },
  contents: { fr: 'Dans cette page', en: 'On this page' },

  examplesTitle: { fr: 'Exemples', en: 'Examples' },
  examplesText: {
    fr: 'À copier tels quels : ils fonctionnent sans rien installer d’autre que l’outil nommé.',
    en: 'Copy them as they are: they need nothing installed but the tool named.',
  },
  exampleList: {
    fr: 'Les éditions publiées, la plus récente en tête',
    en: 'The published editions, newest first',
  },
  exampleTable: {
    fr: 'Une question selon l’âge, en CSV',
    en: 'A question by age, as CSV',
  },
  exampleIndicators: {
    fr: 'Les indicateurs d’une édition, avec leurs intervalles, et comment la citer',
    en: 'An edition’s indicators with their intervals, and how to cite it',
  },
  curl: { fr: 'curl', en: 'curl' },
  r: { fr: 'R, sans paquet', en: 'R, without packages' },
  python: { fr: 'Python 3, bibliothèque standard', en: 'Python 3, standard library' },
  problemsTable: { fr: 'Tableau des problèmes, à faire défiler', en: 'Table of problems, scrollable' },
  codeRegion: { fr: 'exemple à faire défiler', en: 'scrollable example' },

  rulesTitle: { fr: 'Ce qui vaut partout', en: 'What holds everywhere' },
  formats: { fr: 'Formes', en: 'Shapes' },
  formatsText: {
    fr: 'JSON en UTF-8, noms en camelCase. Les parts, leurs intervalles et leurs différences sont des nombres de 0 à 1 (différences : de −1 à 1), déjà arrondis ; les dates s’écrivent AAAA-MM-JJ ; un texte est { fr, en }. null veut dire « non publié », jamais zéro.',
    en: 'JSON in UTF-8, names in camelCase. Shares, their intervals and differences are numbers from 0 to 1 (differences: −1 to 1), already rounded; dates are YYYY-MM-DD; a text is { fr, en }. null means “not published”, never zero.',
  },
  flags: { fr: 'Signes', en: 'Flags' },
  flagsText: {
    fr: 'c confidentiel, u peu fiable (base effective inférieure à 50), b rupture de série. Une cellule confidentielle porte sa raison. À garder avec le chiffre quand on le reprend.',
    en: 'c confidential, u low reliability (effective base under 50), b break in series. A confidential cell carries its reason. Keep them with the figure when you reuse it.',
  },
  caching: { fr: 'Cache', en: 'Caching' },
  cachingText: {
    fr: 'Tout ce dont l’adresse porte l’identifiant d’une édition ne change plus : gardez-le aussi longtemps que vous voulez (Cache-Control: immutable, ETag). Les listes et « latest » peuvent être gardées une minute. Les réponses aux requêtes avec clé ou jeton ne doivent pas l’être (no-store).',
    en: 'Anything with an edition’s id in its address never changes: cache it as long as you like (Cache-Control: immutable, ETag). Lists and “latest” may be cached for a minute. Replies to keys and tokens must not be cached (no-store).',
  },
  cors: { fr: 'CORS', en: 'CORS' },
  corsText: {
    fr: 'Les chiffres publiés, la liste des vagues et la description OpenAPI se lisent (GET, HEAD) depuis les pages de n’importe quel site. Les routes à clé ou à jeton sont réservées à ces pages-ci.',
    en: 'Published figures, the list of waves and the OpenAPI description can be read (GET, HEAD) from any site’s pages. Routes with a key or token are for these pages only.',
  },
  limitsTerm: { fr: 'Limites', en: 'Limits' },
  limitsText: {
    fr: 'Un corps de requête a au plus 16 Kio, un tableau au plus deux critères. Un champ inconnu est refusé, et la réponse dit où et pourquoi. Il n’y a pas de quota par utilisateur ; trop de requêtes à la fois sont refusées (429, ou 503 avec Retry-After) : espacez-les.',
    en: 'A request body may have at most 16 KiB, a table at most two breakdowns. An unknown field is refused, and the reply says where and why. There is no quota per user; too many requests at once are refused (429, or 503 with Retry-After): space them out.',
  },
  versions: { fr: 'Versions', en: 'Versions' },
  versionsText: {
    fr: 'Dans v1, des champs et des routes peuvent s’ajouter ; aucun ne disparaît ni ne change de sens, et les codes des réponses sont stables. Un changement incompatible aurait sa propre adresse, /api/v2, à côté de v1. Une édition publiée n’est ni modifiée ni retirée.',
    en: 'Within v1, fields and routes may be added; none disappears or changes its meaning, and answer codes are stable. An incompatible change would get its own address, /api/v2, alongside v1. A published edition is neither changed nor withdrawn.',
  },
  privacy: { fr: 'Vie privée', en: 'Privacy' },
  privacyText: {
    fr: 'Aucune requête n’est journalisée avec son adresse. Aucune route ne donne une réponse individuelle, sauf à la personne qui en détient le jeton.',
    en: 'No request is logged with its address. No route gives an individual response, except to whoever holds its token.',
  },

  readersTitle: { fr: 'Lire les chiffres publiés', en: 'Reading published figures' },
  readersText: { fr: 'Ouvert à tous, sans clé.', en: 'Open to everyone, without a key.' },
  respondentsTitle: { fr: 'Répondre', en: 'Responding' },
  respondentsText: {
    fr: 'Le protocole que suit le questionnaire : une admission s’échange contre un jeton aveugle (RFC 9497), et le jeton contre une réponse. Personne ne peut relier l’un à l’autre.',
    en: 'The protocol that the survey follows: an admission is exchanged for a blind token (RFC 9497), and the token for one response. Nobody can tie one to the other.',
  },
  companiesTitle: { fr: 'Entreprises', en: 'Companies' },
  companiesText: {
    fr: 'Avec une clé de machine, créée dans l’espace entreprise : Authorization: Bearer <clé>. Une clé ne voit que son entreprise, et ne change rien si elle est en lecture seule.',
    en: 'With a machine key, created in the company space: Authorization: Bearer <key>. A key sees only its own company, and a read-only key changes nothing.',
  },
  operatorTitle: { fr: 'Opérateur', en: 'Operator' },
  operatorText: {
    fr: 'Avec la clé de l’opérateur : Authorization: Bearer <clé>.',
    en: 'With the operator’s key: Authorization: Bearer <key>.',
  },
  needsToken: { fr: 'Jeton de la réponse', en: 'The response’s token' },
  needsCompany: {
    fr: 'Session d’un membre, ou clé de machine de l’entreprise',
    en: 'A member’s session, or a machine key of the company',
  },
  needsMember: { fr: 'Session d’un membre', en: 'A member’s session' },
  needsOperator: { fr: 'Clé de l’opérateur', en: 'The operator’s key' },
  authorization: { fr: 'Autorisation', en: 'Authorisation' },
  parameters: { fr: 'Paramètres', en: 'Parameters' },
  body: { fr: 'Corps (JSON)', en: 'Body (JSON)' },
  bodyOptional: { fr: 'Corps (JSON, facultatif)', en: 'Body (JSON, optional)' },
  success: { fr: 'Succès', en: 'Success' },
  failure: { fr: 'Problèmes', en: 'Problems' },
  optional: { fr: 'facultatif', en: 'optional' },
  inPath: { fr: 'dans l’adresse', en: 'in the path' },
  inQuery: { fr: 'dans la requête', en: 'in the query' },
  listOf: { fr: 'liste de', en: 'list of' },
  empty: { fr: 'sans corps', en: 'without a body' },

  problemsTitle: { fr: 'Problèmes', en: 'Problems' },
  problemsText: {
    fr: 'Toute erreur est un document application/problem+json (RFC 9457) : type, title, status, detail. Le type finit par un de ces noms, qui ne changent pas ; le détail est en anglais, pour les programmeurs. Ceux de la première partie du tableau peuvent venir de toute route.',
    en: 'Every error is an application/problem+json document (RFC 9457): type, title, status, detail. The type ends in one of these names, which do not change; the detail is in English, for programmers. Those in the first part of the table may come from any route.',
  },
  anyRoute: { fr: 'De n’importe quelle route', en: 'From any route' },
  someRoutes: { fr: 'De certaines routes', en: 'From some routes' },
  problem: { fr: 'Nom', en: 'Name' },
  status: { fr: 'Statut', en: 'Status' },
  meaning: { fr: 'Ce que cela veut dire', en: 'What it means' },

  failedTitle: { fr: 'L’API ne répond pas', en: 'The API is not responding' },
  failedText: {
    fr: 'Sa description n’a pas pu être lue. Rechargez la page dans un instant.',
    en: 'Its description could not be read. Reload the page in a moment.',
  },
});

export type ApiTexts = TextsOf<typeof texts>;

export const apiTexts = byLanguage(texts);

/** What each route does, in French: the document says it in English. By method and path below the base. */
export const frenchSummaries: Readonly<Record<string, string>> = {
  'GET /waves': 'Toutes les vagues auxquelles on répond ici, par jour d’ouverture',
  'GET /waves/{wave}': 'Une vague et son questionnaire',
  'GET /waves/{wave}/panels/{panel}': 'La clé publique sous laquelle les jetons d’un panel sont émis',
  'POST /waves/{wave}/panels/{panel}/welcome':
    'Dit qui invite par un lien ; n’utilise pas le lien, et ne dit pas s’il a servi',
  'GET /waves/{wave}/panels': 'Les clés publiques de tous les panels en un seul document, le même pour tous',
  'POST /waves/{wave}/challenges':
    'Un défi ALTCHA, qui admet une fois au panel ouvert ou par l’entrée partagée d’une entreprise',
  'POST /waves/{wave}/tokens': 'Émet un jeton aveugle (RFC 9497, VOPRF) contre une admission',
  'PUT /waves/{wave}/response': 'Envoie ou remplace la réponse d’un jeton',
  'GET /waves/{wave}/response':
    'Si la réponse d’un jeton est enregistrée, même après la clôture ; jamais ses choix',
  'DELETE /waves/{wave}/response': 'Retire la réponse d’un jeton, jusqu’à la clôture de la vague',
  'GET /editions':
    'Toutes les éditions, la plus récente en tête, celles d’un institut selon la fin de leur terrain ; celle de référence, 2010, vient en dernier',
  'GET /editions.atom': 'Les éditions en fil Atom',
  'GET /editions/{edition}': 'Le manifeste d’une édition : indicateurs, méthode, questions',
  'GET /editions/{edition}/tables':
    'Le manifeste d’une édition et ses principaux tableaux en une fois : chaque question, en tout et selon chaque critère',
  'GET /editions/{edition}/tables/{question}':
    'Les chiffres d’une question, en tout ou selon un ou deux critères',
  'GET /editions/{edition}/download':
    'Une édition en un fichier : CSV, tableur, JSON-stat, DDI, ou un ZIP du tout',
  'GET /editions/{edition}/files': 'Tous les fichiers d’une édition, avec leur adresse durable',
  'GET /editions/{edition}/files/{name}':
    'Un fichier d’une édition sous son propre nom, comme `observatory-2026-q4-1.csv`',
  'GET /editions/{edition}/checksums':
    'Les sommes SHA-256 des fichiers d’une édition, ou d’une de ses questions, comme les lit `sha256sum --check`',
  'GET /editions/{edition}/citation': 'Comment citer une édition : en une phrase, en BibTeX ou en CSL-JSON',
  'POST /sign-in-links':
    'Envoie par courriel un lien pour se connecter, si l’adresse est celle d’un membre ; la réponse ne dit jamais si elle l’est',
  'POST /sessions':
    'Ouvre une session par un lien reçu par courriel, qui a alors servi ; s’il s’agit d’une inscription, elle est d’abord achevée',
  'GET /session': 'Le membre dont le cookie porte la session ; rien s’il n’y en a pas',
  'DELETE /session': 'Met fin à la session du cookie, s’il y en a une',
  'POST /companies':
    'Demande d’inscrire une entreprise ; elle l’est une fois suivi le lien reçu par courriel',
  'GET /company': 'L’entreprise à l’espace de laquelle on est connecté',
  'GET /company/members': 'Les membres de l’entreprise, et ce qui est demandé pour l’un d’eux',
  'POST /company/members':
    'Ajoute un membre et lui écrit ; une clé de machine peut ajouter le premier d’une entreprise qui n’en a pas',
  'PATCH /company/members/{member}':
    'Donne un autre rôle à un membre ; quelqu’un doit rester pour gérer, et la gestion ne se retire parfois qu’après une semaine',
  'DELETE /company/members/{member}':
    'Retire un membre, dont les sessions prennent fin aussitôt, et l’en avertit par courriel ; quelqu’un doit rester pour gérer, et une personne qui gère ne se retire parfois qu’après une semaine',
  'POST /company/members/{member}/recovery':
    'Demande une nouvelle adresse pour un membre qui a perdu la sienne ; un autre membre la confirme, une semaine après',
  'POST /company/recovery/confirmation':
    'Confirme la nouvelle adresse qu’un autre membre a demandée ; l’ancienne en est avertie',
  'DELETE /company/removal': 'Refuse qu’un membre cesse de gérer, ce que peut chaque membre',
  'DELETE /company/recovery': 'Abandonne une récupération en cours, ce que peut chaque membre',
  'GET /company/export':
    'Tout ce qui est gardé de l’entreprise, en ZIP : un document JSON, ses comparaisons en CSV, ses fiches de garantie',
  'POST /company/departure':
    'Supprime l’entreprise pour de bon, parfois après une semaine où chaque membre peut refuser ; chacun en est averti',
  'DELETE /company/departure': 'Refuse que l’entreprise soit supprimée, ce que peut chaque membre',
  'GET /operator/companies/{id}/recovery':
    'Dit si un changement d’adresse est en cours, et jusqu’à quand l’entreprise peut refuser',
  'POST /operator/companies/{id}/recovery':
    'Demande une autre adresse pour la seule personne qui gère ; l’entreprise en est avertie et peut refuser',
  'POST /operator/companies/{id}/recovery/confirmation':
    'Achève ce changement, une fois passé le délai de refus ; l’ancienne adresse en est avertie',
  'DELETE /operator/companies/{id}/recovery': 'Abandonne ce changement',
  'GET /operator-sign-in-ways': 'Par où les membres de l’opérateur se connectent ici',
  'POST /provider-sign-ins':
    'Commence à connecter un membre de l’opérateur auprès du fournisseur d’identité (OpenID Connect)',
  'GET /provider-sign-ins/callback':
    'Là où le fournisseur d’identité renvoie ; mène dans tous les cas à la page de l’opérateur',
  'GET /operator/session': 'Qui fait la requête : un membre, une clé de machine, ou la clé de l’opérateur',
  'GET /operator/members':
    'Les membres de l’opérateur ; ceux qui administrent voient toutes les adresses, et chacun voit la sienne',
  'POST /operator/members': 'Ajoute un membre et lui écrit, là où il y a un envoi de courriels',
  'PATCH /operator/members/{member}':
    'Donne à un membre un autre rôle, ce qui met fin à ses sessions et change son identifiant, ou un autre nom',
  'DELETE /operator/members/{member}':
    'Retire un membre, dont les sessions prennent fin aussitôt ; quelqu’un doit rester pour administrer',
  'GET /operator/keys': 'Les clés de machine de l’opérateur, sans les clés elles-mêmes',
  'POST /operator/keys': 'Crée une clé de machine, montrée une seule fois ; dix au plus',
  'DELETE /operator/keys/{key}': 'Révoque aussitôt une clé de machine',
  'GET /company/waves/{wave}/supplement':
    'Les groupes que l’entreprise nomme parmi ses salariés, et les questions qu’elle leur pose en plus',
  'PUT /company/waves/{wave}/supplement':
    'Nomme six groupes au plus et pose trois questions fermées au plus, tant que la fiche de garantie n’est pas acceptée',
  'GET /company/federation': 'La fédération de l’entreprise, et ses membres si elle en est une',
  'PUT /company/federation':
    'Rejoint une fédération avec son code, et accepte que ses chiffres entrent dans ceux de tous les membres ensemble',
  'DELETE /company/federation': 'Quitte la fédération, avec effet dès la prochaine édition préparée',
  'DELETE /company/federation/members/{company}':
    'Retire une entreprise membre, qui en est avertie par courriel, et remplace le code par lequel elle a pu entrer',
  'POST /company/federation/code':
    'Crée un code avec lequel des entreprises rejoignent la fédération ; le précédent n’est plus valable, celles qui l’ont utilisé restent membres',
  'GET /company/keys': 'Les clés de machine de l’entreprise, sans les clés elles-mêmes',
  'GET /guarantees/{hash}':
    'Une fiche de garantie par son empreinte : le texte même dont c’est l’empreinte ; sa lecture ne laisse pas de trace',
  'GET /company/waves/{wave}/guarantee':
    'Ce que lisent les salariés de l’entreprise avant la première question : figé, ou ce qui serait figé maintenant',
  'POST /company/waves/{wave}/guarantee':
    'Accepte la fiche de garantie, avec un nom et une fonction, ce qui la fige et ouvre la campagne',
  'POST /company/keys': 'Crée une clé de machine, montrée une seule fois ; dix au plus',
  'DELETE /company/keys/{key}': 'Révoque aussitôt une clé de machine',
  'PATCH /company':
    'Change ce que l’entreprise dit d’elle-même ; l’opérateur la vérifie de nouveau, sauf si l’effectif ne fait que baisser',
  'PATCH /company/governance': 'Change une partie de ce que l’entreprise dit avoir, sans toucher au reste',
  'PUT /company/governance':
    'Dit de quoi l’entreprise dispose : écoute, charte, sensibilisation, formation et ambassadeurs',
  'GET /company/actions':
    'Ce que l’entreprise a choisi de faire après chaque vague, et ce qu’il en est advenu',
  'PUT /company/editions/{edition}/actions':
    'Choisit des mesures d’après les chiffres d’une édition, dit ce qu’elles sont devenues, ou les reprend',
  'GET /company/development':
    'Les chiffres de l’entreprise d’une vague à l’autre, avec l’écart testé de chacune à la suivante',
  'GET /company/editions':
    'Les comparaisons remises à l’entreprise, la plus récente en tête, celles des anciennes règles une seule fois, même si plusieurs éditions les répètent',
  'GET /company/editions/{edition}': 'La comparaison remise à l’entreprise dans une édition',
  'GET /company/waves/{wave}/invitations':
    'Combien de personnes sont invitées, par quelle voie, et combien peuvent l’être encore',
  'POST /company/waves/{wave}/cards':
    'Crée des cartes à imprimer et à tirer au sort : leurs liens, dans le désordre, ne sont montrés qu’une fois',
  'DELETE /company/waves/{wave}/cards': 'Annule les cartes dont personne ne s’est servi',
  'POST /company/waves/{wave}/mailings':
    'Fait envoyer à chaque adresse, par l’observatoire, un lien que seul son destinataire voit',
  'GET /company/waves/{wave}/mailing':
    'Où en est l’envoi : des nombres de messages, jamais de réponses ni de destinataires',
  'GET /company/waves/{wave}/mailing/preview':
    'Le message tel qu’il partira, avec un lien qui n’admet personne',
  'POST /company/waves/{wave}/mailing/test': 'Envoie le message une fois, avec un lien qui n’admet personne',
  'POST /company/waves/{wave}/mailing/pause': 'Suspend l’envoi ; les adresses restent chiffrées',
  'POST /company/waves/{wave}/mailing/resume': 'Reprend un envoi suspendu',
  'DELETE /company/waves/{wave}/mailing':
    'Arrête l’envoi pour de bon et oublie aussitôt les adresses ; les liens envoyés restent valables',
  'PUT /company/waves/{wave}/entrance':
    'Ouvre une entrée partagée ; un autre nombre d’admissions fait une nouvelle affiche et annule l’ancienne',
  'DELETE /company/waves/{wave}/entrance': 'Ferme l’entrée partagée : son affiche n’admet plus personne',
  'GET /company/waves/{wave}/participation':
    'Combien ont été invités, et l’ordre de grandeur de ceux qui ont répondu, selon la dernière édition ; jamais qui',
  'GET /questionnaires/{hash}':
    'Un questionnaire utilisé par des vagues, octet pour octet tel que son empreinte a été calculée',
  'GET /operator/waves/{wave}/import':
    'Les réponses qu’un institut importe dans une vague, et si elles y sont toutes',
  'PUT /operator/waves/{wave}/import':
    'Commence l’import des réponses d’une vague menée ailleurs ; répétée, la requête le reprend',
  'PUT /operator/waves/{wave}/import/responses/{first}':
    'Importe une partie des réponses ; répétée, la requête ne change rien',
  'POST /operator/waves/{wave}/import/completion':
    'Déclare que toutes les réponses y sont, ce qui est vérifié ; les éditions peuvent dès lors être préparées',
  'DELETE /operator/waves/{wave}/import':
    'Supprime les réponses importées dans une vague, pour qu’un autre fichier puisse l’être, tant que son édition n’a pas commencé',
  'GET /house': 'Qui publie l’observatoire : éditeur, contacts, financement, données personnelles',
  'GET /house/logo/{file}': 'Le logo de l’observatoire, sous le nom que donne `/house` ; il ne change jamais',
  'GET /operator/health': 'Comment va le service : son calendrier, ses courriels, ses alarmes',
  'GET /operator/house': 'La fiche de l’éditeur telle qu’elle est gardée, pour la modifier',
  'PUT /operator/house': 'Remplace toute la fiche de l’éditeur ; un champ absent ou vide devient vide',
  'PATCH /operator/house':
    'Modifie des champs de la fiche de l’éditeur, dans une langue ou les deux ; un champ envoyé vide est effacé',
  'GET /operator/questionnaires': 'Les brouillons, et les questionnaires utilisés par des vagues',
  'GET /operator/questionnaires/{id}': 'Un brouillon, et tout ce qui empêche une vague de l’utiliser',
  'DELETE /operator/questionnaires/{id}':
    'Supprime un brouillon ; les questionnaires utilisés par des vagues restent',
  'PUT /operator/questionnaires/{id}':
    'Commence un brouillon (`If-None-Match: *`) ou le remplace ; il peut avoir des défauts, que la réponse nomme',
  'GET /operator/waves': 'Toutes les vagues telles qu’elles sont gardées, la plus récente en tête',
  'POST /operator/waves':
    'Ajoute une vague ; questionnaire, population, marges et notice laissés de côté sont repris de la plus récente',
  'GET /operator/waves/{wave}': 'Une vague, avec ses marges et les textes de sa notice',
  'PATCH /operator/waves/{wave}':
    'Change les titres, les dates, le questionnaire, les marges ou la notice d’une vague, ou la clôt avant terme',
  'GET /operator/waves/{wave}/editions': 'Les éditions prévues de la vague, et où en est chacune',
  'POST /operator/waves/{wave}/editions/{number}/prepare':
    'Construit l’édition, une fois pour toutes ; personne ne la voit avant sa parution',
  'POST /operator/waves/{wave}/editions/{number}/release':
    'Fait paraître une édition préparée, à son heure ou à une autre',
  'PUT /operator/waves/{wave}/editions/{number}/hold':
    'Retient l’édition, qui ne paraîtra pas à son heure, ou cesse de la retenir',
  'DELETE /operator/waves/{wave}/editions/{number}':
    'Renonce pour de bon à une édition non parue ; sa part du budget de confidentialité est perdue',
  'GET /operator/waves/{wave}/editions/{number}/preview':
    'Une édition préparée, telle que tout le monde la lira',
  'GET /operator/waves/{wave}/editions/{number}/preview/tables/{question}':
    'Un tableau d’une édition préparée, tel que tout le monde le lira',
  'GET /operator/companies': 'Toutes les entreprises, ou celles d’un statut',
  'PATCH /operator/companies/{id}':
    'Vérifie, refuse ou suspend une entreprise, et écrit aux membres qui la gèrent',
  'GET /operator/actions': 'Les cent dernières actions de l’opérateur, la plus récente en tête',
};

/** What a parameter names, wherever it occurs. */
export const parameterTexts: Readonly<Record<string, Text>> = {
  wave: { fr: 'l’identifiant d’une vague, ou current', en: 'a wave’s id, or current' },
  space: { fr: 'company, ou operator', en: 'company, or operator' },
  company: { fr: 'l’identifiant d’une entreprise', en: 'a company’s id' },
  member: { fr: 'l’identifiant d’un membre', en: 'a member’s id' },
  key: { fr: 'l’identifiant d’une clé de machine', en: 'a machine key’s id' },
  panel: { fr: 'open, ou l’identifiant d’une entreprise', en: 'open, or a company’s id' },
  edition: { fr: 'l’identifiant d’une édition, latest, ou 2010', en: 'an edition’s id, latest, or 2010' },
  first: {
    fr: 'le rang de la première de ces réponses parmi toutes',
    en: 'the position of the first of these responses among all of them',
  },
  question: { fr: 'l’identifiant d’une question, comme mention', en: 'a question’s id, such as mention' },
  by: {
    fr: 'un ou deux critères, séparés par une virgule, comme age,employer',
    en: 'one or two breakdowns, separated by a comma, such as age,employer',
  },
  format: { fr: 'le format de la réponse', en: 'the format of the reply' },
  lang: { fr: 'la langue des libellés', en: 'the language of the labels' },
  language: {
    fr: 'la langue de la page qu’ouvre le lien',
    en: 'the language of the page that the link opens',
  },
  signature: {
    fr: 'qui signe les mots de l’employeur, au lieu de la signature gardée',
    en: 'who signs the employer’s words, in place of the signature that is kept',
  },
  'if-match': {
    fr: 'l’ETag de ce qui a été lu, ou * : un changement fait entre-temps par quelqu’un d’autre n’est pas écrasé',
    en: 'the ETag of what was read, or *: a change made by someone else in the meantime is not overwritten',
  },
  'if-none-match': {
    fr: '* à la place d’If-Match, pour créer ce qui n’existe pas encore',
    en: '* instead of If-Match, to create what does not exist yet',
  },
  hash: {
    fr: 'SHA-256 du JSON canonique (RFC 8785) du questionnaire ou de la fiche, en hexadécimal',
    en: 'SHA-256 of the questionnaire’s or sheet’s canonical JSON (RFC 8785), in hex',
  },
  head: {
    fr: 'le début de la tête d’un lien, pour qu’une copie plus ancienne que le lien ne soit pas servie',
    en: 'the head in a link, so that a copy older than the link is not served',
  },
  file: { fr: 'le nom du logo, tel que /house le donne', en: 'the logo’s name, as /house gives it' },
  name: { fr: 'le nom d’un fichier, tel que la liste le donne', en: 'a file’s name, as the list gives it' },
  status: { fr: 'le statut des entreprises', en: 'the companies’ status' },
  id: { fr: 'l’identifiant d’une entreprise', en: 'a company’s id' },
  number: {
    fr: 'le rang d’une édition parmi celles que la vague prévoit, à partir de 1',
    en: 'an edition’s position among those the wave plans, starting at 1',
  },
};

/** What each problem means and what can be done, by the end of its type. */
export const problemTexts: Readonly<Record<string, Text>> = {
  'changed-since-read': {
    fr: 'Quelqu’un d’autre l’a changé depuis que vous l’avez lu : relisez, puis décidez.',
    en: 'Someone else has changed it since you read it: read it again, then decide.',
  },
  'if-match-required': {
    fr: 'Un changement doit dire, par If-Match, de quelle version il part : l’ETag reçu à la lecture.',
    en: 'A change must state in If-Match which version it starts from: the ETag received on reading.',
  },
  'invalid-request': {
    fr: 'La requête n’est pas valide ; errors dit où (path) et pourquoi (message).',
    en: 'The request is not valid; errors says where (path) and why (message).',
  },
  'method-not-allowed': {
    fr: 'L’adresse existe, mais pas pour cette méthode ; l’en-tête Allow dit lesquelles.',
    en: 'The address exists, but not for this method; the Allow header says for which.',
  },
  'body-too-large': {
    fr: 'Le corps dépasse 16 Kio, ou 2 Mio pour une liste d’adresses.',
    en: 'The body is over 16 KiB, or over 2 MiB for a list of addresses.',
  },
  'unsupported-media-type': {
    fr: 'Le corps n’est pas en application/json.',
    en: 'The body is not application/json.',
  },
  unavailable: {
    fr: 'Le service ne peut pas répondre pour le moment ; réessayez après le délai de Retry-After. Rien de ce qui a été confirmé n’est perdu.',
    en: 'The service cannot answer at the moment; try again after the time in Retry-After. Nothing that was acknowledged is lost.',
  },
  'unknown-breakdown': {
    fr: 'Ce critère n’existe pas, ou l’édition n’a pas ce tableau.',
    en: 'There is no such breakdown, or the edition has no such table.',
  },
  'invalid-token': {
    fr: 'Le jeton n’est pas valable pour cette vague.',
    en: 'The token is not valid for this wave.',
  },
  unauthorized: { fr: 'Il faut une clé valable.', en: 'A valid key is required.' },
  'invalid-admission': {
    fr: 'L’invitation, le code d’entrée ou la preuve de travail n’est pas valable.',
    en: 'The invitation, the entrance’s code or the proof of work is not valid.',
  },
  'company-not-verified': {
    fr: 'L’opérateur n’a pas encore vérifié l’entreprise.',
    en: 'The operator has not verified the company yet.',
  },
  'no-response': {
    fr: 'Il n’y a pas de réponse sous ce jeton.',
    en: 'There is no response under this token.',
  },
  'too-few-responses': {
    fr: 'Trop peu de personnes de l’entreprise ont répondu ; answered dit à peu près combien, required combien il en faut.',
    en: 'Too few people of the company have answered; answered says about how many, required how many are needed.',
  },
  'unknown-company': { fr: 'Cette entreprise n’existe pas.', en: 'There is no such company.' },
  'unknown-edition': { fr: 'Cette édition n’existe pas.', en: 'There is no such edition.' },
  'unknown-file': {
    fr: 'L’édition n’a pas ce fichier ; files les donne tous.',
    en: 'The edition has no such file; files lists them all.',
  },
  'damaged-guarantee': {
    fr: 'La fiche enregistrée ne correspond plus à son empreinte : elle n’est pas servie.',
    en: 'The stored sheet no longer matches its hash: it is not served.',
  },
  'guarantee-frozen': {
    fr: 'La fiche est acceptée et ne change plus : c’est celle que lisent les invités.',
    en: 'The sheet has been accepted and no longer changes: it is the one that invited people read.',
  },
  'no-guarantee': {
    fr: 'Aucune fiche de garantie n’est acceptée : personne ne peut encore être invité.',
    en: 'No guarantee sheet has been accepted, so nobody can be invited yet.',
  },
  'unknown-guarantee': {
    fr: 'Aucune campagne n’a de fiche avec cette empreinte.',
    en: 'No campaign has a sheet with this hash.',
  },
  'unknown-panel': { fr: 'Ce panel n’existe pas.', en: 'There is no such panel.' },
  'unknown-question': {
    fr: 'L’édition n’a pas cette question ; questions les donne toutes.',
    en: 'The edition has no such question; questions lists them all.',
  },
  'unknown-questionnaire': {
    fr: 'Aucun questionnaire utilisé par une vague, ni aucun brouillon sans défaut, n’a cette empreinte ou ce nom.',
    en: 'No questionnaire used by a wave, and no draft without errors, has this hash or name.',
  },
  'unknown-wave': { fr: 'Cette vague n’existe pas.', en: 'There is no such wave.' },
  'invalid-federation-code': {
    fr: 'Ce code n’est pas, ou n’est plus, celui d’une fédération.',
    en: 'This code is not, or no longer, a federation’s.',
  },
  'own-federation': {
    fr: 'Une entreprise ne peut pas être membre d’elle-même.',
    en: 'A company cannot be a member of itself.',
  },
  'not-in-role': {
    fr: 'Le rôle de ce membre ou de cette clé ne le permet pas.',
    en: 'The role of this member or key does not allow this.',
  },
  'label-taken': { fr: 'Un autre membre a déjà ce nom.', en: 'Another member already has this label.' },
  'role-from-provider': {
    fr: 'Le rôle de ce membre vient du fournisseur d’identité, et s’y change.',
    en: 'This member’s role comes from the identity provider, and is changed there.',
  },
  'provider-not-set-up': {
    fr: 'Cet observatoire n’a pas de fournisseur d’identité.',
    en: 'This observatory has no identity provider.',
  },
  'provider-only': {
    fr: 'Les membres de l’opérateur se connectent ici uniquement par le fournisseur d’identité.',
    en: 'Here the operator’s members sign in only through the identity provider.',
  },
  'supplement-fixed': {
    fr: 'La fiche de garantie est acceptée, ou la vague close : groupes et questions ne changent plus.',
    en: 'The guarantee sheet has been accepted, or the wave is over: groups and questions can no longer change.',
  },
  'reads-only': {
    fr: 'Ce membre ou cette clé peut lire, mais pas modifier.',
    en: 'This member or key may read, but not change anything.',
  },
  'members-only': {
    fr: 'Une clé de machine ne le peut pas : seul le peut un membre connecté.',
    en: 'A machine key may not do this: only a member who has signed in may.',
  },
  'foreign-request': {
    fr: 'Avec une session, seules nos propres pages changent quelque chose.',
    en: 'With a session, only our own pages change anything.',
  },
  'invalid-link': {
    fr: 'Le lien a déjà servi, a expiré ou est incomplet.',
    en: 'The link has already been used, has expired or is incomplete.',
  },
  'last-manager': {
    fr: 'Ce membre est le dernier à gérer l’espace : confiez d’abord ce rôle à un autre.',
    en: 'This member is the last one who manages the space: give that role to someone else first.',
  },
  'too-many-members': {
    fr: 'L’entreprise a déjà trente membres.',
    en: 'The company already has thirty members.',
  },
  'member-exists': {
    fr: 'Cette adresse est déjà celle d’un membre.',
    en: 'This address already belongs to a member.',
  },
  'unknown-member': { fr: 'L’entreprise n’a pas ce membre.', en: 'The company has no such member.' },
  'too-many-keys': {
    fr: 'L’entreprise a déjà dix clés de machine : révoquez-en une.',
    en: 'The company already has ten machine keys: revoke one.',
  },
  'unknown-key': { fr: 'L’entreprise n’a pas cette clé.', en: 'The company has no such key.' },
  'no-recovery': {
    fr: 'Cette nouvelle adresse n’a pas été demandée, a été refusée, ou la demande a expiré.',
    en: 'This new address was not requested, was refused, or the request has expired.',
  },
  'recovery-waits': {
    fr: 'L’entreprise peut encore refuser : `from` donne le premier jour où vous pourrez continuer.',
    en: 'The company may still object: `from` gives the first day on which you can continue.',
  },
  'recovery-under-way': {
    fr: 'Une nouvelle adresse est demandée déjà ; il faut d’abord l’abandonner.',
    en: 'A new address is asked for already; it has to be given up first.',
  },
  'removal-waits': {
    fr: 'Les membres peuvent encore refuser : `from` donne le premier jour où vous pourrez continuer.',
    en: 'The members may still refuse: `from` gives the first day on which you can continue.',
  },
  'departure-waits': {
    fr: 'Les membres peuvent encore refuser : `from` donne le premier jour où vous pourrez supprimer l’entreprise.',
    en: 'The members may still refuse: `from` gives the first day on which you can delete the company.',
  },
  'removal-under-way': {
    fr: 'Il est déjà demandé qu’un membre cesse de gérer ; il faut d’abord le confirmer ou le refuser.',
    en: 'A member is asked to manage no more already; that has to be completed or refused first.',
  },
  'asked-too-often': {
    fr: 'Tous les membres ont déjà reçu trois courriels de ce genre en une semaine : `from` donne le premier jour où vous pourrez recommencer.',
    en: 'All members were mailed three such requests within a week: `from` gives the first day on which you can ask again.',
  },
  'members-recover': {
    fr: 'L’opérateur ne le fait que si une seule personne gère l’espace ; s’il y en a d’autres, elles le font elles-mêmes.',
    en: 'The operator does this only when a single member manages the space; where there are others, they do it themselves.',
  },
  'other-name': {
    fr: 'Le nom saisi n’est pas celui de l’entreprise : rien n’est supprimé.',
    en: 'What was typed is not the company’s name: nothing is deleted.',
  },
  'own-recovery': {
    fr: 'Deux autres membres le font ensemble, pas la personne concernée.',
    en: 'Two other members do this together, not the person concerned.',
  },
  'admission-used': {
    fr: 'L’admission a déjà servi, pour un autre jeton.',
    en: 'The admission has already been used, for another token.',
  },
  'no-admission-left': {
    fr: 'Toutes les admissions sont prises : celles de l’affiche, ou à peu près autant que l’entreprise compte de personnes.',
    en: 'All admissions have been taken: those of the poster, or about as many as the company has people.',
  },
  'changed-meanwhile': {
    fr: 'Quelqu’un d’autre l’a changé entre-temps ; relisez, puis recommencez.',
    en: 'Someone else changed it in the meantime; read it again, then retry.',
  },
  'not-verified': {
    fr: 'Seule une entreprise vérifiée par l’opérateur peut inviter.',
    en: 'Only a company that the operator has verified can invite.',
  },
  'above-headcount': {
    fr: 'L’entreprise inviterait plus de personnes qu’elle n’en compte ; left dit combien peuvent encore l’être.',
    en: 'The company would invite more people than it has; left says how many more it can invite.',
  },
  'cards-exist': {
    fr: 'Des cartes existent déjà ; de nouvelles les annulent, et replaces doit le dire.',
    en: 'There are already cards; new ones void them, and replaces has to say so.',
  },
  'invalid-addresses': {
    fr: 'Des adresses ne sont pas valables, et rien n’est gardé ; invalid dit à quelle ligne et pourquoi.',
    en: 'Some addresses are not valid, and nothing is kept; invalid says on which line and why.',
  },
  'reminders-fixed': {
    fr: 'Les premiers messages ont annoncé les jours des rappels ; reminders les donne.',
    en: 'The first messages announced the days of the reminders; reminders lists them.',
  },
  'no-mailing': {
    fr: 'Aucun envoi n’a été préparé pour cette vague.',
    en: 'No mail was prepared for this wave.',
  },
  'mail-not-set-up': {
    fr: 'Cet observatoire n’est pas configuré pour envoyer des courriels ; cartes et affiche restent possibles.',
    en: 'This observatory is not set up to send email; cards and a poster still work.',
  },
  'too-many-tests': {
    fr: 'Trop de messages d’essai ont été envoyés pour cette vague.',
    en: 'Too many test messages were sent for this wave.',
  },
  'incomplete-notice': {
    fr: 'La notice de méthode est incomplète ; missing dit ce qui manque.',
    en: 'The method notice is incomplete; missing lists what it lacks.',
  },
  'governance-not-stated': {
    fr: 'L’entreprise déclare d’abord ce qu’elle a en place ; les mesures se choisissent ensuite.',
    en: 'The company first states what it has in place; steps are chosen after that.',
  },
  'too-many-steps': {
    fr: 'Trop de mesures seraient en cours à la fois ; most dit combien peuvent l’être.',
    en: 'Too many steps would be open at once; most says how many may be.',
  },
  'incomplete-house': {
    fr: 'Rien ne paraît tant que la fiche de l’éditeur est incomplète ; missing dit ce qui manque.',
    en: 'Nothing is released while the publisher’s details are incomplete; missing lists what they lack.',
  },
  'fielded-here': {
    fr: 'Cette vague prend ses réponses ici : rien ne peut y être importé.',
    en: 'This wave takes its answers here: nothing can be imported into it.',
  },
  'import-differs': {
    fr: 'Un autre fichier a été importé dans cette vague, ou aucun ne l’a encore été.',
    en: 'Another file was imported into this wave, or none has been yet.',
  },
  'import-repeated': {
    fr: 'Une autre vague contient déjà ces réponses : chaque vague a son budget de confidentialité, et elles en dépenseraient deux.',
    en: 'Another wave already holds these responses: each wave has its own privacy budget, and these would spend two.',
  },
  'import-incomplete': {
    fr: 'Les réponses importées dans cette vague n’y sont pas toutes.',
    en: 'The responses imported into this wave are not all there.',
  },
  'import-published': {
    fr: 'L’édition de cette vague a commencé : ses réponses ne peuvent plus changer.',
    en: 'The wave’s edition has begun: its responses can no longer change.',
  },
  'import-busy': {
    fr: 'Des réponses de cette vague sont en train d’être écrites ou effacées : redemandez dans un instant.',
    en: 'Responses of this wave are being written or deleted right now: ask again shortly.',
  },
  'too-few-respondents': {
    fr: 'Trop peu de personnes ont répondu pour une édition.',
    en: 'Too few people have answered for an edition.',
  },
  'edition-not-due': {
    fr: 'L’édition ne peut pas encore être préparée ; preparedFrom dit à partir de quand.',
    en: 'The edition cannot be prepared yet; preparedFrom says when it can be.',
  },
  'edition-not-prepared': {
    fr: 'L’édition n’est pas encore préparée.',
    en: 'The edition has not been prepared yet.',
  },
  'edition-out-of-order': {
    fr: 'Les éditions d’une vague paraissent l’une après l’autre : la précédente n’est ni parue ni retirée.',
    en: 'A wave’s editions come out one after the other, and the previous one has been neither released nor withdrawn.',
  },
  'edition-released': { fr: 'L’édition est déjà parue.', en: 'The edition is already out.' },
  'edition-withdrawn': { fr: 'L’édition a été retirée.', en: 'The edition was withdrawn.' },
  'wave-fixed': {
    fr: 'La vague est ouverte : son premier jour, son questionnaire, sa population et ses marges ne peuvent plus changer ; fixed dit pourquoi, et mayChange ce qui peut encore changer.',
    en: 'The wave is open: its first day, questionnaire, population and margins can no longer change; fixed says why, and mayChange what still can.',
  },
  'editions-fixed': {
    fr: 'La vague est ouverte : ses éditions prévues ne peuvent plus changer.',
    en: 'The wave is open: its planned editions can no longer change.',
  },
  'headline-number': {
    fr: 'Le titre contient un nombre qui n’est pas dans l’édition ; unknown dit lequel.',
    en: 'The headline contains a number that is not in the edition; unknown says which.',
  },
  'finding-number': {
    fr: 'Un constat reformulé contient un nombre qui n’est pas dans l’édition ; unknown dit lequel et où.',
    en: 'A reworded finding contains a number that is not in the edition; unknown says which and where.',
  },
  'unknown-finding': {
    fr: 'L’édition n’a pas ce constat, ou il est nommé deux fois ; finding dit lequel.',
    en: 'The edition has no such finding, or it is named twice; finding says which.',
  },
  'wave-too-large': {
    fr: 'La vague est trop grande pour être préparée sur demande ; elle le sera automatiquement, à son heure.',
    en: 'The wave is too large to be prepared on demand; it will be prepared automatically, at its time.',
  },
  'wave-exists': { fr: 'Une vague a déjà cet identifiant.', en: 'There is already a wave with this id.' },
  'wave-not-open': {
    fr: 'La vague n’est pas ouverte ; waveStatus, opensOn et closesOn disent quand.',
    en: 'The wave is not open; waveStatus, opensOn and closesOn say when.',
  },
  'invalid-answers': {
    fr: 'Les réponses ne sont pas valables ; errors dit pour chaque question pourquoi (missing, unexpected, unknown-code, not-asked).',
    en: 'The answers are not valid; errors says why for each question (missing, unexpected, unknown-code, not-asked).',
  },
};
