import type { JoiningMunicipality } from '../contract.ts';

/** The office of the toy municipality of the tests; nothing in it is real. */
export const mintafalva: JoiningMunicipality = {
  kshCode: '06895',
  officeName: 'Mintafalvi Polgármesteri Hivatal',
  officeAddress: '9495 Mintafalva, Fő utca 1.',
  phone: '+36 99 000 000',
  email: 'hivatal@mintafalva.example',
  openingHours: [{ days: 'hétfő', hours: '8–12' }],
  colours: { main: '#1a5e3a', accent: '#b3541e' },
  registerPrefix: 'HIV',
  bankAccountBase: '11738077-15372662',
};
