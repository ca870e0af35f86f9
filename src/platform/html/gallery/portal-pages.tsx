import type { JSX } from 'preact';
import { Alert } from '../components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../components/button.tsx';
import { Card, CardGrid } from '../components/card.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DescriptionList } from '../components/description-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Explain } from '../components/explain.tsx';
import { LinkList } from '../components/link-list.tsx';
import { DateText, Money } from '../components/money.tsx';
import { SearchField, SettlementSearch } from '../components/search.tsx';
import { Steps } from '../components/steps.tsx';
import { StateTag, Tag } from '../components/tag.tsx';
import { Timeline } from '../components/timeline.tsx';
import { CheckboxGroup, FieldGroup, RadioGroup, Select, YesNo } from '../fields/choice-fields.tsx';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { DateField, MoneyField, NumberField, TextArea, TextField } from '../fields/text-fields.tsx';
import { Form } from '../form.tsx';
import { Columns, Hero, Prose, Section } from '../frame/layout.tsx';
import { MainHeading } from '../frame/main-heading.tsx';
import { Page } from '../frame/page.tsx';
import { SafeLink } from '../link.tsx';
import { portalFrame, signedInFrame, type SampleFrame } from './frame-samples.ts';

/** The platform's front page: one question. */
export function HomePage(props: SampleFrame): JSX.Element {
  const frame = { ...portalFrame(props), municipality: undefined, theme: undefined, sections: undefined };
  return (
    <Page {...frame} title="Kezdőlap">
      <Hero>
        <MainHeading lead="Bejelentés, befizetés, kérelem: keresse meg a települését, és intézze az ügyét otthonról.">
          Önkormányzati ügyek egy helyen
        </MainHeading>
        <SettlementSearch action="/telepulesek" />
      </Hero>
      <Section title="Csatlakozott települések">
        <LinkList columns items={['Mintafalva', 'Mintaszentpéter', 'Szomszédfalva'].map((label) => ({ label, href: `/${label}`, note: 'Minta vármegye' }))} />
      </Section>
      <Section title="Gyakori ügyek">
        <CardGrid narrow>
          {['Építményadó', 'Kommunális adó', 'Telekadó', 'Általános kérelem', 'Adóegyenleg', 'Lakcím'].map((title) => (
            <Card key={title} title={title} href="/ugyek" headingLevel={3}>
              <p class="vh-quiet">Bejelentés, változás, mentesség.</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </Page>
  );
}

/** A town's own page. */
export function TownPage(props: SampleFrame): JSX.Element {
  return (
    <Page {...portalFrame(props)} title="Ügyek" breadcrumbs={[{ label: 'Városháza', href: '/' }, { label: 'Mintafalva' }]}>
      <Hero>
        <MainHeading over="Községi önkormányzat" lead="Ügyintézés, adók, hírek Mintafalváról.">
          Mintafalva
        </MainHeading>
        <SearchField action="/mintafalva/ugyek" name="q" label="Milyen ügyben jár?" />
      </Hero>
      <Columns
        aside={
          <Card title="Polgármesteri hivatal" look="tinted" headingLevel={2}>
            <p>9999 Mintafalva, Fő utca 1.</p>
            <DescriptionList
              look="compact"
              items={[
                { term: 'Ügyfélfogadás', value: 'hétfő 8–12, szerda 13–17' },
                { term: 'Telefon', value: <SafeLink href="tel:+3699999999" schemes={['tel']}>+36 99 999 999</SafeLink> },
              ]}
            />
          </Card>
        }
      >
        <Section title="Adó és befizetés">
          <CardGrid>
            <Card title="Építményadó adatbejelentés" href="/mintafalva/ugyinditas/epitmenyado" headingLevel={3} beside={<Tag tone="accent">15 perc</Tag>}>
              <p class="vh-quiet">Ha épületet vett, örökölt, épített, vagy változott a területe.</p>
            </Card>
            <Card title="Befizetés bankkártyával" href="/mintafalva/befizetes" headingLevel={3}>
              <p class="vh-quiet">Egyenleg, esedékes részletek, fizetés.</p>
            </Card>
          </CardGrid>
        </Section>
        <Section title="Hírek" beside={<SafeLink href="/mintafalva/hirek">Minden hír</SafeLink>}>
          <EmptyState title="Most nincs friss hír.">
            <p>A korábbiak a <SafeLink href="/mintafalva/hirek">hírek között</SafeLink> olvashatók.</p>
          </EmptyState>
        </Section>
      </Columns>
    </Page>
  );
}

const FAULTS = [
  { name: 'terulet', message: 'Adja meg a hasznos alapterületet négyzetméterben, például: 120' },
  { name: 'adoazonosito', message: 'Az adóazonosító jel utolsó jegye nem illik a többihez; ellenőrizze.' },
  { name: 'jogcim', message: 'Válassza ki, milyen jogon adózik.' },
];

/** A form answered with faults: every kind of field in every state. */
export function FormPage(props: SampleFrame): JSX.Element {
  const steps = (
    <Steps
      items={[
        { label: 'Az adózó', state: 'done', href: '/galeria/form' },
        { label: 'Az épület', state: 'current' },
        { label: 'Tulajdonosok', state: 'error', href: '/galeria/form' },
        { label: 'Mentességek', state: 'todo' },
        { label: 'Összegzés', state: 'todo' },
      ]}
    />
  );
  return (
    <Page
      {...signedInFrame(props)}
      title="Építményadó adatbejelentés"
      hasErrors
      breadcrumbs={[{ label: 'Mintafalva', href: '/mintafalva' }, { label: 'Ügyek', href: '/mintafalva/ugyek' }, { label: 'Építményadó' }]}
    >
      <Columns aside={steps} asideAt="start">
        <ErrorSummary errors={FAULTS} />
        <MainHeading over="Építményadó adatbejelentés" lead="Minden mezőhöz segítség tartozik; amit beír, magától mentődik.">
          Az épület
        </MainHeading>
        <Form method="post" action="/galeria/form">
          <TextField name="hrsz" label="Helyrajzi szám" value="123/4" help="A tulajdoni lap első oldalán, például: 123/4" required width="sm" spellCheck={false} />
          <NumberField name="terulet" label="Hasznos alapterület" suffix="m²" error={FAULTS[0]?.message} required />
          <TextField name="adoazonosito" label="Adóazonosító jel" value="8123456789" inputMode="numeric" width="sm" error={FAULTS[1]?.message} />
          <DateField name="mikortol" label="Mikortól az Öné?" value="2026-03-02" required />
          <MoneyField name="ertek" label="Forgalmi érték" value="24 500 000" required={false} />
          <RadioGroup
            name="jogcim"
            label="Milyen jogon adózik?"
            error={FAULTS[2]?.message}
            required
            choices={[
              { value: 't', label: 'Tulajdonos', help: 'Az ingatlan-nyilvántartásba bejegyzett tulajdonos.' },
              { value: 'v', label: 'Vagyoni értékű jog jogosultja', help: 'Haszonélvező, használó.' },
            ]}
          />
          <YesNo name="lakas" label="Lakás?" value="igen" help="A garázs nem lakás." />
          <CheckboxGroup
            name="mentesseg"
            label="Mentességek"
            values={['b']}
            required={false}
            choices={[
              { value: 'a', label: 'Szükséglakás' },
              { value: 'b', label: 'Műemlék', help: 'Csak ha felújították.' },
              { value: 'c', label: 'Ez most nem választható', disabled: true },
            ]}
          />
          <Select name="fajta" label="Az épület fajtája" value="garazs" width="md" choices={[{ value: 'lakas', label: 'Lakás' }, { value: 'garazs', label: 'Garázs' }]} />
          <FieldGroup legend="1. tulajdonos" help="A hányadok összege egy egész.">
            <TextField name="t[0].nev" label="Név" autoComplete="name" value="Minta Anna" />
            <TextField name="t[0].hanyad" label="Tulajdoni hányad" value="1/2" width="xs" readOnly />
          </FieldGroup>
          <TextArea name="megj" label="Megjegyzés" required={false} rows={3} value={'Első sor\n<második> sor'} />
          <Alert tone="info" title="Várható évi adó: 132 000 Ft">
            <Explain
              open
              figureNames={{ areaM2: 'alapterület' }}
              steps={[
                { text: { hu: '120 m² hasznos alapterület', en: '120 m² useful area' }, legal: 'htv:15', figures: { areaM2: 120, ignored: 1 } },
                { text: { hu: 'A rendelet szerinti mérték: 1 100 Ft/m²', en: 'Rate: HUF 1,100' }, legal: 'htv:16' },
                { text: { hu: '120 × 1 100 Ft = 132 000 Ft, két részletben', en: 'Total' }, legal: 'art:2' },
              ]}
            />
          </Alert>
          <ButtonRow>
            <Button>Tovább</Button>
            <Button look="secondary" name="irany" value="vissza">Vissza</Button>
            <Button look="quiet" icon="print" type="button">Nyomtatás</Button>
          </ButtonRow>
        </Form>
      </Columns>
    </Page>
  );
}

interface Item {
  readonly id: string;
  readonly tax: string;
  readonly due: string;
  readonly charged: number;
  readonly left: number;
  readonly state: 'due' | 'paid' | 'late';
}

const ITEMS: readonly Item[] = [
  { id: '1', tax: 'Építményadó, 2026/I.', due: '2026-03-16', charged: 66000, left: 66000, state: 'due' },
  { id: '2', tax: 'Építményadó, 2026/II.', due: '2026-09-15', charged: 66000, left: 66000, state: 'due' },
  { id: '3', tax: 'Kommunális adó, 2025/II.', due: '2025-09-15', charged: 12000, left: 12340, state: 'late' },
  { id: '4', tax: 'Építményadó, 2025/II.', due: '2025-09-15', charged: 60000, left: 0, state: 'paid' },
];

/** A citizen's account: words first, table second. */
export function BalancePage(props: SampleFrame): JSX.Element {
  const words = { due: 'esedékes lesz', paid: 'rendezve', late: 'lejárt' };
  const tones = { due: 'info', paid: 'success', late: 'danger' } as const;
  return (
    <Page
      {...signedInFrame(props)}
      title="Adóegyenleg"
      breadcrumbs={[{ label: 'Fiókom', href: '/fiok' }, { label: 'Adóegyenleg' }]}
      messages={[{ tone: 'success', text: 'A befizetés megérkezett, az egyenleg friss.' }]}
      session={{ now: '2026-03-02T08:00:00Z', idleWarningAt: '2026-03-02T08:30:00Z', endsAt: '2026-03-02T12:00:00Z', extendHref: '/munkamenet', signInHref: '/belepes' }}
    >
      <MainHeading
        lead={<>2026. március 16-ig <strong>66 000 Ft</strong> építményadót fizessen be.</>}
        beside={<ButtonLink href="/fiok/befizetes">Befizetés</ButtonLink>}
      >
        Adóegyenleg, Mintafalva
      </MainHeading>
      <DescriptionList
        look="figures"
        items={[
          { term: 'Most fizetendő', value: <Money huf={78340} /> },
          { term: 'Ebből lejárt', value: <Money huf={12340} /> },
          { term: 'Idén még', value: <Money huf={66000} /> },
        ]}
      />
      <Section title="Tételek">
        <DataTable
          caption="Előírások és befizetések"
          captionHidden
          rows={ITEMS}
          rowKey={(item) => item.id}
          rowHref={(item) => `/fiok/egyenleg/${item.id}`}
          rowTone={(item) => (item.state === 'late' ? 'danger' : undefined)}
          columns={[
            { key: 'tax', header: 'Adónem', cell: (item) => item.tax, sort: { href: '?rend=ado' } },
            { key: 'due', header: 'Esedékes', cell: (item) => <DateText day={item.due} short />, sort: { href: '?rend=nap', now: 'ascending' } },
            { key: 'state', header: 'Állapot', cell: (item) => <StateTag tone={tones[item.state]}>{words[item.state]}</StateTag> },
            { key: 'charged', header: 'Előírás', numeric: true, wideOnly: true, cell: (item) => <Money huf={item.charged} /> },
            { key: 'left', header: 'Hátra van', numeric: true, cell: (item) => <Money huf={item.left} strong /> },
          ]}
          foot={['Összesen', '', '', <Money key="a" huf={204000} />, <Money key="b" huf={144340} />]}
        />
      </Section>
      <Section title="Az ügy menete">
        <Timeline
          items={[
            { title: 'Beérkezett', state: 'past', at: '2026-02-10T08:05:00Z', by: 'Ügyfélkapun' },
            { title: 'Iktatva: HIV/1-1/2026', state: 'past', day: '2026-02-11', by: 'Példa Béla' },
            { title: 'Elbírálás alatt', state: 'present', by: 'Adóügyi csoport' },
            { title: 'Határozat', state: 'expected', day: '2026-03-13' },
          ]}
        />
      </Section>
      <Prose>
        <h2>Tudnivalók</h2>
        <p>Az adót két részletben lehet megfizetni, március 15-ig és szeptember 15-ig.</p>
        <ul class="ds-list"><li>Kártyával azonnal</li><li>Átutalással egy-két nap</li></ul>
      </Prose>
    </Page>
  );
}
