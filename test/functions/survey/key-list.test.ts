import { createHash, createPublicKey, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import {
  checkKeyList,
  headsOf,
  type KeyList,
  shortHead,
  signedText,
} from '../../../functions/survey/key-list.ts';
import { listSigner, signHead } from '../../../functions/survey/key-list-signature.ts';
import { fromBase64Url, toBase64Url } from '../../../functions/survey/token-format.ts';

const seed = new Uint8Array(32).fill(7);
const wave = '2026-q4';
const panels = ['open', 'acme', 'rival'].map((panel, index) => ({
  panel,
  publicKey: toBase64Url(new Uint8Array(32).fill(index)),
}));

async function listOf(keys: typeof panels): Promise<KeyList> {
  const signedBy = listSigner(seed);
  const head = (await headsOf({ wave, signedBy, panels: keys })).at(-1) as string;
  return {
    wave,
    panels: keys,
    head,
    signature: signHead(seed, { wave, keys: keys.length, head }),
    signedBy,
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

describe('a list of panel keys', () => {
  it('is a chain of SHA-256 that anybody can compute again', async () => {
    const { signedBy, head } = await listOf(panels);
    let expected = sha256(`key list ${wave} ${signedBy}\n`);
    const heads = [expected];
    for (const { panel, publicKey } of panels) {
      expected = sha256(`${expected}\n${wave} ${panel} ${publicKey}\n`);
      heads.push(expected);
    }
    expect(await headsOf({ wave, signedBy, panels })).toEqual(heads);
    expect(head).toBe(expected);
    expect(shortHead(head)).toBe(Buffer.from(head, 'base64url').subarray(0, 16).toString('base64url'));
  });

  it('is signed as node:crypto verifies it', async () => {
    const list = await listOf(panels);
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: list.signedBy } });
    const signature = Buffer.from(list.signature, 'base64url');
    expect(verify(null, signedText(wave, 3, list.head), key, signature)).toBe(true);
    expect(verify(null, signedText(wave, 2, list.head), key, signature)).toBe(false);
    expect(await checkKeyList(list)).toHaveLength(4);
  });

  it('is refused with a key changed, taken out, put in, moved or named twice, another wave, head or signature', async () => {
    const list = await listOf(panels);
    const [open, acme, rival] = panels as [(typeof panels)[0], (typeof panels)[0], (typeof panels)[0]];
    const other = toBase64Url(new Uint8Array(32).fill(9));
    const shorter = await listOf([open, acme]);
    const wrong: [KeyList, string][] = [
      [{ ...list, panels: [open, { ...acme, publicKey: other }, rival] }, 'chain'],
      [{ ...list, panels: [open, rival] }, 'chain'],
      [{ ...list, panels: [...panels, { panel: 'more', publicKey: other }] }, 'chain'],
      [{ ...list, panels: [open, rival, acme] }, 'chain'],
      [{ ...list, panels: [] }, 'chain'],
      [await listOf([open, acme, { panel: 'acme', publicKey: other }]), 'twice'],
      [{ ...list, wave: '2026-q3' }, 'chain'],
      [{ ...list, head: shorter.head }, 'chain'],
      [{ ...list, signedBy: other }, 'chain'],
      [{ ...list, signature: shorter.signature }, 'signature'],
      [{ ...list, signature: toBase64Url(new Uint8Array(64)) }, 'signature'],
      [{ ...list, signature: '' }, 'signature'],
    ];
    for (const [index, [each, fault]] of wrong.entries()) {
      expect([index, await checkKeyList(each)]).toEqual([index, fault]);
    }
  });
});

// RFC 8032, 7.1: secret key, public key, message, signature.
const vectors = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

describe('the signature', () => {
  it('is that of RFC 8032, whose vectors it gives', () => {
    for (const [secret, publicKey, message, signature] of vectors) {
      const [key, text] = [Buffer.from(secret, 'hex'), Buffer.from(message, 'hex')];
      expect(Buffer.from(ed25519.getPublicKey(key)).toString('hex')).toBe(publicKey);
      expect(Buffer.from(ed25519.sign(text, key)).toString('hex')).toBe(signature);
      const strictly = { zip215: false };
      expect(
        ed25519.verify(Buffer.from(signature, 'hex'), text, Buffer.from(publicKey, 'hex'), strictly),
      ).toBe(true);
    }
  });

  it('is by a key of each seed’s own', () => {
    expect(listSigner(seed)).not.toBe(listSigner(new Uint8Array(32).fill(8)));
    expect(fromBase64Url(listSigner(seed), 32)).toHaveLength(32);
  });
});
