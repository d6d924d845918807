import { describe, expect, it } from 'vitest';
import { list, send } from './support/inviting-by-mail.ts';
import { chooseWay, complaints, observatory, openSpace, signUp } from './support/inviting-company.ts';
import { receivedMails } from './support/received-mails.ts';

describe('mails', () => {
  it('are read and tried first, go to each person once, and leave no address behind', async () => {
    const company = await signUp('Ateliers Morvan');
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    await list(page).fill('e-mail;nom\nann@one.test;Ann\nbob@one.test\nnobody\nANN@one.test\ncy@@one.test');
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText('2 lignes ne sont pas des adresses').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'mail-addresses');
    const report = await page.locator('.list-report').innerText();
    for (const line of [
      /Ligne 4.*nobody/,
      /Ligne 6.*cy@@one\.test/,
      /Ligne 5, comme la ligne 2.*ANN@one\.test/,
    ]) {
      expect(report).toMatch(line);
    }
    await list(page).fill('ann@one.test\nbob@one.test\nann@one.test');

    await page.getByLabel('Qui invite (facultatif)').fill('La direction et le CSE');
    const preview = page.locator('.mail-text');
    await preview.getByText('La direction et le CSE').waitFor();
    for (const words of ['Ateliers Morvan invite', 'Ateliers Morvan invites', '/fr/survey', '/en/survey']) {
      expect(await preview.innerText()).toContain(words);
    }
    await page.getByLabel('Votre adresse, pour un essai').fill('me@one.test');
    await page.keyboard.press('Enter');
    await page.getByText('L’essai est parti à l’adresse me@one.test.').waitFor();
    expect(await receivedMails(observatory.mailFolder, 'one.test')).toMatchObject([{ to: 'me@one.test' }]);

    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText('2 messages partent aussitôt, un par personne.').waitFor();
    await page.getByText('les adresses sont effacées dès que l’envoi est fini').waitFor();
    await page.getByRole('button', { name: 'Oui, envoyer' }).click();
    await page.getByText('2 adresses sont prises en charge.').waitFor();
    await page.getByRole('heading', { name: 'L’envoi est terminé' }).waitFor();
    await page.getByText('Les adresses sont effacées.').waitFor();
    await page.getByText('Vous pouvez encore inviter 58 personnes.').waitFor();
    const mails = await receivedMails(observatory.mailFolder, 'one.test');
    expect(mails.map(({ to }) => to).sort()).toEqual(['ann@one.test', 'bob@one.test', 'me@one.test']);
    const links = mails.filter(({ to }) => to !== 'me@one.test').map(({ link }) => link);
    expect(new Set(links).size).toBe(2);
    expect(links[0]).toMatch(/\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&code=[\w-]{22}/);
    expect(await page.content()).not.toMatch(/code=[\w-]{22}/);
    expect(complaints).toEqual([]);

    await page.getByText('Inviter d’autres personnes').click();
    await list(page).fill('bob@one.test\ndan@one.test');
    await send(page);
    await page.getByText('1 adresse est prise en charge.').waitFor();
    await page.getByText('1 était déjà invitée à cette vague').waitFor();
  });
});
