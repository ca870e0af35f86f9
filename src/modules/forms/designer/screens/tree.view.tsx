import type { ComponentChildren, JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Button, ButtonLink } from '../../../../platform/html/components/button.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { href } from '../../../../platform/html/addresses.ts';
import type { Page, Section } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';
import { designerTexts } from '../../texts/designer.ts';
import { FORM_PANELS } from '../edits/form-facts.ts';
import { kindNamed } from '../edits/kinds.ts';
import { designerPath } from './addresses.ts';
import type { DesignerModel } from './model.ts';

/** The form as a tree: pages, sections, fields; each a link that selects it. The script lets them be dragged and moved by keys. */
export function TreeView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { frame, design, definition, standing } = model;
  const t = designerTexts(frame.lang);
  const panels = [...FORM_PANELS, 'peldak', 'elozmenyek'] as const;
  return (
    <nav class="vh-designer-tree" aria-label={t('parts')} data-tree>
      <h2 class="vh-designer-heading">{t('wholeForm')}</h2>
      <ul class="vh-designer-panels">
        {panels.map((panel) => (
          <li key={panel}>
            <TreeLink model={model} place={`:${panel}`}>
              {t(panel)}
            </TreeLink>
          </li>
        ))}
      </ul>
      <h2 class="vh-designer-heading">{t('parts')}</h2>
      <div class="vh-designer-adds">
        <ButtonLink look="secondary" href={designerPath(design.id, { ...standing, isAdding: true })} data={{ 'add-field': '' }}>
          {t('addField')}
        </ButtonLink>
        <Form method="post" action={designerPath(design.id, standing)} layout="inline" hidden={{ _hely: standing.place, _valtozat: String(design.revision) }} label={t('addSection')}>
          <Button look="quiet" name="_muvelet" value="uj-szakasz">
            {t('addSection')}
          </Button>
          <Button look="quiet" name="_muvelet" value="uj-oldal">
            {t('addPage')}
          </Button>
        </Form>
      </div>
      <ol class="vh-designer-nodes" data-holder="">
        {definition.pages.map((page) => (
          <PageNode key={page.id} model={model} page={page} />
        ))}
      </ol>
      <p class="vh-designer-hint" data-with-script>
        {t('treeHelp')}
      </p>
    </nav>
  );
}

function PageNode({ model, page }: { readonly model: DesignerModel; readonly page: Page }): JSX.Element {
  const t = designerTexts(model.frame.lang);
  return (
    <TreeNode model={model} place={page.id} level="page" sign={t('page')} title={page.title}>
      <ol data-holder={page.id}>
        {page.sections.map((section) => (
          <SectionNode key={section.id} model={model} place={`${page.id}/${section.id}`} section={section} />
        ))}
      </ol>
    </TreeNode>
  );
}

function SectionNode({ model, place, section }: { readonly model: DesignerModel; readonly place: string; readonly section: Section }): JSX.Element {
  const { untitledSection } = designerTexts.entries;
  return (
    <TreeNode model={model} place={place} level="section" sign="§" title={section.title ?? untitledSection}>
      <ItemList model={model} holder={place} items={section.fields} />
    </TreeNode>
  );
}

function ItemList({ model, holder, items }: { readonly model: DesignerModel; readonly holder: string; readonly items: readonly Item[] }): JSX.Element {
  return (
    <ol data-holder={holder}>
      {items.map((item) => (
        <TreeNode key={item.id} model={model} place={`${holder}/${item.id}`} level="item" sign={kindNamed(item.kind)?.sign ?? '?'} title={item.label} isRequired={'required' in item && item.required === true}>
          {item.kind === 'group' && <ItemList model={model} holder={`${holder}/${item.id}`} items={item.fields} />}
        </TreeNode>
      ))}
    </ol>
  );
}

function TreeNode(props: {
  readonly model: DesignerModel;
  readonly place: string;
  readonly level: 'page' | 'section' | 'item';
  readonly sign: string;
  readonly title: Bilingual;
  readonly isRequired?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { model, place, level, sign, title, isRequired, children } = props;
  const { lang } = model.frame;
  const faults = model.findings.filter((finding) => finding.place === place && finding.severity === 'error').length;
  return (
    <li data-node={place} data-level={level}>
      <TreeLink model={model} place={place}>
        <span class="vh-designer-sign" aria-hidden="true">
          {sign}
        </span>
        <span class="vh-designer-title">{title[lang] || title.hu || place.split('/').at(-1)}</span>
        {isRequired === true && <span aria-hidden="true">*</span>}
        {faults > 0 && <span class="vh-designer-fault">{designerTexts(lang)('findingsCount', { count: faults })}</span>}
      </TreeLink>
      {children}
    </li>
  );
}

function TreeLink({ model, place, children }: { readonly model: DesignerModel; readonly place: string; readonly children: ComponentChildren }): JSX.Element {
  const { design, standing } = model;
  return (
    <a href={href(designerPath(design.id, { place, view: standing.view }))} aria-current={standing.place === place ? 'true' : undefined} data-select={place} id={`hely-${place.replaceAll(/[^A-Za-z0-9]/g, '-')}`}>
      {children}
    </a>
  );
}
