import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { SearchField } from '../../../../platform/html/components/search.tsx';
import { RadioGroup, Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { Party } from '../../../parties/contract.ts';
import type { ArrivedPaper, CaseRow, Officer } from '../../../records/contract.ts';
import { arrivalTexts } from '../../texts/arrivals.ts';
import { caseWords } from '../../texts/case-words.ts';
import { type FieldFault, NEW_CASE, type RegistrationField, type RegistrationFields } from './registration-form.ts';

export interface RegistrationModel {
  readonly fields: RegistrationFields;
  readonly fault: FieldFault | null;
  /** The chosen party and what the search for another one found. */
  readonly parties: readonly Party[];
  readonly partyQuery: string;
  readonly openCases: readonly CaseRow[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly officers: readonly Officer[];
}

/** The data of a registration, guessed from the form: looked at, put right where needed, accepted by Enter. */
export function RegistrationForm(props: {
  readonly arrival: ArrivedPaper;
  readonly lang: Lang;
  readonly model: RegistrationModel;
  readonly isInSeries: boolean;
}): JSX.Element {
  const { arrival, lang, model } = props;
  const title = arrivalTexts(lang)('register', { number: arrival.arrivalNo });
  const t = arrivalTexts(lang);
  const words = caseWords(lang);
  const { fields } = model;
  const error = (name: RegistrationField): string | undefined => (model.fault?.name === name ? model.fault.message : undefined);
  return (
    <Section title={title}>
      <PartySearch arrivalId={arrival.id} lang={lang} model={model} />
      <p>{t('registerHint')}</p>
      <Form method="post" action={path`/hivatal/erkeztetes/${arrival.id}/iktatas`} label={title}>
        <TextField name="targy" label={words('subject')} value={fields.targy} error={error('targy')} maxLength={500} width="full" required />
        <RadioGroup
          name="ugyfel"
          label={words('party')}
          value={fields.ugyfel}
          error={error('ugyfel')}
          choices={model.parties.map((party) => ({ value: party.id, label: partyLabel(party) }))}
          required
        />
        {model.openCases.length > 0 && (
          <RadioGroup
            name="ugy"
            label={t('into')}
            help={t('intoHelp')}
            value={fields.ugy}
            error={error('ugy')}
            choices={[{ value: NEW_CASE, label: t('newCase') }, ...model.openCases.map((row) => ({ value: row.id, label: `${row.caseNo} – ${row.subject}` }))]}
          />
        )}
        <div class="vh-form-row">
          <TextField name="ugykor" label={words('subjectArea')} value={fields.ugykor} error={error('ugykor')} maxLength={100} width="md" required />
          <TextField name="tetelszam" label={words('retentionCode')} value={fields.tetelszam} error={error('tetelszam')} maxLength={4} width="sm" required />
        </div>
        <div class="vh-form-row">
          <Select
            name="egyseg"
            label={words('unit')}
            value={fields.egyseg}
            placeholder={t('noUnit')}
            choices={model.units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="ugyintezo"
            label={words('officer')}
            value={fields.ugyintezo}
            error={error('ugyintezo')}
            placeholder={t('noOfficer')}
            choices={model.officers.map(({ id, name, position }) => ({ value: id, label: `${name} (${position})` }))}
          />
        </div>
        <ButtonRow>
          <Button autoFocus={props.isInSeries && model.fault === null}>{t('doRegister')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function PartySearch(props: { readonly arrivalId: string; readonly lang: Lang; readonly model: RegistrationModel }): JSX.Element {
  const t = arrivalTexts(props.lang);
  const { partyQuery, parties } = props.model;
  const hasNothing = partyQuery.trim() !== '' && parties.length <= 1;
  return (
    <Details summary={t('otherParty')} open={partyQuery.trim() !== ''}>
      <SearchField
        action="/hivatal/erkeztetes"
        name="ugyfelkereses"
        label={t('findParty')}
        placeholder={t('findPartyPlaceholder')}
        value={partyQuery}
        hidden={{ irat: props.arrivalId }}
      />
      {hasNothing && <p role="status">{t('noPartyFound', { query: partyQuery })}</p>}
    </Details>
  );
}

function partyLabel(party: Party): string {
  const { address, birthDate, taxNumber } = party;
  const home = address === null ? null : `${address.postcode} ${address.settlement}, ${address.street} ${address.houseNumber}`;
  return [party.name, taxNumber ?? (birthDate === null ? null : String(birthDate.year)), home].filter((part) => part !== null).join(' · ');
}
