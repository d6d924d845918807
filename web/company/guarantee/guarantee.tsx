import { useState } from 'preact/hooks';
import { Sheet } from '../../guarantee/sheet.tsx';
import { copyText } from '../../shared/copy-text.ts';
import { Button } from '../../space/button.tsx';
import { Read } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { LanguageField } from '../invite/language-field.tsx';
import { waveRoute, wavesToFollow } from '../invite/waves.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { OpenedPartProps } from '../part.ts';
import { AcceptForm, acceptTitleId } from './accept-form.tsx';
import type { CompanyGuarantee } from './company-guarantee.ts';
import { guaranteeTexts } from './texts.ts';
import '../../guarantee/guarantee.css';

interface SheetOfWaveProps extends OpenedPartProps {
  wave: PublicWave;
}

/** The guarantee sheet of a wave: read, printed and accepted; once frozen, its address for everyone. */
export function Guarantee(props: OpenedPartProps) {
  const t = useTexts(guaranteeTexts);
  return (
    <WithWave choose={wavesToFollow} none={() => <p>{t.none}</p>}>
      {(wave) => <SheetOfWave {...props} wave={wave} path={waveRoute(wave.id, 'guarantee')} />}
    </WithWave>
  );
}

function SheetOfWave(props: SheetOfWaveProps & { path: string }) {
  return (
    <Read<CompanyGuarantee> path={props.path}>
      {(guarantee, { setValue, refresh }) => (
        <GuaranteeShown {...props} guarantee={guarantee} onAccepted={setValue} onChanged={refresh} />
      )}
    </Read>
  );
}

interface GuaranteeShownProps
  extends SheetOfWaveProps,
    Pick<Parameters<typeof AcceptForm>[0], 'path' | 'onAccepted' | 'onChanged'> {
  guarantee: CompanyGuarantee;
}

/** The sheet as it stands, with what whoever looks may do with it. */
export function GuaranteeShown({ guarantee, path, onAccepted, onChanged, ...props }: GuaranteeShownProps) {
  const { t, language } = useSpace(guaranteeTexts);
  const [spoken, setSpoken] = useState(language);
  const waiting = whyNot(props);
  const { state, hash, sheet } = guarantee;
  if (state === 'none') return <p>{t.former}</p>;
  return (
    <>
      <div class="no-print">
        {state === 'frozen' ? (
          <FrozenAddress key={spoken} hash={hash} spoken={spoken} />
        ) : (
          <p class="lead">{t.draftLead}</p>
        )}
        <LanguageField form="sheet" label={t.sheetLanguage} value={spoken} onChange={setSpoken} />
        <div class="buttons">
          <Button kind="secondary" label={t.print} onClick={() => print()} />
          {state === 'draft' && waiting === undefined && (
            <Button kind="link" label={t.toAcceptance} onClick={goToAcceptance} />
          )}
        </div>
      </div>
      <Sheet language={spoken} sheet={sheet} hash={state === 'frozen' ? hash : undefined} isBelow />
      {state === 'draft' &&
        (waiting === undefined ? (
          <AcceptForm path={path} draft={hash} onAccepted={onAccepted} onChanged={onChanged} />
        ) : (
          <p class="message message-waiting no-print">{t[waiting]}</p>
        ))}
    </>
  );
}

/** Past a sheet of many screens; the address's fragment is the space's own. */
function goToAcceptance(): void {
  document.getElementById(acceptTitleId)?.focus();
}

/** Why somebody cannot accept the sheet; undefined where they can. */
function whyNot({ company, wave, mayChange }: SheetOfWaveProps): 'closed' | 'reads' | 'waits' | undefined {
  if (wave.status === 'closed') return 'closed';
  if (!mayChange) return 'reads';
  return company.status === 'verified' ? undefined : 'waits';
}

/** Where everyone reads the sheet, and the way on. */
function FrozenAddress({ hash, spoken }: { hash: string; spoken: 'fr' | 'en' }) {
  const t = useTexts(guaranteeTexts);
  const [said, setSaid] = useState('');
  const address = new URL(`/${spoken}/guarantee/${hash}`, location.origin).href;
  const copy = async () => {
    setSaid('');
    setSaid((await copyText(address)) ? t.copied : t.notCopied);
  };
  return (
    <>
      <p class="lead">{t.frozenLead}</p>
      <p>
        <a href={address} class="guarantee-address">
          {address}
        </a>
      </p>
      <div class="buttons">
        <a class="button" href="#/invite">
          {t.invite}
        </a>
        <Button kind="secondary" label={t.copy} onClick={copy} />
      </div>
      <p role="status">{said}</p>
    </>
  );
}
