import type { JSX } from 'preact';
import { Alert } from '../components/alert.tsx';
import { Button, ButtonRow } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { DataTable, type Column } from '../components/data-table.tsx';
import { DescriptionList } from '../components/description-list.tsx';
import { Explain } from '../components/explain.tsx';
import { DateText, Money, MomentText } from '../components/money.tsx';
import { PreviousNext } from '../components/pagination.tsx';
import { Tabs } from '../components/tabs.tsx';
import { StateTag, Tag } from '../components/tag.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Select } from '../fields/choice-fields.tsx';
import { DateField, TextField } from '../fields/text-fields.tsx';
import { Form } from '../form.tsx';
import { Columns, Section, SplitView } from '../frame/layout.tsx';
import { MainHeading } from '../frame/main-heading.tsx';
import { Page } from '../frame/page.tsx';
import { officeFrame, type SampleFrame } from './frame-samples.ts';

interface Paper {
  readonly number: string;
  readonly subject: string;
  readonly party: string;
  readonly due: string;
  readonly state: 'new' | 'open' | 'late';
}

const SUBJECTS = ['Építményadó adatbejelentés', 'Kommunális adó bejelentés', 'Általános kérelem', 'Telekadó változás', 'Igazolás kérése'];
const PARTIES = ['Minta Anna', 'Mintabolt Kft.', 'Próba Gábor', 'Példa és Társa Bt.', 'Kitalált Ödön'];
const STATES = ['new', 'open', 'open', 'late', 'open'] as const;

const PAPERS: readonly Paper[] = Array.from({ length: 24 }, (_, index) => ({
  number: `HIV/${index + 1}-1/2026`,
  subject: SUBJECTS[index % 5] ?? '',
  party: PARTIES[(index * 3) % 5] ?? '',
  due: `2026-03-${String((index % 27) + 1).padStart(2, '0')}`,
  state: STATES[index % 5] ?? 'open',
}));

const WORDS = { new: 'új', open: 'ügyintézés alatt', late: 'lejárt' };
const STATE_TONES = { new: 'info', open: 'neutral', late: 'danger' } as const;

const COLUMNS: readonly Column<Paper>[] = [
  { key: 'number', header: 'Iktatószám', cell: (paper) => paper.number, noWrap: true, sort: { href: '?rend=szam', now: 'descending' } },
  { key: 'subject', header: 'Tárgy', cell: (paper) => paper.subject, sort: { href: '?rend=targy' } },
  { key: 'party', header: 'Ügyfél', cell: (paper) => paper.party },
  { key: 'due', header: 'Határidő', cell: (paper) => <DateText day={paper.due} short />, sort: { href: '?rend=hatarido' } },
  { key: 'state', header: 'Állapot', cell: (paper) => <StateTag tone={STATE_TONES[paper.state]}>{WORDS[paper.state]}</StateTag> },
];

/** The desk: list on the left, the paper on the right. */
export function DeskPage(props: SampleFrame): JSX.Element {
  return (
    <Page {...officeFrame(props)} title="Érkeztetés" breadcrumbs={[{ label: 'Hivatal', href: '/hivatal' }, { label: 'Érkeztetés' }]}>
      <MainHeading beside={<Tag tone="warning">3 lejár ma</Tag>}>Érkeztetés</MainHeading>
      <SplitView
        list={
          <DataTable
            caption="Érkezett iratok"
            captionHidden
            rows={PAPERS}
            rowKey={(paper) => paper.number}
            rowHref={() => '/galeria/asztal'}
            isCurrent={(paper) => paper.number === 'HIV/2-1/2026'}
            columns={COLUMNS.filter((column) => ['number', 'subject', 'due'].includes(column.key))}
          />
        }
        actions={
          <ButtonRow>
            <Button>Iktatás</Button>
            <Button look="secondary">Továbbítás</Button>
            <Button look="quiet">Félretétel</Button>
          </ButtonRow>
        }
        paper={
          <>
            <h2>Kommunális adó bejelentés</h2>
            <DescriptionList
              items={[
                { term: 'Ügyfél', value: 'Próba Gábor' },
                { term: 'Érkezett', value: <MomentText at="2026-03-02T08:05:00Z" /> },
                { term: 'Adótárgy', value: 'Mintafalva, Fő utca 12. (123/4 hrsz.)' },
                { term: 'Várható adó', value: <Money huf={12000} /> },
              ]}
            />
            <Form method="post" action="/galeria/asztal">
              <Select name="terulet" label="Ügykör" value="ado" choices={[{ value: 'ado', label: 'Adóügyek' }]} help="Az űrlap alapján; Enterrel elfogadja." />
              <TextField name="elozmeny" label="Előzmény" value="HIV/12/2025" width="sm" />
              <DateField name="hatarido" label="Határidő" value="2026-03-17" />
            </Form>
          </>
        }
      />
    </Page>
  );
}

