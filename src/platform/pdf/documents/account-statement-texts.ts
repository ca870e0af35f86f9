import { defineTexts } from '../../texts/define-texts.ts';

export const accountStatementTexts = defineTexts({
  title: { hu: 'Adószámla-kivonat', en: 'Tax account statement' },
  subtitle: { hu: '{from|day} – {asOf|day}', en: '{from|day} – {asOf|day}' },
  taxpayer: { hu: 'Adózó', en: 'Taxpayer' },
  noAccounts: {
    hu: 'Az adózónak ennél az önkormányzatnál nincs adószámlája.',
    en: 'The taxpayer has no tax account with this municipality.',
  },
  summary: { hu: 'Összesítés adónemenként', en: 'Summary by tax type' },
  taxType: { hu: 'Adónem', en: 'Tax type' },
  owed: { hu: 'Tartozás', en: 'Owed' },
  overdue: { hu: 'ebből lejárt', en: 'of which overdue' },
  overpaid: { hu: 'Túlfizetés', en: 'Overpaid' },
  accountNumber: { hu: 'Számlaszám', en: 'Account number' },
  bookedOn: { hu: 'Könyvelés', en: 'Booked' },
  valueOn: { hu: 'Értéknap', en: 'Value day' },
  dueOn: { hu: 'Esedékesség', en: 'Due' },
  kind: { hu: 'Megnevezés', en: 'Entry' },
  charge: { hu: 'Terhelés (Ft)', en: 'Charge (HUF)' },
  credit: { hu: 'Jóváírás (Ft)', en: 'Credit (HUF)' },
  balance: { hu: 'Egyenleg (Ft)', en: 'Balance (HUF)' },
  opening: { hu: 'Nyitó egyenleg', en: 'Opening balance' },
  total: { hu: 'Összesen', en: 'Total' },
  closingZero: {
    hu: 'A {day|day}-i egyenleg nulla: nincs tartozás és nincs túlfizetés.',
    en: 'On {day|day} nothing is owed and nothing is overpaid.',
  },
  closingOverpaid: {
    hu: 'A {day|day}-i túlfizetés: {amountHuf|money}.',
    en: 'Overpaid on {day|day}: {amountHuf|money}.',
  },
  closingOwed: {
    hu: 'A {day|day}-i tartozás: {amountHuf|money}; ebből lejárt tartozás nincs.',
    en: 'Owed on {day|day}: {amountHuf|money}, none of it overdue.',
  },
  closingOverdue: {
    hu: 'A {day|day}-i tartozás: {amountHuf|money}; ebből lejárt: {overdueHuf|money}.',
    en: 'Owed on {day|day}: {amountHuf|money}, of which overdue: {overdueHuf|money}.',
  },
  signs: {
    hu: 'Az egyenleg oszlopában a pozitív összeg tartozás, a negatív összeg túlfizetés. A befizetést adónemenként az esedékesség sorrendjében számoljuk el (Art. 71. §). A kivonat a még fel nem számított késedelmi pótlékot nem tartalmazza.',
    en: 'In the balance column a positive amount is owed, a negative amount is overpaid. Payments settle what is due first, by tax type (Art. 71). Surcharge not yet computed is not included.',
  },
  basis: {
    hu: 'Az adószámlát az önkormányzati adóhatóság adónemenként vezeti (Art. 70. §). A kivonat tájékoztatásul szolgál, nem hatósági bizonyítvány és nem adóigazolás.',
    en: 'The tax authority keeps the accounts by tax type (Art. 70). This statement is for information; it is not an official certificate.',
  },
});
