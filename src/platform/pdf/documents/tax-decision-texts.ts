import { defineTexts } from '../../texts/define-texts.ts';

/** Words of the decision that sets a local tax; Hungarian is what is printed (air:30). */
export const taxDecisionTexts = defineTexts({
  subtitle: { hu: '{taxName} megállapítása a {year}. adóévre', en: '{taxName}: tax set for {year}' },
  opening: {
    hu: '{authority} az alább megnevezett adózó {taxName} ügyében a következő határozatot hozza.',
    en: '{authority} decides as follows on the {taxName} of the taxpayer named below.',
  },
  taxpayer: { hu: 'Adózó', en: 'Taxpayer' },
  address: { hu: 'Cím', en: 'Address' },
  ruling: {
    hu: 'Az adózó által a {year}. adóévre fizetendő {taxName} összegét {taxHuf|money}-ban állapítom meg.',
    en: 'I set the {taxName} payable by the taxpayer for {year} at {taxHuf|money}.',
  },
  object: { hu: 'Az adótárgy', en: 'The taxable object' },
  objectNth: { hu: '{n|number}. adótárgy', en: 'Taxable object {n|number}' },
  computation: { hu: 'Az adó kiszámítása', en: 'How the tax is computed' },
  step: { hu: 'Lépés', en: 'Step' },
  legal: { hu: 'Jogszabályhely', en: 'Provision' },
  result: { hu: 'Eredmény', en: 'Result' },
  taxOfYear: { hu: 'A {year}. évi adó', en: 'Tax of {year}' },
  instalments: { hu: 'Az adó esedékessége', en: 'When the tax is due' },
  instalment: { hu: 'Részlet', en: 'Instalment' },
  instalmentNth: { hu: '{n|number}. részlet', en: 'Instalment {n|number}' },
  dueOn: { hu: 'Fizetési határidő', en: 'Due on' },
  amount: { hu: 'Összeg', en: 'Amount' },
  total: { hu: 'Összesen', en: 'Total' },
  payment: { hu: 'Az adó megfizetése', en: 'How to pay' },
  accountName: { hu: 'Kedvezményezett', en: 'Payee' },
  accountNumber: { hu: 'Számlaszám', en: 'Account number' },
  reference: { hu: 'Közlemény', en: 'Reference' },
  late: {
    hu: 'A késedelmesen megfizetett adó után az esedékességet követő naptól késedelmi pótlékot kell fizetni (Art. 206. §, 209. §).',
    en: 'Tax paid late bears a surcharge from the day after it was due (Art. 206 and 209).',
  },
  cost: { hu: 'Eljárási költség', en: 'Costs of the procedure' },
  noCost: { hu: 'Az eljárásban eljárási költség nem merült fel.', en: 'The procedure gave rise to no costs.' },
  findings: { hu: 'Tényállás', en: 'Findings' },
  grounds: { hu: 'Az alkalmazott jogszabályok', en: 'The law applied' },
  competence: {
    hu: 'Hatáskörömet az Air. 22. § b) pontja és az Art. 141. § (2) bekezdése, illetékességemet az Air. 25. § (1) bekezdése állapítja meg.',
    en: 'My competence rests on Air. 22 b) and Art. 141 (2), my local jurisdiction on Air. 25 (1).',
  },
  procedureEnds: {
    hu: 'Az ügyintézési határidő leteltének napja: {day|day} (Air. 50. §).',
    en: 'The time limit of the procedure ends on {day|day} (Air. 50).',
  },
  appealBasis: {
    hu: 'A döntés tartalmát az Air. 73. § (1) bekezdése, a fellebbezés lehetőségét az Air. 122. § (1) bekezdése és 124. §-a határozza meg.',
    en: 'The contents of the decision rest on Air. 73 (1), the right to appeal on Air. 122 (1) and 124.',
  },
  appealSuspends: {
    hu: 'A fellebbezésnek a döntés végrehajtására halasztó hatálya van (Air. 125. §).',
    en: 'An appeal suspends the execution of the decision (Air. 125).',
  },
  appealNewFacts: {
    hu: 'A fellebbezésben nem lehet olyan új tényt állítani és olyan új bizonyítékra hivatkozni, amelyről az adózó már e döntés meghozatala előtt tudott, de a hatóság felhívása ellenére nem terjesztette elő (Air. 124. § (3) bek.).',
    en: 'The appeal may not rest on new facts or evidence that the taxpayer knew of before this decision but did not put forward when called upon (Air. 124 (3)).',
  },
  appealWaiver: {
    hu: 'A fellebbezési jogról a határidőn belül le lehet mondani; a lemondás nem vonható vissza (Air. 124. § (5) bek.).',
    en: 'The right to appeal may be waived within the time limit; a waiver cannot be withdrawn (Air. 124 (5)).',
  },
});
