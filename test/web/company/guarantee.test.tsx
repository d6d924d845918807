import { describe, expect, it } from 'vitest';
import type { CompanyGuarantee } from '../../../web/company/guarantee/company-guarantee.ts';
import { GuaranteeShown } from '../../../web/company/guarantee/guarantee.tsx';
import { guaranteeTexts } from '../../../web/company/guarantee/texts.ts';
import type { CompanyProfile } from '../../../web/company/part.ts';
import { translate } from '../../../web/shared/language.ts';
import { drawnInSpace } from '../../support/drawn-in-space.tsx';
import { madeUpSheet } from '../../support/made-up-sheet.ts';

const company: CompanyProfile = {
  ...{ id: 'c0123456789', name: 'Acme', activity: 'trade', employer: 'private', headcount: 200 },
  status: 'verified',
};
const draft: CompanyGuarantee = { state: 'draft', hash: '0'.repeat(64), sheet: madeUpSheet };

describe.each(['fr', 'en'] as const)('the draft of a guarantee sheet (%s)', (language) => {
  const t = translate(guaranteeTexts, language);

  function drawn({
    mayChange = true,
    status = 'verified',
    wave: waveStatus = 'open',
  }: Partial<Pick<CompanyProfile, 'status'>> & {
    mayChange?: boolean;
    wave?: 'scheduled' | 'open' | 'closed';
  }): string {
    const wave = { ...madeUpSheet.wave, status: waveStatus };
    return drawnInSpace(
      <GuaranteeShown
        {...{ company: { ...company, status }, mayChange, wave, guarantee: draft }}
        path="/company/waves/w/guarantee"
        onAccepted={() => {}}
        onChanged={() => {}}
      />,
      language,
    );
  }

  const acceptance = /<form|name="accept|id="accept/;

  it('is accepted by a member who manages a verified company, before the wave is closed', () => {
    for (const wave of ['open', 'scheduled'] as const) expect(drawn({ wave })).toMatch(acceptance);
  });

  it.each([
    ['a member who reads', { mayChange: false }, t.reads],
    ['a company that is not verified', { status: 'pending' as const }, t.waits],
    ['a wave that is closed', { wave: 'closed' as const }, t.closed],
  ])('has no form of acceptance for %s, and says why', (_, changes, why) => {
    const html = drawn(changes);
    expect(html).not.toMatch(acceptance);
    expect(html).toContain(why);
    // It can be read and printed all the same.
    expect(html).toContain(t.print);
    expect(html).toContain('class="guarantee"');
  });
});
