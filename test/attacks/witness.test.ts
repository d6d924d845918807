import { describe, expect, it } from 'vitest';
import { shortHead } from '../../functions/survey/key-list.ts';
import { toBase64Url } from '../../functions/survey/token-format.ts';
import { panelKeys } from '../../functions/survey/tokens.ts';
import { compareBuild } from '../../infra/witness/compare-build.ts';
import { compareHead, compareRecords } from '../../infra/witness/compare-records.ts';
import { readSite } from '../../infra/witness/read-site.ts';
import { findPanelKey } from '../../web/survey/protocol/find-panel-key.ts';
import { fetchOf, honestFiles, type MadeUpSite, madeUpBuild } from '../support/made-up-site.ts';
import { type ListedKey, signedList } from '../support/signed-list.ts';

/**
 * An operator who lies to everyone in the same words, or to one person in words that fit each other, passes every check
 * of a browser. A witness that looks each day, and is shown what others were given, sees it. Measure: how many of the
 * forgeries it names; the control is the browser, which accepts them, or a witness that has seen nothing before.
 */
const seed = new Uint8Array(32).fill(9);
const wave = '2026-q4';
const keyOf = (name: string): ListedKey => ({
  panel: name.replace(/-of-.*/, ''),
  publicKey: toBase64Url(panelKeys(seed, { wave, panel: name }).publicKey),
});
const honestKeys = ['open', 'rival', 'acme'].map(keyOf);
const [open, rival, acme] = honestKeys as [ListedKey, ListedKey, ListedKey];
const honest: MadeUpSite = { files: honestFiles, lists: [await signedList(wave, honestKeys)] };
const look = async (site: MadeUpSite) =>
  readSite('http://observatory.test', { fetch: fetchOf(site), today: new Date('2026-11-28T12:00:00Z') });
const seenBefore = (await look(honest)).record;
const before = { by: 'before', name: 'before' } as const;

/** What a witness who saw the honest site says of this one. */
async function contradictions(site: MadeUpSite): Promise<string> {
  const { record, faults } = await look(site);
  return [...faults, ...compareRecords(record, seenBefore, before)].join('\n');
}

/** Whether a browser answers under the list of this site, by a link that the operator made for it. */
async function browserAccepts(site: MadeUpSite): Promise<boolean> {
  const [list] = site.lists;
  const listed = list?.panels.find(({ panel }) => panel === 'acme');
  if (!list || !listed) return false;
  const connection = { origin: 'http://observatory.test', fetch: fetchOf(site) };
  return findPanelKey(wave, 'acme', { keys: shortHead(list.head) }, connection).then(
    (key) => key === listed.publicKey,
    () => false,
  );
}

