import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** What the tax room adds to the decision; Hungarian is what is printed (air:30). */
export const decisionTexts = defineTexts({
  draftMark: { hu: 'TERVEZET – nem kiadmányozott irat', en: 'DRAFT – not signed off' },
  subject: { hu: '{taxName} megállapítása', en: '{taxName}: assessment' },
  taxId: { hu: 'Adóazonosító jel', en: 'Tax identifier' },
  taxNumber: { hu: 'Adószám', en: 'Tax number' },
  objectKind: { hu: 'Megnevezés', en: 'Kind' },
  building: { hu: 'építmény', en: 'building' },
  land: { hu: 'telek', en: 'plot' },
  usage: { hu: 'Jelleg', en: 'Use' },
  parcelNo: { hu: 'Helyrajzi szám', en: 'Parcel number' },
  objectAddress: { hu: 'Cím', en: 'Address' },
  zone: { hu: 'Övezet', en: 'Zone' },
  usefulArea: { hu: 'Hasznos alapterület', en: 'Useful area' },
  plotArea: { hu: 'Terület', en: 'Area' },
  taxedArea: { hu: 'Ebből adóköteles', en: 'Of this taxed' },
  share: { hu: 'Az adózó hányada', en: 'The taxpayer’s share' },
  accountName: { hu: '{authority}, {taxName} beszedési számla', en: '{authority}, account for {taxName}' },
  online: {
    hu: 'Bankkártyával az önkormányzat portálján, a saját fiók Befizetés oldalán is fizethet.',
    en: 'You can also pay by card on the portal of the municipality, on the payments page of your account.',
  },
  byDecree: { hu: 'Az adó mértékét önkormányzati rendelet állapítja meg.', en: 'The rate is set by local decree.' },
  otherYear: {
    hu: 'A {year}. adóévre fizetendő {taxName} összegét {taxHuf|money}-ban állapítom meg. Esedékes: {charges}.',
    en: 'I set the {taxName} payable for {year} at {taxHuf|money}. Due: {charges}.',
  },
  oneCharge: { hu: '{amountHuf|money} {dueOn|day}-ig', en: '{amountHuf|money} by {dueOn|day}' },
  lateDecision: {
    hu: 'Azt a részletet, amelynek törvényes esedékessége e határozat kelte előtt eltelt, a határozat véglegessé válásától számított {days} napon belül kell megfizetni (Art. 62. §); a megadott nap ennek a lehető legkorábbi napja.',
    en: 'An instalment whose legal due day had passed before this decision is payable within {days} days after the decision becomes final (Art. 62); the day given is the earliest it can be.',
  },
  neverBefore: {
    hu: 'Késedelem nem áll be a határozat véglegessé válásától számított {days}. nap előtt (Art. 62. §).',
    en: 'Nobody is late before the {days}th day after the decision has become final (Art. 62).',
  },
  reported: {
    hu: 'Az adózó a {caseNo} számú ügyben adatbejelentést tett, amely {arrivedOn|day} napján érkezett.',
    en: 'The taxpayer reported the data in case {caseNo}; the report arrived on {arrivedOn|day}.',
  },
  asReported: {
    hu: 'Az adót a bejelentés adatai alapján állapítottam meg (Art. 141. § (4)–(5)).',
    en: 'I set the tax by the reported data (Art. 141 (4)–(5)).',
  },
  corrected: {
    hu: 'A bejelentett adatoktól a következő okból tértem el: {reason}',
    en: 'I departed from the reported data for this reason: {reason}',
  },
  liability: {
    hu: 'Az adókötelezettség kezdete: {liableFrom|day}',
    en: 'The liability began on {liableFrom|day}.',
  },
  provisions: {
    hu: 'Az adó alapját, mértékét és a részleteket a következő jogszabályhelyek határozzák meg: {list}.',
    en: 'The base, the rate and the instalments rest on these provisions: {list}.',
  },
  duty: {
    hu: 'A fellebbezés illetéke a vitatott összeg minden megkezdett 10 000 forintja után 400 forint, de legalább 5 000, legfeljebb 500 000 forint (Itv. 29. § (2)).',
    en: 'The duty on an appeal is HUF 400 for each HUF 10,000 or part of it in dispute, at least HUF 5,000 and at most HUF 500,000 (Itv. 29 (2)).',
  },
  toTaxpayer: { hu: '{name} adózó', en: '{name}, taxpayer' },
  toFile: { hu: 'Irattár', en: 'File' },
  notEmpowered: {
    hu: 'Az aláíró nem jogosult adóhatósági döntés kiadmányozására, ezért a határozat nem ment ki. Küldje újra: arra jogosult ügyintéző (adóügyi kiadmányozó, jegyző) írja alá.',
    en: 'The signer has no power to sign decisions of the tax authority, so the decision was not sent. Send it again, for somebody who has it.',
  },
  fileName: { hu: 'hatarozat-{registryNo}.pdf', en: 'decision-{registryNo}.pdf' },
});