/** A case with everything about it. */
export function CasePage(props: SampleFrame): JSX.Element {
  return (
    <Page {...officeFrame(props)} title="HIV/1/2026" breadcrumbs={[{ label: 'Hivatal', href: '/hivatal' }, { label: 'Ügyeim', href: '/hivatal/ugyek' }, { label: 'HIV/1/2026' }]}>
      <MainHeading over="HIV/1/2026 · Építményadó" beside={<StateTag tone="accent">ügyintézés alatt</StateTag>}>
        Építményadó adatbejelentés, Minta Anna
      </MainHeading>
      <Tabs
        label="Az ügy részei"
        items={[
          { label: 'Iratok', href: '?resz=iratok', current: true, count: 24 },
          { label: 'Feladatok', href: '?resz=feladatok', count: 1 },
          { label: 'Menet', href: '?resz=menet' },
          { label: 'Jogok', href: '?resz=jogok' },
          { label: 'Napló', href: '?resz=naplo' },
        ]}
      />
      <Columns
        asideLabel="Az ügy adatai"
        aside={
          <Card title="Határidő" headingLevel={2}>
            <DescriptionList
              look="compact"
              items={[
                { term: 'Lejár', value: <DateText day="2026-03-17" /> },
                { term: 'Hátra van', value: '11 munkanap' },
                { term: 'Ügyintéző', value: 'Példa Béla' },
              ]}
            />
            <Explain summary="Miért eddig?" steps={[{ text: { hu: 'Teljes eljárás: hatvan nap', en: 'Sixty days' }, legal: 'akr:50' }]} />
          </Card>
        }
      >
        <Form method="post" action="/galeria/ugy" id="tomeges">
          <DataTable
            caption="Iratok"
            rows={PAPERS.slice(0, 9)}
            rowKey={(paper) => paper.number}
            rowHref={() => '/galeria/ugy'}
            rowTone={(paper) => (paper.state === 'late' ? 'danger' : undefined)}
            bulk={{ name: 'irat', value: (paper) => paper.number, label: (paper) => paper.number, isMarked: (paper) => paper.state === 'new' }}
            columns={COLUMNS}
          />
          <ButtonRow>
            <Button>Kijelöltek szignálása</Button>
            <Button look="secondary" name="mit" value="nyomtat">Nyomtatás</Button>
          </ButtonRow>
        </Form>
        <PreviousNext next="?utan=9" />
        <Alert tone="warning" title="A két összeg eltér" headingLevel={2}>
          <p>A bejelentett alapterület 120 m², a nyilvántartásban 118 m² áll.</p>
        </Alert>
        <Section title="A kiadmányozás útja">
          <Timeline
            items={[
              { title: 'Elkészítette', state: 'past', at: '2026-03-02T08:05:00Z', by: 'Példa Béla' },
              { title: 'Kiadmányozásra vár', state: 'present', by: 'Próba Judit' },
              { title: 'Expediálás', state: 'expected' },
            ]}
          />
        </Section>
      </Columns>
    </Page>
  );
}

/** The centre wears the office's dense look with the platform's own grey. */
export function CentrePage(props: SampleFrame): JSX.Element {
  return (
    <Page {...officeFrame(props)} surface="centre" municipality={undefined} theme={undefined} title="Települések">
      <MainHeading>Települések</MainHeading>
      <DataTable
        caption="Csatlakozott települések"
        rows={PAPERS.slice(0, 4)}
        rowKey={(paper) => paper.number}
        columns={[
          { key: 'name', header: 'Település', cell: (paper) => paper.party },
          { key: 'state', header: 'Állapot', cell: () => <StateTag tone="success">működik</StateTag> },
          { key: 'load', header: 'Kérés/perc', numeric: true, cell: (paper) => paper.due.slice(-2) },
        ]}
      />
    </Page>
  );
}