describe('a witness', () => {
  it('says nothing of a site that stays what it was, and of a list that only grows', async () => {
    expect(await contradictions(honest)).toBe('');
    const grown = await signedList(wave, [...honestKeys, keyOf('later')]);
    expect(await contradictions({ ...honest, lists: [grown, await signedList('2027-q1', [open])] })).toBe('');
  });

  const forgeries: Record<string, [list: ReturnType<typeof signedList>, says: RegExp]> = {
    'another key for a panel': [
      signedList(wave, [open, rival, keyOf('acme-of-one')]),
      /another key for panel acme/,
    ],
    'an entry taken out': [
      signedList(wave, [open, acme]),
      /its key 2 is that of acme, but was that of rival/,
    ],
    'an entry taken off the end': [signedList(wave, [open, rival]), /ends before panel acme/],
    'an entry put in between': [
      signedList(wave, [open, keyOf('new'), rival, acme]),
      /its key 2 is that of new/,
    ],
    'a signature by another key': [signedList(wave, honestKeys, { signer: 2 }), /signed by another key/],
  };

  for (const [forgery, [list, says]] of Object.entries(forgeries)) {
    it(`names ${forgery}, with both signed heads, where every browser accepts it (control)`, async () => {
      const site = { ...honest, lists: [await list] };
      if (forgery !== 'an entry taken off the end') expect(await browserAccepts(site)).toBe(true);
      const said = await contradictions(site);
      expect(said).toMatch(says);
      for (const each of [...site.lists, ...honest.lists]) expect(said).toContain(each.signature);
      // Who has never looked before sees nothing wrong with it (control).
      expect((await look(site)).faults).toEqual([]);
    });
  }

  it('names a list that is gone, not signed, of another wave, or not the one that an edition names', async () => {
    const [list] = honest.lists as [(typeof honest.lists)[number]];
    expect(await contradictions({ ...honest, lists: [] })).toMatch(/2026-q4, which is in before, is gone/);
    const unsigned = { ...list, signature: toBase64Url(new Uint8Array(64)) };
    expect(await contradictions({ ...honest, lists: [unsigned] })).toMatch(/is not signed by the key/);
    const editions = [{ id: '2026-q4-1', wave, keys: (await signedList(wave, [open])).head }];
    expect(await contradictions({ ...honest, editions })).toBe('');
    const other = [{ id: '2026-q4-1', wave, keys: (await signedList(wave, [rival])).head }];
    expect(await contradictions({ ...honest, editions: other })).toMatch(/edition 2026-q4-1 names a head/);
  });

  it('names another beginning of a list than everybody’s, which comes with the wave, however sound by itself', async () => {
    const beginning = async (keys: typeof honestKeys, options = {}) => ({
      ...honest,
      beginnings: { [wave]: await signedList(wave, keys, options) },
    });
    expect(await contradictions(await beginning([open]))).toBe('');
    expect(await contradictions(await beginning([open, rival]))).toBe('');
    const ofOne = { ...open, publicKey: keyOf('acme-of-one').publicKey };
    for (const other of [await beginning([ofOne]), await beginning([open], { signer: 2 })])
      expect(await contradictions(other)).toMatch(/2026-q4 comes with another list of keys/);
    const unsigned = { ...(await signedList(wave, [open])), signature: toBase64Url(new Uint8Array(64)) };
    expect(await contradictions({ ...honest, beginnings: { [wave]: unsigned } })).toMatch(
      /comes with another/,
    );
  });

  it('catches a list made for one person, who is lied to consistently, by the link that they hold', async () => {
    const forged = { ...honest, lists: [await signedList(wave, [open, rival, keyOf('acme-of-one')])] };
    // Everything that this person's browser is given fits together (control).
    expect(await browserAccepts(forged)).toBe(true);
    const theirs = shortHead(forged.lists[0]?.head ?? '');
    const link = `https://observatory.test/fr/survey#wave=${wave}&panel=acme&code=AAAA&keys=${theirs}`;
    for (const given of [theirs, link, `${link}&utm_source=mail`, forged.lists[0]?.head ?? '']) {
      expect((await compareHead(seenBefore, given)).join()).toMatch(/has ever had the head/);
    }
    const everyones = shortHead(honest.lists[0]?.head ?? '');
    const older = shortHead((await signedList(wave, [open, rival])).head);
    for (const given of [everyones, older, link.replace(theirs, everyones)]) {
      expect(await compareHead(seenBefore, given)).toEqual([]);
    }
    expect((await compareHead(seenBefore, 'nonsense')).join()).toMatch(/does not contain the head of a list/);
  });

  it('catches a fork by what another witness saw, whichever of the two lists is longer', async () => {
    const others = await look({
      ...honest,
      lists: [await signedList(wave, [open, rival, keyOf('acme-of-one'), keyOf('later')])],
    });
    const compared = { by: 'others', name: 'theirs' } as const;
    for (const [one, other] of [
      [seenBefore, others.record],
      [others.record, seenBefore],
    ] as const) {
      expect(compareRecords(one, other, compared).join()).toMatch(/another key for panel acme/);
    }
    // Of two honest lists one is merely older.
    const grown = await look({ ...honest, lists: [await signedList(wave, [...honestKeys, keyOf('later')])] });
    expect(compareRecords(seenBefore, grown.record, compared)).toEqual([]);
    expect(compareRecords(grown.record, seenBefore, compared)).toEqual([]);
  });

  const alterations: Record<string, [files: Record<string, string>, says: RegExp]> = {
    'a worker that is another': [{ 'assets/worker-3.js': 'blind();tell()' }, /\/assets\/worker-3\.js is /],
    'a script more in the survey’s page': [
      { 'fr/survey/index.html': `${honestFiles['fr/survey/index.html']}<script>tell()</script>` },
      /\/fr\/survey is /,
    ],
    'a script more in a page with figures': [
      { 'fr/index.html': `${honestFiles['fr/index.html']}<script src="/assets/shared-2.js"></script>` },
      /\/fr\/ is /,
    ],
    'a file more': [{ 'assets/more-4.js': 'tell()' }, /\/assets\/more-4\.js is /],
  };

  for (const [alteration, [files, says]] of Object.entries(alterations)) {
    it(`names ${alteration}, by what it saw before and by a build of the same version`, async () => {
      const altered = { ...honest, files: { ...honestFiles, ...files } };
      // The altered site lists what it serves, so that it fits itself (control).
      const { record, faults } = await look(altered);
      expect(faults).toEqual([]);
      expect(await contradictions(altered)).toMatch(says);
      expect(compareBuild(record, madeUpBuild(honestFiles)).join()).toMatch(says);
    });
  }

  it('names a file that is loaded and not listed, and headers that allow more than before', async () => {
    const files = { ...honestFiles, 'assets/shared-2.js': 'import("/assets/hidden-9.js")' };
    expect((await look({ ...honest, files })).faults.join()).toMatch(/loads \/assets\/hidden-9\.js/);
    const headers = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    expect(await contradictions({ ...honest, headers })).toMatch(
      /fr\/survey \(what its headers allow\) is another/,
    );
  });

  it('says nothing of new figures in a page, and of a new version that it is one', async () => {
    const figures = { 'fr/index.html': honestFiles['fr/index.html']?.replace('15 %', '16 %') ?? '' };
    const drawn = { ...honest, files: { ...honestFiles, ...figures } };
    expect(await contradictions(drawn)).toBe('');
    expect(compareBuild((await look(drawn)).record, madeUpBuild(honestFiles))).toEqual([]);
    const next = {
      ...honest,
      source: 'source-2',
      files: { ...honestFiles, 'assets/worker-3.js': 'blind(2)' },
    };
    expect(await contradictions(next)).toMatch(/was there a new version\?/);
    const { record } = await look(next);
    expect(compareBuild(record, madeUpBuild(next.files, 'source-2'))).toEqual([]);
    expect(compareBuild(record, madeUpBuild(honestFiles)).join()).toMatch(/build that version/);
  });
});
