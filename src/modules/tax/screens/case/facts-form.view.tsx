import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { FieldGroup, Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { DateField, NumberField, TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { needsArea } from '../../domain/facts.ts';
import { caseTexts } from '../../texts/case.ts';
import { USAGES, usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { areaText } from '../../views/figures.ts';
import type { TaxCaseModel } from './case.view.tsx';
import type { FactField } from './facts-form.ts';

/** The form may be sent by a button outside of it. */
export const FACTS_FORM = 'adotargy-es-kivetes';

/** The facts of the assessment, filled from the report or the draft. */
export function FactsForm({ model, isFirst }: { readonly model: TaxCaseModel; readonly isFirst: boolean }): JSX.Element {
  const { frame, report } = model;
  const t = caseTexts(frame.lang);
  return (
    <Form method="post" action={path`/hivatal/ado/ugy/${report.caseId}/kivetes`} id={FACTS_FORM} label={t(isFirst ? 'factsNew' : 'factsChange')}>
      <p>{t('factsLead')}</p>
      <ObjectFields model={model} />
      <LiabilityFields model={model} />
      <TextArea {...common(model, 'indok')} label={t('reason')} help={t('reasonHelp')} required={false} rows={3} maxLength={1000} />
      <ButtonRow>
        <Button look={isFirst ? 'primary' : 'secondary'}>{t(isFirst ? 'make' : 'save')}</Button>
      </ButtonRow>
    </Form>
  );
}

function ObjectFields({ model }: { readonly model: TaxCaseModel }): JSX.Element {
  const { frame, report, knownObjects, zones, typed } = model;
  const { lang } = frame;
  const t = caseTexts(lang);
  const words = taxWords(lang);
  const isLand = report.taxType === 'land';
  return (
    <FieldGroup legend={t('objectGroup')}>
      {knownObjects.length > 0 && (
        <Select
          {...common(model, 'adotargy')}
          label={t('object')}
          help={t('objectHelp')}
          placeholder={t('objectNew')}
          width="lg"
          choices={knownObjects.map(({ id, parcelNo, address, usefulAreaM2, plotAreaM2 }) => ({
            value: id,
            label: [parcelNo, address, areaText(usefulAreaM2 ?? plotAreaM2, lang)].filter((part) => part !== '').join(' · '),
          }))}
        />
      )}
      {report.taxType === 'communal' ? (
        <Select {...common(model, 'fajta')} label={t('kind')} placeholder={false} choices={(['building', 'land'] as const).map((value) => ({ value, label: words(value) }))} />
      ) : (
        <input type="hidden" name="fajta" value={isLand ? 'land' : 'building'} />
      )}
      <TextField {...common(model, 'hrsz')} label={t('parcelNo')} required width="sm" spellCheck={false} />
      <TextField {...common(model, 'cim')} label={t('address')} required={false} width="lg" maxLength={200} />
      {!isLand && (
        <Select
          {...common(model, 'jelleg')}
          label={t('usage')}
          required={false}
          placeholder={t('usageNone')}
          choices={[...new Set([...Object.keys(USAGES), typed.jelleg])].filter((value) => value !== '').map((value) => ({ value, label: usageText(value, lang) }))}
        />
      )}
      {(zones.length > 0 || typed.ovezet !== '') && (
        <Select
          {...common(model, 'ovezet')}
          label={t('zone')}
          required={false}
          placeholder={t('zoneNone')}
          choices={[...new Set([...zones, typed.ovezet])].filter((value) => value !== '').map((value) => ({ value, label: value }))}
        />
      )}
      <NumberField {...common(model, 'terulet')} label={t(isLand ? 'plotArea' : 'usefulArea')} required={needsArea(report.taxType)} decimals suffix="m²" />
      {needsArea(report.taxType) && <NumberField {...common(model, 'adokoteles')} label={t('taxedArea')} required decimals suffix="m²" />}
    </FieldGroup>
  );
}

function LiabilityFields({ model }: { readonly model: TaxCaseModel }): JSX.Element {
  const t = caseTexts(model.frame.lang);
  const words = taxWords(model.frame.lang);
  return (
    <FieldGroup legend={t('taxGroup')}>
      <TextField {...common(model, 'hanyad')} label={t('share')} help={t('shareHelp')} required width="xs" spellCheck={false} />
      <Select
        {...common(model, 'jogcim')}
        label={t('ownTitle')}
        placeholder={false}
        choices={(['owner', 'right_holder', 'tenant'] as const).map((value) => ({ value, label: words(value) }))}
      />
      <DateField {...common(model, 'kezdet')} label={t('liableFrom')} required />
      <DateField {...common(model, 'megszunt')} label={t('endedOn')} required={false} />
      <NumberField {...common(model, 'elsoev')} label={t('firstYear')} required width="xs" />
      <NumberField {...common(model, 'utolsoev')} label={t('lastYear')} required width="xs" />
    </FieldGroup>
  );
}

function common({ typed, faults }: TaxCaseModel, name: FactField) {
  return { name, value: typed[name], error: faults.find((fault) => fault.name === name)?.message };
}
