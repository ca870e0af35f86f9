import type { JSX } from 'preact';
import { Alert } from '../components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../components/button.tsx';
import { Card, CardGrid } from '../components/card.tsx';
import { CopyableCode } from '../components/copyable-code.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DescriptionList } from '../components/description-list.tsx';
import { Details } from '../components/details.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { MomentText } from '../components/money.tsx';
import { Pagination, PreviousNext } from '../components/pagination.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Progress } from '../components/progress.tsx';
import { SearchField } from '../components/search.tsx';
import { Tabs } from '../components/tabs.tsx';
import { CountBadge, StateTag, Tag } from '../components/tag.tsx';
import { Checkbox } from '../fields/choice-fields.tsx';
import { Form } from '../form.tsx';
import { Section } from '../frame/layout.tsx';
import { MainHeading } from '../frame/main-heading.tsx';
import { Page } from '../frame/page.tsx';
import { signedInFrame, type SampleFrame } from './frame-samples.ts';

const TONES = ['info', 'success', 'warning', 'danger'] as const;

/** The components that no other page of the gallery shows. */
export function ComponentPage(props: SampleFrame): JSX.Element {
  return (
    <Page {...signedInFrame(props)} title="Elemek" messages={[{ tone: 'warning', title: 'A mentés nem sikerült', text: 'Próbálja újra; amit beírt, itt van.' }]}>
      <MainHeading lead="Minden elem minden állapotban." beside={<PrintButton />}>
        Elemek
      </MainHeading>
      <Tabs
        label="Részek"
        items={[
          { label: 'Iratok', href: '?resz=iratok', current: true, count: 4 },
          { label: 'Feladatok', href: '?resz=feladatok' },
          { label: 'Napló', href: '?resz=naplo', count: 0 },
        ]}
      />
      <Section title="Üzenetek">
        {TONES.map((tone) => (
          <Alert key={tone} tone={tone} title={`${tone} címmel`} headingLevel={3}>
            <p>Mi történt, mi van biztonságban, mi a teendő.</p>
          </Alert>
        ))}
        <Alert tone="info">
          <p>Cím nélkül, <a href="/sugo">hivatkozással</a>.</p>
        </Alert>
      </Section>
      <Section title="Jelek">
        <p>
          {(['neutral', 'accent', ...TONES] as const).map((tone) => (
            <span key={tone}>
              <Tag tone={tone}>{tone}</Tag> <StateTag tone={tone}>{tone}</StateTag>{' '}
            </span>
          ))}
          <CountBadge count={12} label="új" />
        </p>
      </Section>
      <Section title="Gombok">
        <ButtonRow>
          <Button type="button">Küldés</Button>
          <Button type="button" look="secondary">Módosítás</Button>
          <Button type="button" look="quiet" icon="copy">Másolat</Button>
          <Button type="button" look="danger">Törlés</Button>
          <Button type="button" disabled>Most nem</Button>
          <ButtonLink href="/fiok" look="secondary">Hivatkozás</ButtonLink>
        </ButtonRow>
        <Form method="post" action="/galeria/elemek">
          <Checkbox name="aszf" label="Elfogadom a felhasználási feltételeket" checked={false} required error="Elfogadás nélkül nem folytatható." help="Elolvasható az ÁSZF oldalán." />
          <Checkbox name="hirek" label="Kérek értesítést" checked required={false} />
        </Form>
      </Section>
      <Section title="Átvétel">
        <DescriptionList
          items={[
            { term: 'Érkeztetőszám', value: <CopyableCode code="MF-2026-000123" label="érkeztetőszám" /> },
            { term: 'SHA-256', value: <CopyableCode code="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" label="SHA-256" /> },
            { term: 'Időpont', value: <MomentText at="2026-03-02T08:05:00Z" />, action: { href: '#', label: 'Módosítás' } },
          ]}
        />
      </Section>
      <Section title="Kinyitható">
        <Details summary="Mit készítsen elő?"><ul><li>tulajdoni lap</li><li>alaprajz</li></ul></Details>
        <Details summary="Mennyi ideig tart?" open><p>Körülbelül tizenöt perc.</p></Details>
      </Section>
      <Section title="Kártyák">
        <CardGrid>
          <Card title="Keretes" headingLevel={3} foot={<ButtonLink href="/fiok" look="secondary">Megnyitás</ButtonLink>}><p>Szöveg</p></Card>
          <Card title="Színes" look="tinted" href="/fiok" headingLevel={3}><p>Az egész kártya hivatkozás.</p></Card>
          <Card look="plain"><p>Keret nélkül.</p></Card>
        </CardGrid>
      </Section>
      <Section title="Folyamat">
        <Progress id="halad" label="Kivetések készítése" value={340} max={1200}><p class="vh-quiet">Elhagyhatja az oldalt, a munka folytatódik.</p></Progress>
      </Section>
      <Section title="Üres">
        <EmptyState title="Nincs teendője." icon="check"><p>Amint irat érkezik, itt jelenik meg.</p></EmptyState>
        <DataTable caption="Üres tábla" rows={[]} rowKey={() => ''} columns={[{ key: 'a', header: 'A', cell: () => '' }]} />
      </Section>
      <Section title="Lapozás">
        <SearchField action="/galeria/elemek" name="q" label="Keresés az iratokban" value="adó" hidden={{ ev: '2026' }} />
        <Pagination page={7} pageCount={42} hrefOf={(page) => `?lap=${page}`} />
        <PreviousNext label="Lapozás a naplóban" previous="?elott=1" next="?utan=2" />
      </Section>
    </Page>
  );
}
