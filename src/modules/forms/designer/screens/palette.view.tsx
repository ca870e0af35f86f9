import type { JSX } from 'preact';
import { withoutAccents } from '../../../../kernel/search-key.ts';
import { href } from '../../../../platform/html/addresses.ts';
import { ButtonLink } from '../../../../platform/html/components/button.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { designerTexts } from '../../texts/designer.ts';
import { titleOf } from '../edits/expressions.ts';
import { FAMILIES, type Kind, KINDS, type KindFamily } from '../edits/kinds.ts';
import { designerPath } from './addresses.ts';
import type { DesignerModel } from './model.ts';

/** All kinds of fields to choose from, with a search; and the parts that many forms share. */
export function PaletteView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { frame, design, standing, spot, blocks } = model;
  const { lang } = frame;
  const t = designerTexts(lang);
  const kinds = KINDS.filter((kind) => fits(kind, standing.search ?? ''));
  const families = [...new Set(kinds.map(({ family }) => family))];
  return (
    <section aria-labelledby="paletta-cim" class="vh-designer-palette" data-palette>
      <h2 id="paletta-cim" tabIndex={-1}>
        {t('paletteTitle')}
      </h2>
      {spot !== null && <p>{t('paletteAfter', { title: titleOf(spot)[lang] })}</p>}
      <form method="get" class="vh-designer-search" role="search" action={href(designerPath(design.id, standing))}>
        <input type="hidden" name="hely" value={standing.place} />
        <input type="hidden" name="uj" value="1" />
        <label class="ds-label" for="paletta-keres">
          {t('paletteSearch')}
        </label>
        <input class="ds-input" id="paletta-keres" type="search" name="keres" value={standing.search ?? ''} autoComplete="off" data-palette-search />
        <button class="ds-button" data-variant="secondary" type="submit" data-without-script>
          {t('search')}
        </button>
      </form>
      <p data-palette-none hidden={kinds.length > 0}>
        {t('paletteNone')}
      </p>
      <Form method="post" action={designerPath(design.id, { ...standing, isAdding: false })} hidden={{ _hely: standing.place, _valtozat: String(design.revision) }} label={t('addField')}>
        {families.map((family) => (
          <FamilyView key={family} family={family} kinds={kinds.filter((kind) => kind.family === family)} lang={lang} />
        ))}
        {(standing.search ?? '') === '' && blocks.size > 0 && (
          <fieldset class="vh-designer-family" data-family>
            <legend>{t('blocks')}</legend>
            <p class="vh-designer-hint">{t('blocksAbout')}</p>
            <div class="vh-designer-kinds">
              {[...blocks].map(([name, block]) => (
                <button key={name} type="submit" name="_muvelet" value={`blokk:${name}`} class="vh-designer-kind" data-words={plain(`${block.title.hu} ${block.title.en} ${name}`)}>
                  <span class="vh-designer-sign" aria-hidden="true">
                    [ ]
                  </span>
                  <span>
                    <strong>{block.title[lang]}</strong>
                  </span>
                </button>
              ))}
            </div>
          </fieldset>
        )}
      </Form>
      <p>
        <ButtonLink look="quiet" href={designerPath(design.id, { place: standing.place, view: standing.view })}>
          {t('cancel')}
        </ButtonLink>
      </p>
    </section>
  );
}

function FamilyView({ family, kinds, lang }: { readonly family: KindFamily; readonly kinds: readonly Kind[]; readonly lang: 'hu' | 'en' }): JSX.Element {
  return (
    <fieldset class="vh-designer-family" data-family>
      <legend>{FAMILIES[family][lang]}</legend>
      <div class="vh-designer-kinds">
        {kinds.map(({ kind, sign, label, about }) => (
          <button key={kind} type="submit" name="_muvelet" value={`uj-mezo:${kind}`} class="vh-designer-kind" data-words={plain(`${label.hu} ${label.en} ${about.hu} ${about.en}`)}>
            <span class="vh-designer-sign" aria-hidden="true">
              {sign}
            </span>
            <span>
              <strong>{label[lang]}</strong> <small>{about[lang]}</small>
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function fits({ label, about, kind }: Kind, search: string): boolean {
  const text = plain(`${label.hu} ${label.en} ${about.hu} ${about.en} ${kind}`);
  return plain(search).split(/\s+/).every((word) => text.includes(word));
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
