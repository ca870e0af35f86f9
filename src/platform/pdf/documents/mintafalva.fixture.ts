import type { AccountStatement } from './account-statement.ts';
import type { DeliveryProof } from './delivery-proof.ts';
import type { FormDocument, FormRow } from './form-document.ts';
import type { Receipt } from './receipt.ts';
import type { TaxDecision } from './tax-decision.ts';

/** An invented village and its invented people; the documents' tests and measurements use them. */
const LETTERHEAD = {
  municipality: 'Mintafalva Község Önkormányzata',
  office: 'Mintafalva Község Jegyzője mint önkormányzati adóhatóság',
  contact: [
    '9999 Mintafalva, Fő utca 15.',
    'Telefon: +36 99 000 000',
    'hivatal@mintafalva.example',
    'mintafalva.example',
  ],
  colour: '#7a1f3d',
} as const;

const PERSON = { name: 'Minta Ilona', lines: ['9999 Mintafalva', 'Kossuth Lajos utca 7.'] } as const;
const TAX_ID = { label: 'Adóazonosító jel', value: '8395180128' } as const;
const DOCUMENT_ID = '0198f3a2-7c1b-7e44-9b1e-2f6a5d0c8e11';
const ARRIVED_AT = Temporal.Instant.from('2026-03-02T09:14:07Z');
const day = (text: string) => Temporal.PlainDate.from(text);

export function sampleReceipt(): Receipt {
  return {
    letterhead: LETTERHEAD,
    documentId: DOCUMENT_ID,
    arrivalNumber: 'E/1234/2026',
    arrivedAt: ARRIVED_AT,
    sender: PERSON,
    form: { code: 'A01', title: 'Építményadó adatbejelentés', version: '1' },
    contentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    attachments: [{ name: 'tulajdoni-lap.pdf', sizeBytes: 184_332, sha256: 'c0ffee00'.repeat(8) }],
  };
}

export function sampleTaxDecision(): TaxDecision {
  return {
    letterhead: LETTERHEAD,
    file: {
      filingNumber: 'HIV/1-2/2026',
      clerk: 'Példa Péter adóügyi ügyintéző',
      subject: 'Építményadó megállapítása',
      reference: 'E/1234/2026',
    },
    documentId: DOCUMENT_ID,
    taxpayer: { name: PERSON.name, addressLines: PERSON.lines, identifiers: [TAX_ID] },
    taxName: 'építményadó',
    year: 2026,
    objects: [
      [
        { label: 'Cím', value: '9999 Mintafalva, Kossuth Lajos utca 7.' },
        { label: 'Helyrajzi szám', value: '1234/5 (belterület)' },
        { label: 'Jelleg', value: 'lakóház' },
        { label: 'Hasznos alapterület', value: '120 m²' },
        { label: 'Tulajdoni hányad', value: '1/1' },
      ],
    ],
    steps: [
      { text: 'Az adó alapja az építmény hasznos alapterülete.', result: '120 m²', legal: ['htv:15.a'] },
      {
        text: 'Az adó mértéke a helyi rendelet szerint.',
        result: '1 100 Ft/m²',
        legal: ['htv:16.a', '12/2025. (XI. 28.) önk. rend. 5. §'],
      },
      { text: 'Az éves adó: 120 m² × 1 100 Ft/m².', result: '132 000 Ft', legal: ['htv:16.a'] },
      { text: 'Az adózót a tulajdoni hányada (1/1) terheli.', result: '132 000 Ft', legal: ['htv:12(1)'] },
    ],
    taxHuf: 132_000,
    instalments: [
      { dueOn: day('2026-03-16'), amountHuf: 66_000 },
      { dueOn: day('2026-09-15'), amountHuf: 66_000 },
    ],
    payment: {
      accountName: 'Mintafalva Község Önkormányzata, építményadó',
      accountNumber: '11738077-15372662-02440000',
      reference: TAX_ID.value,
      onlineSentence: 'Bankkártyával az önkormányzati portál Egyenleg és befizetés oldalán is fizethet.',
    },
    findings: [
      'Az adózó 2026. március 2-án, E/1234/2026 érkeztetőszámon adatbejelentést nyújtott be. Eszerint a Mintafalva, Kossuth Lajos utca 7. szám alatti, 1234/5 helyrajzi számú lakóház egyedüli tulajdonosa; az épület hasznos alapterülete 120 m².',
      'Az adatokat az ingatlan-nyilvántartás adataival egybevetettem; eltérést nem találtam. Mentességre vagy kedvezményre okot adó körülményt az adózó nem jelölt meg.',
    ],
    grounds: [
      'Az önkormányzat illetékességi területén lévő lakás adóköteles (Htv. 11. § (1) bek.). Az adó alanya az, aki az év első napján az építmény tulajdonosa (Htv. 12. § (1) bek.).',
      'Az adó alapját a Htv. 15. § a) pontja, mértékét a 12/2025. (XI. 28.) önkormányzati rendelet 5. §-a határozza meg.',
    ],
    procedureEndsOn: day('2026-04-01'),
    appeal: {
      days: 15,
      to: 'a Minta Vármegyei Kormányhivatalhoz',
      at: 'Mintafalva Község Jegyzőjénél',
      dutySentence:
        'A fellebbezés illetéke a vitatott összeg minden megkezdett 10 000 forintja után 400 forint, de legalább 5 000, legfeljebb 500 000 forint (Itv. 29. § (2) bek.).',
    },
    issue: {
      place: 'Mintafalva',
      day: day('2026-03-09'),
      createdAt: Temporal.Instant.from('2026-03-09T10:00:00Z'),
      authority: { name: 'dr. Próba Réka', position: 'jegyző' },
      signedBy: { name: 'Példa Gábor', position: 'adóügyi csoportvezető' },
      sealed: false,
      distribution: ['Minta Ilona adózó (elektronikus tárhely)', 'Irattár'],
    },
    data: new TextEncoder().encode('{"filingNumber":"HIV/1-2/2026","taxHuf":132000}'),
  };
}

