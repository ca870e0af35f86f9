import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { FieldGroup, RadioGroup } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { DateField, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { CAPACITIES_FOR, type Principal } from '../../domain/principal.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { PRINCIPAL_PARTS, type TypedPrincipal } from './read-principal.ts';

export interface PrincipalModel {
  readonly frame: Frame;
  readonly principal: TypedPrincipal & Pick<Principal, 'kind'>;
  /** Where the page posts to. */
  readonly action: string;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

/** Enters or changes one of those a client acts for. */
export function PrincipalPage({ frame, principal, action, errors }: PrincipalModel): JSX.Element {
  const t = accountDataTexts(frame.lang);
  const { kind, details } = principal;
  const errorOf = (name: string): string | undefined => errors.find((error) => error.name === name)?.message;
  const { needed, optional } = PRINCIPAL_PARTS[kind];
  return (
    <Page
      {...frame}
      title={t('editPrincipal')}
      hasErrors={errors.length > 0}
      breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('principals'), href: '/fiok/kepviselet' }, { label: t('editPrincipal') }]}
    >
      <ErrorSummary errors={errors} />
      <MainHeading lead={t('principalsCheck')}>{t('editPrincipal')}</MainHeading>
      <Form method="post" action={action}>
        <FieldGroup legend={t(kind)}>
          {[...needed, ...optional].map((name) =>
            name === 'birthDate' ? (
              <DateField key={name} name={name} label={t(`part_${name}`)} value={details[name] ?? ''} error={errorOf(name)} />
            ) : (
              <TextField key={name} name={name} label={t(`part_${name}`)} value={details[name] ?? ''} error={errorOf(name)} required={needed.some((one) => one === name)} autoComplete="off" width="lg" />
            ),
          )}
        </FieldGroup>
        <RadioGroup
          name="capacity"
          label={t('capacityQuestion')}
          value={principal.capacity ?? ''}
          error={errorOf('capacity')}
          required
          choices={CAPACITIES_FOR[kind].map((value) => ({ value, label: t(`capacity_${value}`) }))}
        />
        <RadioGroup
          name="ground"
          label={t('groundQuestion')}
          help={t('groundHelp')}
          value={principal.ground ?? ''}
          error={errorOf('ground')}
          choices={(['register', 'paper', 'office'] as const).map((value) => ({ value, label: t(`ground_${value}`) }))}
        />
        <ButtonRow>
          <Button>{t('save')}</Button>
          <ButtonLink href="/fiok/kepviselet" look="quiet">
            {t('principals')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
