import type { JSX } from 'preact';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { FieldGroup } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Contact } from '../../data/contact.ts';
import { accountDataTexts } from '../../texts/account-data.ts';

export interface ContactModel {
  readonly frame: Frame;
  /** As kept, or as typed while there are faults. */
  readonly contact: Contact;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

const ADDRESS_FIELDS = [
  ['postcode', 'xs', 'postal-code'],
  ['settlement', 'md', 'address-level2'],
  ['streetName', 'lg', undefined],
  ['streetKind', 'sm', undefined],
  ['houseNumber', 'xs', undefined],
  ['floor', 'xs', undefined],
  ['door', 'xs', undefined],
] as const;

/** Telephone, bank account and address, all optional. */
export function ContactPage({ frame, contact, errors }: ContactModel): JSX.Element {
  const t = accountDataTexts(frame.lang);
  const errorOf = (name: string): string | undefined => errors.find((error) => error.name === name)?.message;
  return (
    <Page {...frame} title={t('contact')} hasErrors={errors.length > 0} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('contact') }]}>
      <ErrorSummary errors={errors} />
      <MainHeading lead={t('contactLead')}>{t('contact')}</MainHeading>
      <p>{t('signInData')}</p>
      <Form method="post" action="/fiok/adataim">
        <TextField name="phone" label={t('phone')} help={t('phoneHelp')} value={contact.phone ?? ''} error={errorOf('phone')} required={false} type="tel" autoComplete="tel" width="md" />
        <TextField name="bankAccount" label={t('bankAccount')} help={t('bankAccountHelp')} value={contact.bankAccount ?? ''} error={errorOf('bankAccount')} required={false} inputMode="numeric" autoComplete="off" spellCheck={false} width="lg" />
        <FieldGroup legend={t('address')}>
          {ADDRESS_FIELDS.map(([name, width, autoComplete]) => (
            <TextField key={name} name={name} label={t(`part_${name}`)} value={contact.address?.[name] ?? ''} error={errorOf(name)} width={width} autoComplete={autoComplete ?? 'off'} />
          ))}
        </FieldGroup>
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
