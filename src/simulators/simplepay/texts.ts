import type { Bilingual } from '../../kernel/result.ts';

export const TEXTS = {
  title: { hu: 'SimplePay-szimulátor', en: 'SimplePay simulator' },
  banner: {
    hu: 'Szimulátor — nem a valódi SimplePay. Itt pénz nem mozog; valódi kártyaszámot ne adjon meg.',
    en: 'Simulator — not the real SimplePay. No money moves here; do not enter a real card number.',
  },
  otherLanguage: { hu: 'English', en: 'Magyar' },
  payHeading: { hu: 'Fizetés bankkártyával', en: 'Pay by card' },
  shop: { hu: 'Kereskedő', en: 'Shop' },
  orderRef: { hu: 'Fizetési azonosító', en: 'Payment id' },
  transaction: { hu: 'SimplePay tranzakciószám', en: 'SimplePay transaction id' },
  amount: { hu: 'Fizetendő', en: 'To pay' },
  until: { hu: 'Fizethető eddig', en: 'Can be paid until' },
  cardNumber: { hu: 'Tesztkártya száma', en: 'Number of the test card' },
  cardHelp: { hu: 'Válasszon egyet a tesztkártyák közül. A számot nem tároljuk.', en: 'Choose one of the test cards. The number is not kept.' },
  wrongCard: {
    hu: 'Ez nem tesztkártya. Valódi kártyát itt ne adjon meg; válasszon az alábbi számok közül.',
    en: 'This is not a test card. Do not enter a real card here; choose one of the numbers below.',
  },
  errorHeading: { hu: 'Hiba történt', en: 'There is a problem' },
  pay: { hu: 'Fizetek', en: 'Pay' },
  cancel: { hu: 'Mégsem', en: 'Cancel' },
  timeOut: { hu: 'Időtúllépés kipróbálása', en: 'Try running out of time' },
  cardsHeading: { hu: 'Tesztkártyák', en: 'Test cards' },
  choose: { hu: 'Beírom', en: 'Fill in' },
  endedHeading: { hu: 'Ez a tranzakció lezárult', en: 'This transaction has ended' },
  ended_FINISHED: { hu: 'A fizetés sikerült.', en: 'The payment succeeded.' },
  ended_NOTAUTHORIZED: { hu: 'A bank a fizetést elutasította. Nem történt terhelés.', en: 'The bank refused the payment. Nothing was charged.' },
  ended_CANCELLED: { hu: 'A fizetést megszakították. Nem történt terhelés.', en: 'The payment was cancelled. Nothing was charged.' },
  ended_TIMEOUT: { hu: 'A fizetésre adott idő lejárt. Nem történt terhelés.', en: 'The time to pay ran out. Nothing was charged.' },
  backToShop: { hu: 'Vissza a kereskedőhöz', en: 'Back to the shop' },
  missingHeading: { hu: 'Nincs ilyen tranzakció', en: 'There is no such transaction' },
  missingText: {
    hu: 'A cím hibás vagy hiányos. Menjen vissza oda, ahonnan jött, és indítsa el újra a fizetést.',
    en: 'The address is wrong or incomplete. Go back to where you came from and start the payment again.',
  },
  homeHeading: { hu: 'Mi ez?', en: 'What is this?' },
  homeText: {
    hu: 'A bemutató fizetési szolgáltatója: a SimplePay 2-es protokollját beszéli, de pénz nem mozog. Fizetést a portál Adóegyenleg oldalán indíthat.',
    en: 'The payment provider of the demo: it speaks version 2 of SimplePay’s protocol, but no money moves. Start a payment on the portal’s tax balance page.',
  },
} as const satisfies Record<string, Bilingual>;
