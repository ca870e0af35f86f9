import type { VNode } from 'preact';
import { Alert } from './components/alert.tsx';
import { Button, ButtonLink } from './components/button.tsx';
import { Card } from './components/card.tsx';
import { CopyableCode } from './components/copyable-code.tsx';
import { DataTable } from './components/data-table.tsx';
import { DescriptionList } from './components/description-list.tsx';
import { Details } from './components/details.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { Explain } from './components/explain.tsx';
import { LinkList } from './components/link-list.tsx';
import { Pagination, PreviousNext } from './components/pagination.tsx';
import { PrintButton } from './components/print-button.tsx';
import { Progress } from './components/progress.tsx';
import { SearchField, SettlementSearch } from './components/search.tsx';
import { Steps } from './components/steps.tsx';
import { Tabs } from './components/tabs.tsx';
import { CountBadge, StateTag, Tag } from './components/tag.tsx';
import { Timeline } from './components/timeline.tsx';
import { Checkbox, CheckboxGroup, FieldGroup, RadioGroup, Select, YesNo } from './fields/choice-fields.tsx';
import { ErrorSummary } from './fields/error-summary.tsx';
import type { FieldProps } from './fields/field-frame.tsx';
import { DateField, MoneyField, NumberField, TextArea, TextField } from './fields/text-fields.tsx';
import { CarriedForm, Form } from './form.tsx';
import { Columns, Section, SplitView } from './frame/layout.tsx';
import { MainHeading } from './frame/main-heading.tsx';
import { Page } from './frame/page.tsx';
import { SafeLink } from './link.tsx';

/** Every component with the same text in every prop that takes one: what a hostile value must not change. */
export function corpusOf(x: string): Readonly<Record<string, VNode>> {
  return { ...fields(x), ...components(x), ...frames(x) };
}

function fields(x: string): Record<string, VNode> {
  const field: FieldProps = { name: x, label: x, value: x, help: x, error: x, id: x, data: { island: x } };
  const choices = [{ value: x, label: x, help: x }];
  return {
    TextField: <TextField {...field} autoComplete={x} prefix={x} suffix={x} />,
    NumberField: <NumberField {...field} />,
    MoneyField: <MoneyField {...field} />,
    DateField: <DateField {...field} />,
    TextArea: <TextArea {...field} />,
    RadioGroup: <RadioGroup {...field} choices={choices} />,
    YesNo: <YesNo {...field} />,
    CheckboxGroup: <CheckboxGroup {...field} choices={choices} values={[x]} />,
    Checkbox: <Checkbox {...field} checked />,
    Select: <Select {...field} choices={choices} placeholder={x} />,
    FieldGroup: <FieldGroup legend={x} help={x} id={x}>{x}</FieldGroup>,
    ErrorSummary: <ErrorSummary title={x} errors={[{ name: x, message: x }, { id: x, message: x }]} />,
    Form: <Form method="get" action={x} id={x} label={x} hidden={{ a: x, [x]: 'b' }} data={{ island: x }}>{x}</Form>,
    CarriedForm: <CarriedForm action={x} origin={x} fields={{ a: x, [x]: 'b' }}>{x}</CarriedForm>,
  };
}

function components(x: string): Record<string, VNode> {
  const step = { text: { hu: x, en: x }, legal: x, figures: { a: x } };
  return {
    Button: <Button name={x} value={x} form={x} formAction={x} label={x} data={{ island: x }}>{x}</Button>,
    ButtonLink: <ButtonLink href={x} label={x}>{x}</ButtonLink>,
    Alert: <Alert tone="info" title={x}>{x}</Alert>,
    Tag: <Tag>{x}</Tag>,
    StateTag: <StateTag>{x}</StateTag>,
    CountBadge: <CountBadge count={1} label={x} />,
    Card: <Card title={x} href={x} beside={x} foot={x}>{x}</Card>,
    DataTable: (
      <DataTable
        caption={x}
        rows={[x]}
        rowKey={() => x}
        rowHref={() => x}
        bulk={{ name: x, value: () => x, label: () => x, form: x }}
        columns={[{ key: x, header: x, cell: () => x, sort: { href: x } }]}
        foot={[x]}
      />
    ),
    Pagination: <Pagination page={2} pageCount={3} hrefOf={() => x} label={x} />,
    PreviousNext: <PreviousNext previous={x} next={x} label={x} />,
    Tabs: <Tabs label={x} items={[{ label: x, href: x }]} />,
    Details: <Details summary={x} id={x}>{x}</Details>,
    Steps: <Steps label={x} items={[{ label: x, state: 'done', href: x }, { label: x, state: 'current' }]} />,
    Timeline: <Timeline label={x} items={[{ title: x, state: 'past', by: x, children: x }]} />,
    DescriptionList: <DescriptionList items={[{ term: x, value: x, action: { href: x, label: x } }]} />,
    Explain: <Explain steps={[step]} summary={x} figureNames={{ a: x }}>{x}</Explain>,
    EmptyState: <EmptyState title={x}>{x}</EmptyState>,
    CopyableCode: <CopyableCode code={x} label={x} />,
    SearchField: <SearchField action={x} name={x} label={x} value={x} placeholder={x} button={x} hidden={{ a: x }} id={x} />,
    SettlementSearch: <SettlementSearch action={x} value={x} label={x} help={x} error={x} endpoint={x} />,
    PrintButton: <PrintButton label={x} />,
    Progress: <Progress label={x} value={1} max={2} id={x}>{x}</Progress>,
    LinkList: <LinkList items={[{ label: x, href: x, note: x }]} />,
    SafeLink: <SafeLink href={x} label={x}>{x}</SafeLink>,
  };
}

function frames(x: string): Record<string, VNode> {
  return {
    MainHeading: <MainHeading over={x} lead={x} beside={x}>{x}</MainHeading>,
    Section: <Section title={x} id={x} beside={x}>{x}</Section>,
    Columns: <Columns aside={x} asideLabel={x}>{x}</Columns>,
    SplitView: <SplitView list={x} paper={x} listLabel={x} paperLabel={x} actions={x} />,
    Page: (
      <Page
        title={x}
        lang="hu"
        surface="office"
        theme={x}
        municipality={{ name: x, path: x, kshCode: x }}
        person={{ name: x, actingFor: x, actingHref: x, office: x, href: x }}
        breadcrumbs={[{ label: x, href: x }, { label: x }]}
        messages={[{ tone: 'info', title: x, text: x }]}
        canonicalPath={x}
        languageSwitchHref={x}
        session={{ idleWarningAt: '2026-03-02T08:30:00Z', endsAt: '2026-03-02T12:00:00Z', extendHref: x, signInHref: x }}
        signOutAction={x}
        formToken={x}
        sections={[{ label: x, items: [{ label: x, href: x, shortcut: x, count: 1 }] }]}
        searchAction={x}
        searchValue={x}
        footerLinks={[{ label: x, href: x }]}
        currentPath={x}
        scripts={['form-filling.js']}
      >
        {x}
      </Page>
    ),
  };
}
