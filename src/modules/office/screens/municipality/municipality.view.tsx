import type { JSX } from 'preact';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { RadioGroup } from '../../../../platform/html/fields/choice-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { municipalityTexts } from '../../texts/municipality.ts';

export interface MunicipalityModel {
  readonly frame: Frame;
  readonly currentId: string;
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly fault: string | null;
}

/** The municipalities of a joint office, to change between. */
export function MunicipalityPage(model: MunicipalityModel): JSX.Element {
  const { frame, currentId, municipalities, fault } = model;
  const t = municipalityTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} hasErrors={fault !== null}>
      {fault !== null && <ErrorSummary errors={[{ name: 'onkormanyzat', message: fault }]} />}
      <MainHeading lead={municipalities.length > 1 ? t('lead') : t('onlyOne')}>{t('title')}</MainHeading>
      <Form method="post" action="/hivatal/onkormanyzat" label={t('title')}>
        <RadioGroup
          name="onkormanyzat"
          label={t('municipality')}
          value={currentId}
          error={fault ?? undefined}
          choices={municipalities.map(({ id, name }) => ({ value: id, label: id === currentId ? `${name} (${t('now')})` : name }))}
        />
        {municipalities.length > 1 && (
          <ButtonRow>
            <Button>{t('change')}</Button>
          </ButtonRow>
        )}
      </Form>
    </Page>
  );
}
