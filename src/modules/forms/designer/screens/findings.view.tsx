import type { JSX } from 'preact';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { designerTexts } from '../../texts/designer.ts';
import type { Finding } from '../edits/findings.ts';
import { designerPath } from './addresses.ts';
import { Notes, OutcomeTag } from './examples.view.tsx';
import type { DesignerModel } from './model.ts';

const TONES = { error: 'danger', warning: 'warning', hint: 'info' } as const;

/** Below the working place: how the worked examples stand, and what is missing or wrong, each with the way to it. */
export function FindingsView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { frame, design, standing, outcomes, findings } = model;
  const { lang } = frame;
  const t = designerTexts(lang);
  return (
    <div class="vh-designer-below">
      <section aria-labelledby="peldak-cim" id="peldak">
        <h2 id="peldak-cim">{t('peldak')}</h2>
        {outcomes.length === 0 && <p>{t('examplesNone')}</p>}
        <ul class="vh-designer-outcomes">
          {outcomes.map((outcome) => (
            <li key={outcome.name}>
              <SafeLink href={designerPath(design.id, { place: ':peldak', view: standing.view })}>{outcome.name}</SafeLink> <OutcomeTag outcome={outcome} lang={lang} />
              <Notes outcome={outcome} lang={lang} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="teendok-cim" id="teendok">
        <h2 id="teendok-cim">{t('findings')}</h2>
        {findings.length === 0 && <p>{t('findingsNone')}</p>}
        <ul class="vh-designer-findings">
          {findings.map((finding, index) => (
            <FindingView key={`${finding.place}-${index}`} model={model} finding={finding} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function FindingView({ model, finding }: { readonly model: DesignerModel; readonly finding: Finding }): JSX.Element {
  const { frame, design, standing } = model;
  const { lang } = frame;
  const t = designerTexts(lang);
  return (
    <li>
      <Tag tone={TONES[finding.severity]}>{t(finding.severity)}</Tag>{' '}
      <SafeLink href={designerPath(design.id, { place: finding.place, view: standing.view })}>{finding.text[lang]}</SafeLink> {finding.suggestion?.[lang]}
    </li>
  );
}
