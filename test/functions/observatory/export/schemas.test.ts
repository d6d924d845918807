import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { headlineFigures } from '../../../../functions/observatory/citation.ts';
import { editionsAsFeed } from '../../../../functions/observatory/citation-feed.ts';
import type { Manifest } from '../../../../functions/observatory/edition.ts';
import { editionAsDdi } from '../../../../functions/observatory/export/ddi-codebook.ts';
import type { EditionTables } from '../../../../functions/observatory/export/edition-tables.ts';
import type { Finding } from '../../../../functions/observatory/findings/finding.ts';
import { findingsOf } from '../../../../functions/observatory/findings/findings-of.ts';
import { observatoryName } from '../../../../functions/survey/observatory-name.ts';
import {
  hostile,
  madeOfNoise,
  madeUp,
  main,
  mostlySuppressed,
  of2010,
  ofAnyQuestionnaires,
  ofOtherQuestions,
} from './editions.ts';

const folder = 'test/reference/schemas/';
const origin = 'https://observatory.test';
const namespaces = { d: 'ddi:codebook:2_5', a: 'http://www.w3.org/2005/Atom' };

beforeAll(() => {
  xmlRegisterFsInputProviders();
});

function schemaDocument(name: string): XmlDocument {
  return XmlDocument.fromString(readFileSync(`${folder}${name}`, 'utf8'), { url: `${folder}${name}` });
}

function texts(document: XmlDocument, path: string): string[] {
  return document.find(path, namespaces).map((node) => node.content);
}

function published() {
  const { manifest, tables } = main(madeOfNoise());
  const house = { name: { fr: 'Voix', en: 'Voices' }, publisher: 'A & B', contact: 'lire@voix.test' };
  return { manifest: { ...manifest, house }, tables };
}

