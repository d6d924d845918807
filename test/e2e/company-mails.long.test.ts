import { describe, expect, it } from 'vitest';
import { list, send } from './support/inviting-by-mail.ts';
import {
  answerDialogs,
  api,
  chooseWay,
  newPage,
  observatory,
  openSpace,
  signUp,
} from './support/inviting-company.ts';
import { receivedMails } from './support/received-mails.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

describe('mails', () => {
  it('keep what was pasted where the network fails, and warn before it is lost', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    const pasted = 'ann@two.test\nbob@two.test';
    await list(page).fill(pasted);
    await page.route('**/mailings', (route) => route.abort());
    await send(page);
    await page.getByText('Le service ne répond pas.').waitFor();
    expect(await list(page).inputValue()).toBe(pasted);

    const asked = answerDialogs(page, 'stay');
    await page.getByRole('link', { name: 'Participation' }).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    await chooseWay(page, 'poster');
    await chooseWay(page, 'mail');
    expect(await list(page).inputValue()).toBe(pasted);

    await page.unroute('**/mailings');
    await send(page);
    await page.getByRole('heading', { name: 'L’envoi est terminé' }).waitFor();
    expect(await receivedMails(observatory.mailFolder, 'two.test')).toHaveLength(2);
    await page.getByRole('link', { name: 'Participation' }).click();
    await page.getByRole('heading', { level: 2, name: 'Participation' }).waitFor();
    expect(asked).toEqual(['confirm']);
  });

  it('that were sent though the reply was lost are sent to nobody twice', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'mail');
    await list(page).fill('ann@three.test\nbob@three.test');
    let lost = 0;
    await page.route('**/mailings', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      expect((await route.fetch()).status()).toBe(202);
      return route.abort();
    });
    await send(page);
    await page.getByText('Le service ne répond pas.').waitFor();
    await send(page);
    await page.getByText('2 étaient déjà invitées à cette vague').waitFor();
    await page.getByRole('heading', { name: 'L’envoi est terminé' }).waitFor();
    expect(await receivedMails(observatory.mailFolder, 'three.test')).toHaveLength(2);
  });

  it('are read from a file as spreadsheets save it, and a workbook is refused', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'mail');
    const file = page.getByLabel('Ou ajoutez un fichier (CSV ou texte)');
    await file.setInputFiles({
      name: 'list.xlsx',
      mimeType: '',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    });
    await page.getByText('Ce fichier ne peut pas être lu comme du texte.').waitFor();
    const csv = '\ufeffnom;courriel\r\nAnn;ann@x.test\r\nBob;bob@x.test\r\n';
    await file.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('« liste.csv » est ajouté à la liste.').waitFor();
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByText('2 adresses à inviter.').waitFor();
  });

  it('show how far they are while they go out, are paused, go on, and stop', async () => {
    const page = await newPage();
    const mailing = {
      state: 'sending',
      sendsOn: '2026-11-28',
      invited: 40,
      sent: 10,
      failed: 1,
      reminders: [],
      signature: '',
      language: 'fr',
      addressesKept: true,
    };
    const asked: string[] = [];
    let isDown = false;
    await page.route('**/mailing{,/*}', (route) => {
      const request = route.request();
      const way = `${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`;
      if (isDown) return route.abort();
      if (way !== 'GET mailing' && !way.startsWith('GET preview')) asked.push(way);
      if (way === 'POST pause') mailing.state = 'paused';
      if (way === 'POST resume') mailing.state = 'sending';
      if (way === 'DELETE mailing') Object.assign(mailing, { state: 'none', addressesKept: false });
      return way.startsWith('GET preview')
        ? route.fulfill({ json: { subject: 'Objet', text: 'Texte', html: '' } })
        : route.fulfill({ json: mailing });
    });
    const company = await signUp();
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await chooseWay(page, 'mail');
    await page.getByText(/^10 messages partis sur 40\. 1/).waitFor();
    await page
      .getByText('1 n’est pas arrivé : adresse inconnue ou boîte pleine. On ne dit pas laquelle.')
      .waitFor();
    mailing.sent = 21;
    await page.getByText(/^21 messages partis sur 40\./).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('22');
    const announced = page.locator('.mail-progress [role=status]');
    expect((await announced.textContent())?.replace(/\s/g, ' ')).toBe('20 messages partis sur 40.');
    isDown = true;
    await page.getByText('L’état de l’envoi ne peut pas être lu pour l’instant.').waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('button', { name: 'Suspendre' }).click();
    await page.getByRole('heading', { name: 'L’envoi est suspendu' }).waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('heading', { name: 'L’envoi est en cours' }).waitFor();
    await page.getByRole('button', { name: 'Arrêter pour de bon…' }).click();
    await page.getByText('les adresses sont effacées aussitôt').waitFor();
    await page.getByRole('button', { name: 'Oui, arrêter' }).click();
    await page.getByText('L’envoi est arrêté : plus rien ne part').waitFor();
    expect(asked).toEqual(['POST pause', 'POST resume', 'DELETE mailing']);
  });

  it('remind everyone on days that are checked, and keep the addresses sealed until then', async () => {
    const company = await signUp();
    const { closesOn } = await api<{ closesOn: string }>('/waves/current', {});
    const dayBefore = new Date(Date.parse(closesOn) - 86_400_000).toISOString().slice(0, 10);
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    await list(page).fill('ann@four.test');
    await page.getByLabel('Premier rappel (facultatif)').fill(closesOn);
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText(/Choisissez un jour avant le/).waitFor();
    await page.getByLabel('Premier rappel (facultatif)').fill(dayBefore);
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText(/Rappel à tous le .* Les adresses sont effacées après celui du/).waitFor();
    await page.getByRole('button', { name: 'Oui, envoyer' }).click();
    await page.getByRole('heading', { name: 'L’envoi est terminé' }).waitFor();
    await page.getByText('Les adresses sont gardées chiffrées jusqu’au dernier rappel').waitFor();
    const dates = await openSpace(company, { part: 'participation' });
    await dates.locator('.dates').getByText('Rappel à tout le monde').waitFor();
    await dates.locator('.dates').getByText('Invitations par courriel').waitFor();

    const again = await openSpace(company);
    await again.getByRole('button', { name: 'Renoncer aux rappels…' }).click();
    await again.getByRole('button', { name: 'Oui, arrêter' }).click();
    await again.getByText('L’envoi est arrêté : plus rien ne part').waitFor();
    expect(await api('/company/waves/current/mailing', { key: company.key })).toMatchObject({
      addressesKept: false,
    });
  });
});
