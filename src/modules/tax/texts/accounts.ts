import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const accountsTexts = defineTexts({
  title: { hu: 'Adószámlák', en: 'Tax accounts' },
  lead: { hu: 'Keressen adózót névre, adóazonosító jelre vagy adószámra.', en: 'Find a taxpayer by name, tax identifier or tax number.' },
  search: { hu: 'Adózó', en: 'Taxpayer' },
  found: { hu: 'Találatok', en: 'Found' },
  name: { hu: 'Név', en: 'Name' },
  identifier: { hu: 'Azonosító', en: 'Identifier' },
  address: { hu: 'Cím', en: 'Address' },
  balance: { hu: 'Egyenleg', en: 'Balance' },
  noneTitle: { hu: 'Nincs ilyen adózó', en: 'No such taxpayer' },
  none: {
    hu: 'Próbálja a név elejével vagy az azonosító első négy számjegyével. Csak az látszik itt, akinek már volt adóügye ennél az önkormányzatnál.',
    en: 'Try the beginning of the name or the first four digits of the identifier. Only those who have had a tax matter here are listed.',
  },
  totals: { hu: 'Adónemenként', en: 'By tax' },
  tax: { hu: 'Adónem', en: 'Tax' },
  accounts: { hu: 'Számla', en: 'Accounts' },
  charged: { hu: 'Előírás', en: 'Charged' },
  paid: { hu: 'Befizetés', en: 'Paid' },
  sum: { hu: 'Összesen', en: 'Total' },
  noAccounts: { hu: 'Még nincs könyvelt adószámla.', en: 'No account has been booked yet.' },
});