describe('an edition in DDI', () => {
  const validator = XsdValidator.fromDoc;

  it.each<[string, EditionTables]>([
    ['a whole edition', main(madeUp())],
    ['an edition made of noisy tables', main(madeOfNoise())],
    ['an edition of hostile words', hostile()],
    ['an edition with most groups suppressed', main(mostlySuppressed())],
    ['an edition of another questionnaire', main(ofOtherQuestions())],
    ...Object.entries(ofAnyQuestionnaires()).map(([name, edition]): [string, EditionTables] => [
      name,
      main(edition),
    ]),
    ['the edition of 2010', of2010()],
    ['an edition whose publisher is stated', published()],
  ])('is valid by the schema of DDI Codebook 2.5: %s', (_, edition) => {
    const schema = validator(schemaDocument('ddi-codebook-2.5-excerpt.xsd'));
    const document = XmlDocument.fromString(editionAsDdi(edition, origin));
    schema.validate(document);
    const { manifest, tables } = edition;
    // Each figure of the totals, and no other.
    const shares = tables
      .filter(({ by }) => by.length === 0)
      .flatMap(({ question, groups }) =>
        (groups[0]?.cells ?? [])
          .filter(({ share, bound }) => share !== null && !bound)
          .map(({ code, share }) => `${question}|${code}|${((share as number) * 100).toFixed(1)}`),
      );
    const found = document.find('//d:var/d:catgry[d:catStat]', namespaces).map((node) => {
      const at = (path: string) => node.get(path, namespaces)?.content ?? '';
      return `${at('../@name')}|${at('d:catValu')}|${Number(at('d:catStat')).toFixed(1)}`;
    });
    expect(found.sort()).toEqual(shares.sort());
    const questions = new Set([
      ...manifest.questions.map(({ id }) => id),
      ...manifest.breakdowns.map(({ id }) => id),
    ]);
    expect(new Set(texts(document, '//d:var/@name'))).toEqual(questions);
  });

  it('tells each question by topic, text, hint, base and revision, and refusals as missing values', () => {
    const edition = main(ofOtherQuestions());
    const document = XmlDocument.fromString(editionAsDdi(edition, origin));
    const at = (path: string) =>
      document.find(`//d:var[@name="remoteTools"]/${path}`, namespaces).map((node) => node.content);
    expect(at('d:labl[@xml:lang="en"]')).toEqual(['Tools at a distance']);
    expect(at('d:qstn/d:qstnLit[@xml:lang="en"]')).toEqual(['Tools at a distance: how is it for you?']);
    expect(at('d:qstn/d:postQTxt[@xml:lang="en"]')).toEqual(['Screen, software, messages.']);
    expect(at('d:universe[@xml:lang="en"]')[0]).toMatch(
      /^employees who answered “One or two days a week” or/,
    );
    expect(at('d:verStmt/d:version')).toEqual(['1']);
    expect(at('d:catgry[@missing="Y" and @missType="refused"]/d:catValu')).toEqual(['none']);
  });

  /**
   * What the catalogue of the European data archives asks of a study: first what is mandatory, then what is
   * recommended. From CESSDA's profile of DDI 2.5, version 2.0.0, `CDC_2.5_PROFILE/cdc25_profile.xml`.
   */
  const archivesAskFor = [
    'd:citation/d:titlStmt/d:titl/@xml:lang',
    'd:citation/d:titlStmt/d:IDNo/@agency',
    'd:citation/d:holdings/@URI',
    'd:citation/d:distStmt/d:distrbtr/@xml:lang',
    'd:stdyInfo/d:abstract/@xml:lang',
    'd:citation/d:titlStmt/d:parTitl/@xml:lang',
    'd:citation/d:titlStmt/d:IDNo/@xml:lang',
    'd:citation/d:holdings/@xml:lang',
    'd:citation/d:rspStmt/d:AuthEnty/@xml:lang',
    'd:citation/d:distStmt/d:distDate/@date',
    'd:citation/d:serStmt/d:serName/@xml:lang',
    'd:stdyInfo/d:subject/d:keyword/@xml:lang',
    'd:stdyInfo/d:subject/d:topcClas[@vocab="CESSDA Topic Classification"]/@xml:lang',
    'd:stdyInfo/d:sumDscr/d:collDate[@event="start"]/@date',
    'd:stdyInfo/d:sumDscr/d:collDate[@event="end"]/@date',
    'd:stdyInfo/d:sumDscr/d:nation[@abbr="FR"]/@xml:lang',
    'd:stdyInfo/d:sumDscr/d:anlyUnit[@xml:lang]/d:concept[@vocab="DDI Analysis Unit"]',
    'd:stdyInfo/d:sumDscr/d:universe/@xml:lang',
    'd:stdyInfo/d:sumDscr/d:dataKind/@xml:lang',
    'd:method/d:dataColl/d:timeMeth[@xml:lang]/d:concept[@vocab="DDI Time Method"]',
    'd:method/d:dataColl/d:sampProc[@xml:lang]/d:concept[@vocab="DDI Sampling Procedure"]',
    'd:method/d:dataColl/d:collMode[@xml:lang]/d:concept[@vocab="DDI Mode of Collection"]',
    'd:dataAccs/d:useStmt/d:restrctn/@xml:lang',
    'd:dataAccs/d:useStmt/d:conditions[@elementVersion="info:eu-repo-Access-Terms vocabulary"]',
    '../d:fileDscr/d:fileTxt/d:fileName/@xml:lang',
  ];

  it('has what the catalogue of the European archives asks for, and no address where none is known', () => {
    for (const edition of [main(madeUp()), of2010()]) {
      const document = XmlDocument.fromString(editionAsDdi(edition, origin));
      const missing = archivesAskFor.filter((path) => texts(document, `//d:stdyDscr/${path}`).length === 0);
      expect(missing).toEqual([]);
      const homeless = XmlDocument.fromString(editionAsDdi(edition, ''));
      validator(schemaDocument('ddi-codebook-2.5-excerpt.xsd')).validate(homeless);
      expect(texts(homeless, '//@URI')).toEqual([]);
    }
    const sampling = (edition: typeof of2010) =>
      texts(XmlDocument.fromString(editionAsDdi(edition(), origin)), '//d:sampProc/d:concept');
    expect([...sampling(madeUp), ...sampling(of2010)]).toEqual([
      'Nonprobability.Availability',
      'Nonprobability.Availability',
      'Nonprobability.Quota',
      'Nonprobability.Quota',
    ]);
  });

  it('would not be valid in another order, or without a name', () => {
    const schema = validator(schemaDocument('ddi-codebook-2.5-excerpt.xsd'));
    const ddi = editionAsDdi(of2010(), origin);
    const swapped = ddi.replace(/(<catValu>.*?<\/catValu>)(<labl.*?<\/labl>)/, '$2$1');
    const nameless = ddi.replace(' name="mention"', '');
    for (const broken of [swapped, nameless]) {
      expect(broken).not.toBe(ddi);
      expect(() => schema.validate(XmlDocument.fromString(broken))).toThrow();
    }
  });
});

