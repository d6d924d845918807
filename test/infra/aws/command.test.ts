import { describe, expect, it } from 'vitest';
import { run } from './run-deployment.ts';

describe('a deployment', () => {
  it.each([[['destroy', '--stage', 'production'], /production is protected.*README\.md/]])(
    'is refused in words before anything is built: %j',
    async (args, message) => {
      const { status, said } = await run(args);
      expect(said).toMatch(message);
      expect(said).not.toContain('    at ');
      expect(status).toBe(2);
    },
  );
});
