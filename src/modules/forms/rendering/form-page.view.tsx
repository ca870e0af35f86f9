import type { JSX } from 'preact';
import { Section, Stack } from '../../../platform/html/frame/layout.tsx';
import type { Lang } from '../../../platform/texts/language.ts';
import type { Answers, CompiledForm, FormError, FormPage, FormResult, FormSection, Town } from '../engine.contract.ts';
import { faultsByControl } from './faults.ts';
import { PlainFileSlot } from './file-slot.view.tsx';
import { type FieldScope, ItemView } from './item.view.tsx';

/** What one page of a form shows. */
export interface FormPageModel {
  readonly form: CompiledForm;
  readonly page: FormPage;
  readonly lang: Lang;
  /** As typed; what is wrong stays as it was typed. */
  readonly answers: Answers;
  /** Of these answers. */
  readonly result: FormResult;
  /** Those that are told at their fields. */
  readonly faults: readonly FormError[];
  /** Paths of fields that hold what the sign-in said. */
  readonly prefilled: ReadonlySet<string>;
  /** Where the form is filed; left out where it is filed nowhere, as in a preview. */
  readonly town?: Town;
  /** How attachments are given; a bare file input unless told. */
  readonly fileSlot?: FieldScope['FileSlot'];
}

/**
 * The fields of one page of a form, section by section, without form element, heading and buttons: those belong to
 * the screen around. What does not apply now is there too, hidden.
 */
export function FormPageView({ form, page, lang, answers, result, faults, prefilled, town, fileSlot }: FormPageModel): JSX.Element {
  const scope: FieldScope = { lang, result, faults: faultsByControl(form, faults), prefilled, town: town ?? null, FileSlot: fileSlot ?? PlainFileSlot };
  return (
    <Stack gap="lg">
      {page.sections.map((section) => (
        <SectionView key={section.id} scope={scope} section={section} pageTitle={page.title[lang]} answers={answers} />
      ))}
    </Stack>
  );
}

function SectionView(props: { readonly scope: FieldScope; readonly section: FormSection; readonly pageTitle: string; readonly answers: Answers }): JSX.Element {
  const { scope, section, pageTitle, answers } = props;
  const path = `section:${section.id}`;
  const title = section.title?.[scope.lang];
  const content = (
    <>
      {section.intro !== undefined && <p>{section.intro[scope.lang]}</p>}
      <Stack gap="lg">
        {section.fields.map((item) => (
          <ItemView key={item.id} scope={scope} item={item} prefix="" answers={answers} />
        ))}
      </Stack>
    </>
  );
  return (
    <div data-path={path} hidden={!scope.result.visible.has(path)}>
      {title === undefined || title === pageTitle ? <div class="vh-section">{content}</div> : <Section title={title}>{content}</Section>}
    </div>
  );
}