/** Two years of a tax account with as many entries as asked for, and a small second account. */
export function sampleStatement(entries = 6): AccountStatement {
  return {
    letterhead: LETTERHEAD,
    documentId: DOCUMENT_ID,
    createdAt: Temporal.Instant.from('2026-03-20T09:14:07Z'),
    taxpayer: PERSON,
    identifiers: [TAX_ID],
    asOf: day('2026-03-20'),
    from: day('2024-01-01'),
    accounts: [
      {
        taxName: 'Építményadó',
        accountNumber: '11738077-15372662-02440000',
        openingHuf: 0,
        entries: Array.from({ length: entries }, (_, index) => sampleEntry(index)),
        overdueHuf: 0,
      },
      {
        taxName: 'Magánszemély kommunális adója',
        accountNumber: '11738077-15372662-02820000',
        openingHuf: 12_000,
        entries: [],
        overdueHuf: 12_000,
      },
    ],
  };
}

function sampleEntry(index: number) {
  const bookedOn = day('2024-02-10').add({ days: index * 20 });
  if (index % 3 === 2) {
    return { bookedOn, valueOn: bookedOn.subtract({ days: 1 }), kind: 'befizetés', amountHuf: -132_000 };
  }
  return { bookedOn, valueOn: bookedOn, dueOn: bookedOn.add({ days: 14 }), kind: 'előírás', amountHuf: 66_000 };
}

export function sampleProof(): DeliveryProof {
  return {
    letterhead: LETTERHEAD,
    documentId: DOCUMENT_ID,
    createdAt: Temporal.Instant.from('2026-03-10T17:24:55Z'),
    addressee: PERSON,
    delivered: {
      filingNumber: 'HIV/1-2/2026',
      subject: 'Építményadó megállapítása a 2026. adóévre',
      fileName: 'HIV-1-2-2026-hatarozat.pdf',
      sha256: 'deadbeef'.repeat(8),
    },
    placedAt: Temporal.Instant.from('2026-03-09T10:14:07Z'),
    outcome: { kind: 'taken', at: Temporal.Instant.from('2026-03-10T17:24:55Z'), by: PERSON.name },
  };
}

