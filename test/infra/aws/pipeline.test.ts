import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../../package.json' with { type: 'json' };
import { resourcesOf, synthesise } from './synthesise.ts';

const root = resolve(import.meta.dirname, '../../..');
const pipeline = readFileSync(resolve(root, '.github/workflows/deploy.yml'), 'utf8');
const jobs = Object.fromEntries(
  [...pipeline.matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\n)+)/gm)].map(([, name, body]) => [name, body as string]),
);

describe('the pipeline', () => {
  it('reaches production only by tests, a stage for trials, the change set, and an environment of its own', () => {
    const { test, dev, changes, production } = jobs;
    expect(test).toContain('run: .ci/run');
    expect(dev).toContain('needs: test\n');
    expect(changes).toContain('needs: dev\n');
    expect(changes).toMatch(/cdk diff --all --change-set -c stage=production/);
    expect(production).toContain('needs: changes\n');
    expect(production).toContain('environment: production\n');
  });

  it('signs in by OIDC, and knows no key that lasts', () => {
    expect(pipeline).not.toMatch(/secrets\.|AWS_SECRET_ACCESS_KEY|aws-secret-access-key/);
    for (const name of ['dev', 'changes', 'production']) expect(jobs[name]).toContain('id-token: write');
    expect(jobs.test).not.toContain('id-token');
  });

  it('runs commands that there are', () => {
    for (const [, name] of pipeline.matchAll(/npm run (\w+)/g))
      expect(project.scripts).toHaveProperty(name as string);
    expect(existsSync(resolve(root, '.ci/run'))).toBe(true);
  });
});

describe('the runbooks', () => {
  const runbooks = readFileSync(resolve(root, 'infra/runbooks.md'), 'utf8');
  const template = synthesise('production', {
    settings: { siteOrigin: 'https://observatory.example.org', mailFrom: 'mail@observatory.example.org' },
  });

  it('are ten, and name alarms and outputs that there are', () => {
    expect(runbooks.match(/^## \d+\. /gm)).toHaveLength(10);
    const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(
      ({ Properties }) => Properties.AlarmName,
    );
    const known = [
      ...alarms.map((name: string) => name.replace('Observatory-production-', '')),
      'EdgeErrors',
    ];
    const seen = runbooks.match(/(?<=\*Seen:\*[^*]*`)[A-Z]\w+(?=`)/g) ?? [];
    const named = seen.filter((name) => !name.endsWith('Exception'));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const outputs = Object.keys(template.findOutputs('*'));
    const referred = [...runbooks.matchAll(/<([A-Z]\w+)>/g)].map(([, name]) => name as string);
    expect(referred.filter((name) => !outputs.includes(name))).toEqual([]);
  });
});
