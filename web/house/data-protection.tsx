import type { ComponentChildren } from 'preact';
import { translate } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { Heads } from '../shared/table.tsx';
import { dataProtectionTexts } from './data-protection-texts.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { Facts, HouseShell, Part, Stated, useIsStated } from './parts.tsx';

const phases = ['visit', 'mail', 'admission', 'answer', 'device', 'member', 'operator', 'edition'] as const;
const rights = ['access', 'reading', 'rectify', 'erase'] as const;

/** What articles 13 and 14 of the GDPR ask to be said, and what becomes of each right where nobody knows who one is. */
function DataProtection({ documents: { house } }: HousePageProps) {
  const language = usePageLanguage();
  const t = translate(dataProtectionTexts, language);
  const isStated = useIsStated(house);
  return (
    <HouseShell title={t.title}>
      <p class="lead">
        {t.lead} <a href={`/${language}/privacy`}>{t.privacyPage}</a>
      </p>
      <Part title={t.whoTitle}>
        <Facts
          facts={[
            [t.controller, <Stated house={house} field="controller" />],
            ...(isStated('officer') ? [[t.officer, <Stated house={house} field="officer" />] as const] : []),
            [t.contact, <Stated house={house} field="dataProtection" />],
            [t.host, <Stated house={house} field="host" />],
            [t.purpose, t.purposeText],
            [t.basis, <Stated house={house} field="legalBasis" />],
            [t.voluntary, t.voluntaryText],
          ]}
        />
      </Part>
      <Part title={t.phasesTitle} id="phases">
        <Facts
          facts={[
            ...phases.map(
              (phase) =>
                [t[phase], <Processed what={t[`${phase}What`]} until={t[`${phase}Until`]} />] as const,
            ),
            [
              t.writing,
              <Processed what={t.writingWhat} until={<Stated house={house} field="retention" />} />,
            ],
          ]}
        />
      </Part>
      <Part title={t.recipientsTitle}>
        <List items={[t.recipients1, t.recipients2, t.recipients3]} />
      </Part>
      <Part title={t.rightsTitle} id="rights">
        <p>{t.rightsLead}</p>
        <table>
          <caption class="visually-hidden">{t.rightsTitle}</caption>
          <Heads columns={[t.right, t.withReceipt, t.withoutReceipt]} />
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{t[right]}</th>
                <td>{t[`${right}With`]}</td>
                <td>{t.impossible}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t.withoutText}</p>
        <p>
          <a href={`/${language}/survey`}>{t.toReceipt}</a>
        </p>
        <p>{t.mailRights}</p>
      </Part>
      <Part title={t.complaint} id="authority">
        <p>
          {t.complaintText} <Stated house={house} field="authority" />
        </p>
      </Part>
    </HouseShell>
  );
}

/** What is processed at a step, and how long it is kept. */
function Processed({ what, until }: { what: string; until: ComponentChildren }) {
  const t = translate(dataProtectionTexts, usePageLanguage());
  return (
    <>
      {what}
      <br />
      <span class="muted">{t.until}</span> {until}
    </>
  );
}

export const dataProtectionPage = defineHousePage(dataProtectionTexts.title, DataProtection);
