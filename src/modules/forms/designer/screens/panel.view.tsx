import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { calculatedType } from '../../domain/names.ts';
import { designerTexts } from '../../texts/designer.ts';
import { titleOf } from '../edits/expressions.ts';
import { FORM_PANELS, FORM_PROPERTIES, type FormPanel, panelOf } from '../edits/form-facts.ts';
import { kindNamed, KINDS } from '../edits/kinds.ts';
import type { Spot } from '../edits/place.ts';
import { propertiesOf } from '../edits/properties.ts';
import { groupsOf } from '../edits/set-properties.ts';
import { designerPath } from './addresses.ts';
import { ExamplesView } from './examples.view.tsx';
import { expressionScope } from './expression-scope.ts';
import { JournalView } from './journal.view.tsx';
import type { DesignerModel } from './model.ts';
import { PaletteView } from './palette.view.tsx';
import { PropertiesView } from './property.view.tsx';

/** The middle of the page: what is selected, or the palette, or a panel about the form as a whole. */
export function PanelView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { standing, spot } = model;
  const panel = FORM_PANELS.find((name) => standing.place === `:${name}`);
  return (
    <div class="vh-designer-panel" id="panel" data-panel={standing.place}>
      <Said model={model} />
      {standing.isAdding === true ? (
        <PaletteView model={model} />
      ) : spot !== null ? (
        <SpotPanel model={model} spot={spot} />
      ) : standing.place === ':peldak' ? (
        <ExamplesView model={model} />
      ) : standing.place === ':elozmenyek' ? (
        <JournalView model={model} />
      ) : (
        <FactsPanel model={model} panel={panel ?? 'alapadatok'} />
      )}
    </div>
  );
}

/** What happened to the step just posted; a deletion that others would feel is asked once more. */
function Said({ model }: { readonly model: DesignerModel }): JSX.Element | null {
  const { said, design, standing, frame } = model;
  const t = designerTexts(frame.lang);
  if (said === null) return null;
  return (
    <Alert tone={said.tone} title={said.text} live>
      {said.uses !== undefined && (
        <>
          <p>{t('removeAsked')}</p>
          <ul>
            {said.uses.map((use) => (
              <li key={use.hu}>{use[frame.lang]}</li>
            ))}
          </ul>
          <Form method="post" action={designerPath(design.id, standing)} hidden={{ _hely: standing.place, _valtozat: String(design.revision) }} layout="inline" label={t('removeAnyway')}>
            <Button look="danger" name="_muvelet" value="torol:igen">
              {t('removeAnyway')}
            </Button>
          </Form>
        </>
      )}
    </Alert>
  );
}

function SpotPanel({ model, spot }: { readonly model: DesignerModel; readonly spot: Spot }): JSX.Element {
  const { frame, design, definition, standing } = model;
  const { lang } = frame;
  const t = designerTexts(lang);
  const wanted = spot.level === 'item' && spot.node.kind === 'calculated' ? calculatedType(spot.node) : null;
  const kind = spot.level === 'item' ? (kindNamed(spot.node.kind)?.label[lang] ?? '') : t(spot.level);
  return (
    <section aria-labelledby="panel-cim">
      <h2 id="panel-cim" tabIndex={-1}>
        {titleOf(spot)[lang]} <Tag tone="neutral">{kind}</Tag>
      </h2>
      <PanelForm model={model} label={t('properties')}>
        <Tools spot={spot} lang={lang} />
        <PropertiesView properties={propertiesOf(spot)} thing={{ ...spot.node }} prefix="" lang={lang} scope={expressionScope(definition, groupsOf(spot), wanted)} />
        <SaveRow lang={lang} />
        <Details summary={t('nameAndKind')} id="nev-es-fajta">
          <TextField name="_azonosito" label={t('id')} help={t('idHelp')} value={spot.node.id} spellCheck={false} autoComplete="off" width="lg" data={{ aside: '' }} />
          <Button look="secondary" name="_muvelet" value="atnevez">
            {t('rename')}
          </Button>
          {spot.level === 'item' && spot.node.kind !== 'group' && (
            <>
              <Select name="_fajta" label={t('kind')} value={spot.node.kind} choices={KINDS.filter((one) => one.kind !== 'group').map((one) => ({ value: one.kind, label: one.label[lang] }))} data={{ aside: '' }} />
              <Button look="secondary" name="_muvelet" value="fajta">
                {t('changeKind')}
              </Button>
            </>
          )}
        </Details>
      </PanelForm>
      <p class="vh-designer-hint">
        <code>{`${design.code} · ${standing.place}`}</code>
      </p>
    </section>
  );
}

function Tools({ spot, lang }: { readonly spot: Spot; readonly lang: 'hu' | 'en' }): JSX.Element {
  const t = designerTexts(lang);
  const acts = [
    ['lep:up', '↑', t('moveUp')],
    ['lep:down', '↓', t('moveDown')],
    ...(spot.level === 'item' ? [['lep:in', '→', t('moveIn')] as const] : []),
    ...(spot.level === 'item' && spot.groups.length > 0 ? [['lep:out', '←', t('moveOut')] as const] : []),
    ['masolat', '+', t('duplicate')],
    ['torol', '✕', t('remove')],
  ] as const;
  return (
    <div class="vh-designer-tools" role="group" aria-label={titleOf(spot)[lang]}>
      {acts.map(([act, sign, label]) => (
        <Button key={act} look="quiet" name="_muvelet" value={act}>
          <span aria-hidden="true">{sign}</span> {label}
        </Button>
      ))}
    </div>
  );
}

function FactsPanel({ model, panel }: { readonly model: DesignerModel; readonly panel: FormPanel }): JSX.Element {
  const { frame, definition } = model;
  const t = designerTexts(frame.lang);
  return (
    <section aria-labelledby="panel-cim">
      <h2 id="panel-cim" tabIndex={-1}>
        {t(panel)}
      </h2>
      <PanelForm model={model} label={t(panel)}>
        <PropertiesView properties={FORM_PROPERTIES[panel]} thing={panelOf(definition)} prefix="" lang={frame.lang} scope={expressionScope(definition, [], null)} />
        <SaveRow lang={frame.lang} />
      </PanelForm>
    </section>
  );
}

/** A panel's form. Whatever button is pressed, what was typed in it is saved first. */
function PanelForm({ model, label, children }: { readonly model: DesignerModel; readonly label: string; readonly children: JSX.Element[] }): JSX.Element {
  const { design, standing } = model;
  return (
    <Form method="post" id="panel-urlap" label={label} action={designerPath(design.id, standing)} hidden={{ _hely: standing.place, _valtozat: String(design.revision), _panel: '1' }} data={{ autosave: '' }}>
      {/* Enter in a field presses the first button of the form: it must be the one that saves. */}
      <button type="submit" name="_muvelet" value="ment" hidden />
      {children}
    </Form>
  );
}

function SaveRow({ lang }: { readonly lang: 'hu' | 'en' }): JSX.Element {
  return (
    <ButtonRow>
      <Button name="_muvelet" value="ment">
        {designerTexts(lang)('save')}
      </Button>
    </ButtonRow>
  );
}
