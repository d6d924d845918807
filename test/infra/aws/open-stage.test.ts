import { afterEach, describe, expect, it } from 'vitest';
import { openStage, readHouseFile } from '../../../infra/aws/open-stage.ts';
import trialHouse from '../../../infra/aws/trial-house.json' with { type: 'json' };
import { filledHouse } from '../../support/filled-house.ts';
import {
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';

let observatory: LocalObservatory;
afterEach(() => observatory?.stop());

/** A stage as CloudFormation leaves it: with nothing in its table. */
async function freshStage(isProduction: boolean) {
  observatory = await startLocalObservatory({ fill: async () => {}, requiresHouse: isProduction });
  const opening = { origin: observatory.url, operatorKey, isProduction };
  const read = (path: string) => fetch(`${observatory.url}/api/v1${path}`).then((reply) => reply.json());
  return { opening, read };
}

const yes = async () => true;
const no = async () => false;

describe('a stage that was just deployed', () => {
  it('has a house file that says what it is, and a wave that is open, once it is opened; twice changes nothing', async () => {
    const { opening, read } = await freshStage(false);
    expect((await read('/waves/current')).status).toBe(404);
    expect(await openStage({ ...opening, opensWave: yes })).toEqual([
      'House file: that of a stage for trials, which says so',
      expect.stringMatching(/^Wave: \d{4}-q\d is open until \d{4}-\d\d-\d\d$/),
    ]);
    expect((await read('/house')).house.name).toEqual(trialHouse.name);
    expect((await read('/waves/current')).status).toBe('open');
    const again = await openStage({ ...opening, opensWave: yes });
    expect(again).toEqual(['House file: filled in', expect.stringMatching(/^Wave: .* is open$/)]);
  });

  it('is never given a made-up house file in production, and says what is missing', async () => {
    const { opening, read } = await freshStage(true);
    const [house, wave] = await openStage({ ...opening, opensWave: no });
    expect(house).toMatch(/^House file: \d+ mandatory fields are empty, .*--house house\.json$/);
    expect(wave).toMatch(/^Wave: none, .*--wave$/);
    expect((await read('/waves/current')).status).toBe(404);
    expect(await openStage({ ...opening, opensWave: no, house: filledHouse })).toContain(
      'House file: kept as given',
    );
    expect((await read('/house')).house.publisher).toBe(filledHouse.publisher);
  });

  it('is not opened by another key, and the route is named', async () => {
    const { opening } = await freshStage(false);
    await expect(openStage({ ...opening, operatorKey: 'x'.repeat(30), opensWave: yes })).rejects.toThrow(
      /^GET \/operator\/house answered 401 /,
    );
  });
});

describe('a house file that is given to a deployment', () => {
  it('is refused with what it lacks', () => {
    const { publisher: _, ...rest } = filledHouse;
    expect(() => readHouseFile(JSON.stringify(rest))).toThrow('the house file lacks publisher');
    expect(() => readHouseFile('{')).toThrow(/^the house file is not JSON/);
    expect(readHouseFile(JSON.stringify(filledHouse))).toEqual(filledHouse);
  });
});