describe('the feed of editions', () => {
  const manifests = [hostile().manifest, madeUp().manifest, of2010().manifest];

  it.each(['fr', 'en'] as const)('is valid by the grammar of RFC 4287, in %s', (language) => {
    const grammar = RelaxNGValidator.fromDoc(schemaDocument('atom.rng'));
    for (const origin of ['https://observatory.test', '']) {
      const document = XmlDocument.fromString(
        editionsAsFeed(manifests, { site: observatoryName, language, origin }),
      );
      grammar.validate(document);
      // The appendix's two rules in Schematron: an author of the feed or of each entry, an alternate link of each entry.
      expect(texts(document, '/a:feed[a:author or not(a:entry[not(a:author)])]')).toHaveLength(1);
      expect(texts(document, '//a:entry[not(a:link[@rel="alternate"])]')).toEqual([]);
      expect(texts(document, '/a:feed/@xml:lang')).toEqual([language]);
      expect(texts(document, '//a:entry')).toHaveLength(manifests.length);
      for (const time of texts(document, '//a:updated')) expect(time).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  it('keeps its ids, whatever the address of the site and the other editions', () => {
    const ids = (feed: string) => texts(XmlDocument.fromString(feed), '//a:entry/a:id');
    const all = ids(
      editionsAsFeed(manifests.slice(1), { site: observatoryName, language: 'fr', origin: 'https://a.test' }),
    );
    const last = ids(
      editionsAsFeed(manifests.slice(2), { site: observatoryName, language: 'fr', origin: 'https://b.test' }),
    );
    expect(all.slice(1)).toEqual(last);
    expect(new Set(all).size).toBe(2);
    for (const id of all)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('carries the sentences of the findings on top, and figures where there are none', () => {
    const [edition] = manifests.slice(1) as [Manifest];
    const { ranked } = findingsOf(edition);
    const [first, second, third] = ranked as [Finding, Finding, Finding];
    const summaryOf = (manifest: Manifest, language: 'fr' | 'en') =>
      texts(
        XmlDocument.fromString(editionsAsFeed([manifest], { site: observatoryName, language, origin: '' })),
        '//a:summary',
      )[0];
    for (const language of ['fr', 'en'] as const) {
      const told = summaryOf({ ...edition, findings: { ranked, top: [third.id, first.id] } }, language);
      expect(told).toContain(`${third.sentence[language]} ${first.sentence[language]}`);
      expect(told).not.toContain(second.sentence[language]);
      expect(summaryOf({ ...edition, findings: { ranked: [], top: [] } }, language)).toContain(
        headlineFigures(edition, language),
      );
    }
  });

  it('without an id, or with a time that is none, would not be valid', () => {
    const grammar = RelaxNGValidator.fromDoc(schemaDocument('atom.rng'));
    const feed = editionsAsFeed(manifests, { site: observatoryName, language: 'en', origin: '' });
    const titleLast = feed.replace(/^([\s\S]*?)(<title>.*?<\/title>)([\s\S]*)(<\/feed>)/, '$1$3$2$4');
    for (const broken of [feed.replace(/<id>.*?<\/id>/, ''), feed.replace('T00:00:00Z', ''), titleLast]) {
      expect(broken).not.toBe(feed);
      expect(() => grammar.validate(XmlDocument.fromString(broken))).toThrow();
    }
  });
});
