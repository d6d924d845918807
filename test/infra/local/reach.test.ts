import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isForAnotherPage, reachOf } from '../../../infra/local/reach.ts';

describe('the names that the gateway answers to', () => {
  it.each([
    ['localhost:8787', true],
    ['LOCALHOST:8787', true],
    ['127.0.0.1:8787', true],
    ['[::1]:8787', true],
    ['localhost', true],
    ['rebound.example:8787', false],
    ['localhost.rebound.example', false],
    ['127.0.0.1.rebound.example', false],
    ['192.0.2.7:8787', false],
    ['', false],
    [undefined, false],
  ])('are this machine’s own: %s, %s', (header, isOurs) => {
    for (const host of [undefined, '', 'localhost', '127.0.0.1', '::1'])
      expect([host, reachOf(host).isOurs(header)]).toEqual([host, isOurs]);
  });

  it.each(['0.0.0.0', '::'])(
    'are its addresses and its name as well where the network may reach it (%s)',
    (host) => {
      const reach = reachOf(host);
      for (const own of [
        'localhost:1',
        '192.0.2.7:8787',
        '[2001:db8::1]:8787',
        hostname(),
        `${hostname()}.local:1`,
      ])
        expect([own, reach.isOurs(own)]).toEqual([own, true]);
      for (const other of ['rebound.example', '192.0.2.7.rebound.example:8787', undefined])
        expect([other, reach.isOurs(other)]).toEqual([other, false]);
    },
  );

  it('are one more where HOST is a name', () => {
    expect(reachOf('Observatory.lan').isOurs('observatory.lan:8787')).toBe(true);
    expect(reachOf('observatory.lan').isOurs('other.lan:8787')).toBe(false);
  });
});

describe('where the gateway listens', () => {
  it('is loopback alone, by both protocols, unless told otherwise', () => {
    expect(reachOf()).toMatchObject({
      listensAt: ['127.0.0.1', '::1'],
      host: 'localhost',
      isThisMachineOnly: true,
    });
    expect(reachOf('127.0.0.1')).toMatchObject({ listensAt: ['127.0.0.1'], isThisMachineOnly: true });
    expect(reachOf('::1')).toMatchObject({ listensAt: ['::1'], host: '[::1]', isThisMachineOnly: true });
  });

  it('is what HOST says', () => {
    expect(reachOf('0.0.0.0')).toMatchObject({
      listensAt: ['0.0.0.0'],
      host: 'localhost',
      isThisMachineOnly: false,
    });
    expect(reachOf('192.0.2.7')).toMatchObject({ listensAt: ['192.0.2.7'], host: '192.0.2.7' });
    expect(reachOf('2001:db8::1')).toMatchObject({ host: '[2001:db8::1]', isThisMachineOnly: false });
  });
});

describe('a request for a page of another origin', () => {
  const asked = (method: string, url: string, headers: Record<string, string>) =>
    isForAnotherPage({
      method,
      url,
      headers: { host: 'localhost:8787', ...headers },
    } as unknown as IncomingMessage);
  const stranger = {
    origin: 'https://stranger.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
  };
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  it('is told by its origin or by what the browser says of it', () => {
    expect(asked('POST', '/api/v1/companies', stranger)).toBe(true);
    expect(asked('POST', '/api/v1/companies', { origin: 'http://localhost:3000' })).toBe(true);
    expect(asked('POST', '/api/v1/companies', { origin: 'null' })).toBe(true);
    expect(asked('GET', '/api/v1/waves/current', { 'sec-fetch-site': 'same-site' })).toBe(true);
    expect(asked('OPTIONS', '/api/v1/company', stranger)).toBe(true);
  });

  it('is none from our own pages, from a program, or where the address was typed', () => {
    expect(asked('PUT', '/api/v1/company/governance', { origin: 'http://localhost:8787' })).toBe(false);
    expect(asked('PUT', '/api/v1/company/governance', { origin: 'https://localhost:8787' })).toBe(false);
    expect(asked('GET', '/fr/', { 'sec-fetch-site': 'none' })).toBe(false);
    expect(asked('GET', '/api/v1/company', { 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(asked('POST', '/api/v1/companies', {})).toBe(false);
  });

  it('may follow a link to a page, and neither frame it nor send a form to it', () => {
    expect(asked('GET', '/fr/survey', link)).toBe(false);
    expect(asked('GET', '/fr/survey', { ...link, 'sec-fetch-dest': 'iframe' })).toBe(true);
    expect(asked('POST', '/fr/survey', link)).toBe(true);
  });

  it.each([
    '/fr/embed/mention',
    '/embed.js',
    '/assets/main-abc.js',
    '/api/v1/editions/latest',
    '/api/v1/editions',
    '/api/v1/editions.atom',
    '/api/v1/waves',
  ])('may read %s, which is every page’s, and not write there', (path) => {
    expect(asked('GET', path, stranger)).toBe(false);
    expect(asked('OPTIONS', path, stranger)).toBe(false);
    expect(asked('POST', path, stranger)).toBe(true);
  });

  it.each([
    '/api/v1/waves/current',
    '/api/v1/company',
    '/api/v1/editions/../company',
    '/api/v1/operator/waves',
    '/api/v1/editionsx',
    '/fr/operator',
  ])('may not read %s', (path) => expect(asked('GET', path, stranger)).toBe(true));
});