/** A form with a row of each kind; `filled` answers them, or leaves them to be written by hand. */
export function sampleForm(filled: boolean): FormDocument {
  return {
    letterhead: { ...LETTERHEAD, office: 'Mintafalvai Polgármesteri Hivatal' },
    documentId: DOCUMENT_ID,
    createdAt: ARRIVED_AT,
    title: 'Építményadó adatbejelentés',
    code: 'A01',
    version: '1',
    legalBasis: ['Htv. 11–16. §', 'Art. 141. §'],
    intro:
      'Ezen az űrlapon jelentse be az építményt, amelynek az év első napján tulajdonosa volt, illetve az adatok változását.',
    sections: [
      { title: '1. A bejelentő adatai', rows: personRows(filled) },
      { title: '2. Az építmény', rows: buildingRows(filled) },
      { title: '3. Egyéb', rows: otherRows(filled) },
    ],
    declaration: ['Kijelentem, hogy a közölt adatok a valóságnak megfelelnek.'],
    state: { kind: filled ? 'filled' : 'blank' },
  };
}

/** The same form, submitted, with its data. */
export function sampleSubmission(): FormDocument {
  return {
    ...sampleForm(true),
    state: {
      kind: 'submitted',
      submittedAt: ARRIVED_AT,
      submittedBy: PERSON.name,
      arrivalNumber: 'E/1234/2026',
      content: new TextEncoder().encode('{"form":"A01","answers":{"name":"Minta Ilona"}}'),
    },
  };
}

function personRows(filled: boolean): FormRow[] {
  return [
    { kind: 'text', label: 'Név', value: filled ? PERSON.name : null, required: true },
    {
      kind: 'text',
      label: 'Adóazonosító jel',
      help: 'Tíz számjegy, az adókártyán olvasható.',
      value: filled ? TAX_ID.value : null,
      boxes: 10,
      required: true,
    },
    {
      kind: 'choice',
      label: 'Minőség',
      options: [
        { label: 'tulajdonos', chosen: filled },
        { label: 'haszonélvező', chosen: false },
      ],
      required: true,
    },
  ];
}

function buildingRows(filled: boolean): FormRow[] {
  const owners = [
    ['Minta Ilona', '8395180128', '2/3'],
    ['Minta Károly', '8445003453', '1/3'],
  ];
  return [
    {
      kind: 'choice',
      many: true,
      label: 'Az építmény használata',
      options: [
        { label: 'lakás', chosen: filled },
        { label: 'gépjárműtároló', chosen: filled },
        { label: 'üdülő', chosen: false },
      ],
    },
    {
      kind: 'table',
      label: 'Tulajdonosok',
      help: 'A hányadok összege 1.',
      columns: [{ title: 'Név' }, { title: 'Adóazonosító jel' }, { title: 'Hányad', figure: true }],
      rows: filled ? owners : [],
      blankRows: 4,
    },
    { kind: 'calculated', label: 'Várható évi adó', value: filled ? '132 000 Ft' : null },
  ];
}

function otherRows(filled: boolean): FormRow[] {
  return [
    { kind: 'info', text: 'Mentességet csak akkor jelöljön meg, ha a feltételei az év első napján fennálltak.' },
    { kind: 'check', label: 'Mentességet kérek', help: 'A Htv. 13. §-a alapján.', checked: false },
    { kind: 'check', label: 'Az adatok ingatlan-nyilvántartási egyeztetéséhez hozzájárulok', checked: filled },
    {
      kind: 'long',
      label: 'Megjegyzés',
      value: filled ? 'Az udvari szárnyat 2025 őszén elbontottuk.\nAz iratot csatoltam.' : null,
    },
    { kind: 'text', label: 'Telefonszám', value: null },
  ];
}
