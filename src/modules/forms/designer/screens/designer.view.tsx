import type { JSX } from 'preact';
import { assetUrl } from '../../../../platform/html/assets/asset-url.ts';
import { href, path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink } from '../../../../platform/html/components/button.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { designerTexts } from '../../texts/designer.ts';
import type { Spot } from '../edits/place.ts';
import { designerPath, previewPath } from './addresses.ts';
import { FindingsView } from './findings.view.tsx';
import type { DesignerModel } from './model.ts';
import { PanelView } from './panel.view.tsx';
import { TreeView } from './tree.view.tsx';

/** The designer's working place: tree, properties, preview, and below them examples and what is to be done. */
export function DesignerPage(model: DesignerModel): JSX.Element {
  const { frame, design, definition } = model;
  const t = designerTexts(frame.lang);
  const crumbs = [{ label: t('forms'), href: '/kozpont/urlapok' }, { label: design.code, href: path`/kozpont/urlapok/urlap/${design.code}` }, { label: t('version', { version: String(design.version) }) }];
  return (
    <Page {...frame} title={t('title', { code: design.code })} breadcrumbs={crumbs} width="full" hasErrors={model.said?.tone === 'danger'} scripts={['form-designer.js']}>
      <link rel="stylesheet" href={href(assetUrl('form-designer.css'))} />
      <div id="tervezo" data-designer={path`/kozpont/urlapok/tervek/${design.id}`} data-revision={design.revision} data-saving={t('saving')} data-not-saved={t('notSaved')} data-moved={t('moved', { title: '…' })}>
        <MainHeading over={`${design.code} · ${t('version', { version: String(design.version) })}`}>{definition.title[frame.lang] || design.code}</MainHeading>
        <Toolbar model={model} />
        <div class="vh-designer">
          <TreeView model={model} />
          <PanelView model={model} />
          <PreviewFrame model={model} />
        </div>
        <FindingsView model={model} />
      </div>
    </Page>
  );
}

/** A design that the editor cannot open. */
export function UnreadableDesignPage({ frame, code }: { readonly frame: DesignerModel['frame']; readonly code: string }): JSX.Element {
  const t = designerTexts(frame.lang);
  return (
    <Page {...frame} title={t('title', { code })} breadcrumbs={[{ label: t('forms'), href: '/kozpont/urlapok' }, { label: code }]} width="full">
      <MainHeading>{t('title', { code })}</MainHeading>
      <Alert tone="danger">
        <p>{t('unreadable')}</p>
      </Alert>
    </Page>
  );
}

function Toolbar({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { frame, design, standing, outcomes, findings } = model;
  const t = designerTexts(frame.lang);
  const bad = outcomes.filter(({ notes }) => notes.length > 0).length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <div class="vh-designer-toolbar">
      <Form method="post" action={designerPath(design.id, standing)} layout="inline" hidden={{ _hely: standing.place, _valtozat: String(design.revision) }} label={t('undo')}>
        <Button look="secondary" name="_muvelet" value="visszavon" disabled={!design.canUndo} data={{ undo: '' }}>
          {t('undo')}
        </Button>
        <Button look="secondary" name="_muvelet" value="ujra" disabled={!design.canRedo} data={{ redo: '' }}>
          {t('redo')}
        </Button>
      </Form>
      <p class="vh-designer-state" role="status" data-save-state>
        {t('savedAt', { at: design.changedAt })}
      </p>
      <p class="vh-designer-state">
        <a class="ds-link" href="#peldak">
          {outcomes.length === 0 ? t('peldak') : bad > 0 ? t('examplesBad', { count: bad }) : t('examplesGood', { count: outcomes.length })}
        </a>
        {' · '}
        <a class="ds-link" href="#teendok">
          {t('findingsCount', { count: errors })}
        </a>
      </p>
      <ButtonLink look="secondary" href={path`/kozpont/urlapok/tervek/${design.id}/ellenorzes`}>
        {t('toReview')}
      </ButtonLink>
    </div>
  );
}

/** What the preview marks: the field itself, in a list its list. */
function previewPathOf(spot: Spot): string | undefined {
  if (spot.level === 'page') return undefined;
  return spot.level === 'section' ? `section:${spot.node.id}` : (spot.groups[0]?.id ?? spot.node.id);
}

/** The form as people will meet it, in a frame of its own: its widths and its scripts are its own too. */
function PreviewFrame({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { frame, design, standing, spot, form, isPatched } = model;
  const t = designerTexts(frame.lang);
  const { view } = standing;
  const pageId = spot === null ? null : (standing.place.split('/')[0] ?? null);
  const toggles = [
    { label: t('previewPhone'), isOn: view.width === 'phone', view: { ...view, width: 'phone' as const } },
    { label: t('previewWide'), isOn: view.width === 'wide', view: { ...view, width: 'wide' as const } },
    { label: t('previewScripts'), isOn: view.hasScripts, view: { ...view, hasScripts: true } },
    { label: t('previewPlain'), isOn: !view.hasScripts, view: { ...view, hasScripts: false } },
  ];
  return (
    <section class={`vh-designer-preview vh-designer-preview-${view.width}`} aria-labelledby="elonezet-cim" data-preview={pageId ?? ''} data-preview-path={spot === null ? undefined : previewPathOf(spot)}>
      <h2 id="elonezet-cim" class="vh-designer-heading">
        {t('preview')}
      </h2>
      <ul class="vh-designer-toggles">
        {toggles.map(({ label, isOn, view }) => (
          <li key={label}>
            <a href={href(designerPath(design.id, { ...standing, view }))} aria-current={isOn ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {isPatched && <p class="vh-designer-hint">{t('previewLeftOut')}</p>}
      {form === null ? (
        <p>{t('previewNone')}</p>
      ) : (
        <iframe
          title={t('preview')}
          class="vh-designer-frame"
          src={href(previewPath(design.id, pageId, view.hasScripts))}
          sandbox={view.hasScripts ? undefined : 'allow-forms allow-same-origin allow-top-navigation-by-user-activation'}
        />
      )}
    </section>
  );
}
