import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../../../infra/local/gateway.ts';
import { limitSources } from '../../../infra/local/limit-sources.ts';
import { sourceLimits } from '../../../infra/source-limits.ts';

const signUp = { method: 'POST', path: '/api/v1/companies', address: '192.0.2.7', hasKey: false };
const withKey = { method: 'GET', path: '/api/v1/company', address: '192.0.2.7', hasKey: true };

function limitsWithClock() {
  let milliseconds = 0;
  const limits = limitSources(() => milliseconds);
  return {
    limits,
    wait(seconds: number) {
      milliseconds += seconds * 1000;
    },
    ask(asked: Parameters<typeof limits.count>[0], status: number, times: number) {
      for (let i = 0; i < times; i++) limits.count(asked, status);
      return limits.waitSeconds(asked);
    },
  };
}

describe('the limits of one source on a laptop', () => {
  it('let twenty companies sign up in five minutes, and one more after them', () => {
    const { ask, wait, limits } = limitsWithClock();
    expect(ask(signUp, 202, sourceLimits.signUps - 1)).toBeUndefined();
    wait(100);
    expect(ask(signUp, 202, 1)).toBe(200);
    expect(limits.waitSeconds({ ...signUp, address: '192.0.2.8' })).toBeUndefined();
    wait(200);
    expect(limits.waitSeconds(signUp)).toBeUndefined();
  });

  it('let no more sign up at once', async () => {
    let signedUp = 0;
    const api = async () => {
      await setTimeout(20);
      signedUp += 1;
      return { statusCode: 202, body: '{}' };
    };
    const gateway = await startGateway(0, { api, files: 'no-pages', limits: limitSources() });
    const post = () => fetch(`${gateway.url}/api/v1/companies`, { method: 'POST', body: '{}' });
    const replies = await Promise.all(Array.from({ length: 100 }, post));
    await gateway.stop();
    expect(signedUp).toBe(sourceLimits.signUps);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(100 - sourceLimits.signUps);
  });

  it('let a form be mended as often as it takes', () => {
    expect(limitsWithClock().ask(signUp, 400, 1000)).toBeUndefined();
  });

  it('let a hundred keys be tried, right ones for ever', () => {
    const { ask, limits } = limitsWithClock();
    expect(ask(withKey, 200, 10_000)).toBeUndefined();
    expect(ask(withKey, 401, sourceLimits.wrongKeys - 1)).toBeUndefined();
    expect(ask({ ...withKey, path: '/api/v1/operator/waves' }, 401, 1)).toBe(300);
    expect(limits.waitSeconds(withKey)).toBe(300);
    expect(limits.waitSeconds(signUp)).toBeUndefined();
  });

  it.each(['/api/v1/%63ompany', '/api/v1/company/editions', '/api/v1/operator/waves/x'])(
    'hold for %s, too',
    (path) => {
      expect(limitsWithClock().ask({ ...withKey, path }, 401, sourceLimits.wrongKeys)).toBe(300);
    },
  );

  it('never stand in the way of who answers, however many there are behind one address', () => {
    const { ask } = limitsWithClock();
    for (const path of ['challenges', 'tokens', 'response', 'panels']) {
      const asked = { ...withKey, method: 'POST', path: `/api/v1/waves/current/${path}` };
      expect([path, ask(asked, 401, 10_000)]).toEqual([path, undefined]);
    }
  });

  it('take an IPv6 network for one source, and an IPv4 address in IPv6 for itself', () => {
    const { ask, limits } = limitsWithClock();
    ask({ ...signUp, address: '2001:db8:1:2::1' }, 202, sourceLimits.signUps);
    expect(limits.waitSeconds({ ...signUp, address: '2001:db8:1:2:3:4:5:6' })).toBe(300);
    expect(limits.waitSeconds({ ...signUp, address: '2001:db8:1:3::1' })).toBeUndefined();
    ask({ ...signUp, address: '::ffff:192.0.2.7' }, 202, sourceLimits.signUps);
    expect(limits.waitSeconds(signUp)).toBe(300);
    expect(limits.waitSeconds({ ...signUp, address: '::ffff:192.0.2.8' })).toBeUndefined();
  });
});
