import type { Text } from '../shared/language.ts';

/** A decided case: what happened, whether what it cost the employee stood before the last court, why, and where to read it. */
export interface DecidedCase {
  readonly id: string;
  readonly title: Text;
  readonly situation: Text;
  /** Whether the sanction stood in the end. */
  readonly stood: boolean;
  /** How it ended, in a sentence. */
  readonly verdict: Text;
  readonly reason: Text;
  /** Court, day and number, as they are cited. */
  readonly source: Text;
  /** `YYYY-MM-DD` of the last decision. */
  readonly decidedOn: string;
  /** `YYYY-MM-DD` when a lawyer last read what is said here of it. For whoever runs the observatory to fill in. */
  readonly checkedOn: string;
}

/** Ten, each on its own facts. No case is cited whose court, day and number are not certain. */
export const decidedCases: readonly DecidedCase[] = [
  {
    id: 'alten',
    title: { fr: 'Un samedi soir entre collègues', en: 'A Saturday night among colleagues' },
    situation: {
      fr: 'Un samedi soir, chez eux, trois salariés d’une société d’ingénierie critiquent leur hiérarchie sur le mur Facebook de l’un d’eux. Les amis de ses amis peuvent lire. Un collègue envoie une copie d’écran à la direction, qui les licencie.',
      en: 'On a Saturday night, at home, three employees of an engineering firm run down their managers on the Facebook wall of one of them. Friends of friends can read it. A colleague sends a screenshot to the management, which dismisses them.',
    },
    stood: false,
    verdict: {
      fr: 'Non, mais pour une autre raison que celle qu’on attendrait.',
      en: 'No, though not for the reason you would expect.',
    },
    reason: {
      fr: 'Les prud’hommes avaient validé les licenciements : ce que des amis d’amis peuvent lire n’était, pour eux, plus privé. La cour d’appel les a jugés sans cause réelle et sérieuse sans trancher ce point : les deux salariées qui avaient saisi la justice avaient déjà été mises à pied pour les mêmes faits, et une faute ne se punit pas deux fois.',
      en: 'The labour court had upheld the dismissals: what friends of friends can read was, to that court, no longer private. The court of appeal found them unjustified without settling that point: the two women who had gone to court had already been suspended for the same acts, and nobody is punished twice for one fault.',
    },
    source: {
      fr: 'Conseil de prud’hommes de Boulogne-Billancourt, 19 novembre 2010, n° 09/00316 ; cour d’appel de Versailles, 17e chambre, 22 février 2012 (Alten Sir)',
      en: 'Conseil de prud’hommes de Boulogne-Billancourt, 19 November 2010, no. 09/00316; cour d’appel de Versailles, 17th chamber, 22 February 2012 (Alten Sir)',
    },
    decidedOn: '2012-02-22',
    checkedOn: '',
  },
  {
    id: 'closed-group',
    title: { fr: 'Quatorze personnes dans un groupe fermé', en: 'Fourteen people in a closed group' },
    situation: {
      fr: 'Sur son compte Facebook, une négociatrice immobilière se joint à un groupe fermé de quatorze personnes, au nom injurieux pour les directrices. Son employeur le fait constater et la licencie pour faute grave.',
      en: 'On Facebook, an employee of an estate agency joins a closed group of fourteen people whose name insults the women who run the firm. Her employer has it officially recorded and dismisses her for gross misconduct.',
    },
    stood: false,
    verdict: { fr: 'Non : c’était une conversation privée.', en: 'No: it was a private conversation.' },
    reason: {
      fr: 'Les propos n’étaient accessibles qu’à des personnes que le titulaire du compte avait agréées, et fort peu nombreuses : ils ne caractérisaient pas une faute grave. Privé ne veut pas dire sans risque : la même Cour a rappelé que des injures, même non publiques, peuvent être punies (1re chambre civile, 10 avril 2013, n° 11-19.530).',
      en: 'Only people approved by the account’s holder, and very few of them, could read it: that was no gross misconduct. Private does not mean without risk: the same court has said that insults can be punished even where they are not public (first civil chamber, 10 April 2013, no. 11-19.530).',
    },
    source: {
      fr: 'Cour de cassation, chambre sociale, 12 septembre 2018, n° 16-11.690',
      en: 'Cour de cassation (France), labour chamber, 12 September 2018, no. 16-11.690',
    },
    decidedOn: '2018-09-12',
    checkedOn: '',
  },
  {
    id: 'collection',
    title: { fr: 'La photo d’une collection à venir', en: 'A picture of next season’s clothes' },
    situation: {
      fr: 'Une cheffe de projet publie sur son compte Facebook, visible de ses seuls amis, une photo de la prochaine collection, montrée jusque-là aux seuls commerciaux. Une collègue, qui est de ses amis, l’envoie d’elle-même à l’employeur. Licenciement pour faute grave.',
      en: 'A project manager posts a picture of the coming collection, so far shown to the sales staff alone, on her Facebook account, which only her friends can see. A colleague among them sends it to the employer unasked. She is dismissed for gross misconduct.',
    },
    stood: true,
    verdict: { fr: 'Oui : l’employeur pouvait s’en servir.', en: 'Yes: the employer was allowed to use it.' },
    reason: {
      fr: 'L’employeur n’avait pas rusé : une amie lui avait transmis la photo. La produire portait atteinte à la vie privée, mais c’était indispensable pour prouver et proportionné au but, défendre la confidentialité de ses affaires.',
      en: 'The employer had used no trick: a friend had passed the picture on. Producing it in court intruded on her private life, but was indispensable as proof and proportionate to its aim: keeping business confidential.',
    },
    source: {
      fr: 'Cour de cassation, chambre sociale, 30 septembre 2020, n° 19-12.058 (Petit Bateau)',
      en: 'Cour de cassation (France), labour chamber, 30 September 2020, no. 19-12.058 (Petit Bateau)',
    },
    decidedOn: '2020-09-30',
    checkedOn: '',
  },
  {
    id: 'rating-site',
    title: { fr: 'Noter son entreprise en ligne', en: 'Rating one’s company online' },
    situation: {
      fr: 'Sur un site où chacun peut noter son entreprise, ouvert à tous, un salarié dit du mal de la sienne, en termes vifs. Il est licencié pour faute grave.',
      en: 'On a website where anyone can rate their company, and anyone can read, an employee speaks ill of his own in strong terms. He is dismissed for gross misconduct.',
    },
    stood: true,
    verdict: {
      fr: 'Oui : il avait abusé de sa liberté d’expression.',
      en: 'Yes: he had abused his freedom of speech.',
    },
    reason: {
      fr: 'Ce n’est pas d’avoir critiqué, c’est la façon : des termes déloyaux et malveillants, lisibles par tout le monde.',
      en: 'It was not the criticism but its manner: disloyal and malicious words, for all the world to read.',
    },
    source: {
      fr: 'Cour de cassation, chambre sociale, 11 avril 2018, n° 16-18.590',
      en: 'Cour de cassation (France), labour chamber, 11 April 2018, no. 16-18.590',
    },
    decidedOn: '2018-04-11',
    checkedOn: '',
  },
  {
    id: 'colleague',
    title: { fr: 'Prendre la défense d’un collègue', en: 'Standing up for a colleague' },
    situation: {
      fr: 'En plein conflit, un salarié écrit sur un site d’information sociale peu fréquenté que le licenciement d’un jeune collègue a été monté de toutes pièces. Il nomme l’entreprise. Elle le licencie.',
      en: 'In the middle of a dispute, an employee writes on a little-read website for labour news that the reasons for a young colleague’s dismissal were made up. He names the company. It dismisses him.',
    },
    stood: false,
    verdict: {
      fr: 'Non : il pouvait s’interroger en public.',
      en: 'No: he was free to ask the question in public.',
    },
    reason: {
      fr: 'Dans une situation de conflit, sur un site au caractère quasiment confidentiel, s’interroger sur le licenciement d’un collègue sans propos injurieux ni vexatoires ne dépasse pas la liberté d’expression.',
      en: 'In a dispute, and on a website that hardly anyone reads, questioning a colleague’s dismissal without insulting or humiliating anyone stays within freedom of speech.',
    },
    source: {
      fr: 'Cour de cassation, chambre sociale, 6 mai 2015, n° 14-10.781',
      en: 'Cour de cassation (France), labour chamber, 6 May 2015, no. 14-10.781',
    },
    decidedOn: '2015-05-06',
    checkedOn: '',
  },
  {
    id: 'joke',
    title: { fr: 'Un trait d’esprit dans un discours', en: 'A joke in a speech' },
    situation: {
      fr: 'Dans un texte destiné à une convention de son entreprise, un salarié écrit que tous sont « des collaborateurs, comme disait si bien Laval ». Le texte est lu à une répétition, devant des cadres et des personnes de l’extérieur. Il est licencié.',
      en: 'In a text for his company’s convention an employee writes that all of them are “collaborators, as Laval put it so well”, after the head of the Vichy government. It is read out at a rehearsal, before managers and outsiders. He is dismissed.',
    },
    stood: true,
    verdict: { fr: 'Oui : c’était un abus.', en: 'Yes: it went too far.' },
    reason: {
      fr: 'Compte tenu du lieu et de ceux qui écoutaient, la phrase abusait de la liberté d’expression et donnait une cause réelle et sérieuse au licenciement. L’humour ne protège pas de tout.',
      en: 'Given where it was said and who was listening, the remark abused freedom of speech and was reason enough to dismiss him. Humour does not cover everything.',
    },
    source: {
      fr: 'Cour de cassation, chambre sociale, 6 octobre 2016, n° 15-19.588',
      en: 'Cour de cassation (France), labour chamber, 6 October 2016, no. 15-19.588',
    },
    decidedOn: '2016-10-06',
    checkedOn: '',
  },
  {
    id: 'like',
    title: { fr: 'Un simple « J’aime »', en: 'Just a “like”' },
    situation: {
      fr: 'En Turquie, une agente de nettoyage employée par le ministère de l’Éducation clique « J’aime » sous des publications d’autrui, très critiques envers les autorités. Elle est licenciée sans indemnité.',
      en: 'In Turkey, a cleaner employed by the ministry of education clicks “like” under other people’s posts that are sharply critical of the authorities. She is dismissed without compensation.',
    },
    stood: false,
    verdict: {
      fr: 'Non : la Cour européenne lui a donné raison.',
      en: 'No: the European Court found for her.',
    },
    reason: {
      fr: 'Un « J’aime » est une façon courante de s’exprimer, et moins qu’un partage. Les juges nationaux n’avaient examiné ni le contenu et le contexte des publications, ni combien de gens l’avaient vu ; et la sanction était extrêmement sévère.',
      en: 'A “like” is a common way of expressing oneself, and less than sharing. The national courts had looked neither at what the posts said, and in what context, nor at how many people had seen it; and the sanction was extremely severe.',
    },
    source: {
      fr: 'Cour européenne des droits de l’homme, Melike c. Turquie, 15 juin 2021, n° 35786/19',
      en: 'European Court of Human Rights, Melike v. Turkey, 15 June 2021, no. 35786/19',
    },
    decidedOn: '2021-06-15',
    checkedOn: '',
  },
  {
    id: 'blog',
    title: { fr: 'Un blog sur son métier', en: 'A blog about his trade' },
    situation: {
      fr: 'En Hongrie, un spécialiste des ressources humaines d’une banque écrit, sur un site consacré à ce métier, des articles sur les rémunérations. La banque y voit une atteinte à ses intérêts et à la confidentialité, et le licencie.',
      en: 'In Hungary, a human resources expert at a bank writes articles on pay for a website about that trade. The bank sees a breach of confidentiality and of its interests, and dismisses him.',
    },
    stood: false,
    verdict: {
      fr: 'Non : la Cour européenne lui a donné raison.',
      en: 'No: the European Court found for him.',
    },
    reason: {
      fr: 'Parler de son métier entre gens du métier est protégé aussi. Il voulait partager un savoir, et personne n’avait montré que la banque en ait souffert : les juges nationaux n’avaient pas mis en balance les droits de l’un et de l’autre.',
      en: 'Talking shop with others in the trade is protected as well. He meant to share knowledge, and nobody had shown that the bank suffered from it: the national courts had not weighed the rights of the two against each other.',
    },
    source: {
      fr: 'Cour européenne des droits de l’homme, Herbai c. Hongrie, 5 novembre 2019, n° 11608/15',
      en: 'European Court of Human Rights, Herbai v. Hungary, 5 November 2019, no. 11608/15',
    },
    decidedOn: '2019-11-05',
    checkedOn: '',
  },
  {
    id: 'cartoon',
    title: { fr: 'Une caricature dans le bulletin du syndicat', en: 'A cartoon in the union’s newsletter' },
    situation: {
      fr: 'En Espagne, des syndicalistes publient dans leur bulletin un dessin et des articles grossiers sur deux collègues qui avaient témoigné pour l’entreprise, et sur un responsable. Ils sont licenciés.',
      en: 'In Spain, members of a union publish in its newsletter a crude cartoon and articles on two colleagues who had testified for the company, and on a manager. They are dismissed.',
    },
    stood: true,
    verdict: {
      fr: 'Oui, par douze voix contre cinq.',
      en: 'Yes, by twelve votes to five.',
    },
    reason: {
      fr: 'Un syndicat peut critiquer durement. Mais le dessin et les articles étaient offensants, et visaient des personnes : le licenciement n’était pas disproportionné.',
      en: 'A union may criticise harshly. But the cartoon and the articles were offensive and aimed at individuals: dismissal was not disproportionate.',
    },
    source: {
      fr: 'Cour européenne des droits de l’homme, Grande Chambre, Palomo Sánchez et autres c. Espagne, 12 septembre 2011, n° 28955/06 et autres',
      en: 'European Court of Human Rights, Grand Chamber, Palomo Sánchez and Others v. Spain, 12 September 2011, no. 28955/06 and others',
    },
    decidedOn: '2011-09-12',
    checkedOn: '',
  },
  {
    id: 'whistle',
    title: { fr: 'Des documents remis à un journaliste', en: 'Documents handed to a journalist' },
    situation: {
      fr: 'Au Luxembourg, l’employé d’un cabinet d’audit remet à un journaliste des documents confidentiels sur la façon dont des multinationales sont imposées. Il est condamné à 1 000 € d’amende.',
      en: 'In Luxembourg, an employee of an audit firm hands a journalist confidential documents on how multinational companies are taxed. He is fined €1,000.',
    },
    stood: false,
    verdict: {
      fr: 'Non, par douze voix contre cinq.',
      en: 'No, by twelve votes to five.',
    },
    reason: {
      fr: 'Les documents étaient authentiques, il était de bonne foi, et l’intérêt du public à savoir l’emportait sur tous les dommages. Qui lance une alerte n’est pas protégé d’office : tout se pèse, cas par cas.',
      en: 'The documents were authentic, he was in good faith, and the public’s interest in knowing outweighed all harm. Whoever blows the whistle is not protected as of right: everything is weighed, case by case.',
    },
    source: {
      fr: 'Cour européenne des droits de l’homme, Grande Chambre, Halet c. Luxembourg, 14 février 2023, n° 21884/18',
      en: 'European Court of Human Rights, Grand Chamber, Halet v. Luxembourg, 14 February 2023, no. 21884/18',
    },
    decidedOn: '2023-02-14',
    checkedOn: '',
  },
];
