import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const arrivalTexts = defineTexts({
  title: { hu: 'Érkeztetett iratok', en: 'Arrived papers' },
  waiting: { hu: 'Iktatásra váró iratok', en: 'Papers to be registered' },
  emptyTitle: { hu: 'Minden érkezett irat iktatva van.', en: 'Every paper that arrived is registered.' },
  emptyText: { hu: 'Ami ezután érkezik, itt jelenik meg, a legrégebbi elöl.', en: 'What arrives next appears here, the oldest first.' },
  registerAndWaiting: { hu: 'Iktatás és a várakozó iratok', en: 'Registration and waiting papers' },
  paper: { hu: '{number} érkeztetett irat', en: 'Arrived paper {number}' },
  noContent: {
    hu: 'Ennek az iratnak nincs olvasható űrlaptartalma.',
    en: 'This paper has no form content to read.',
  },
  registeredAs: { hu: 'Ezt az iratot már iktatták: {number}', en: 'This paper is registered already: {number}' },
  openCase: { hu: 'Az ügyirat megnyitása', en: 'Open the case' },
  register: { hu: '{number} iktatása', en: 'Registration of {number}' },
  registerHint: {
    hu: 'Az adatokat az űrlap alapján kitöltöttük. Ha jók, nyomjon Entert.',
    en: 'Filled in from the form. If it is right, press Enter.',
  },
  doRegister: { hu: 'Iktatás', en: 'Register' },
  otherParty: { hu: 'Nem a küldő az ügyfél?', en: 'Is the sender not the client?' },
  findParty: { hu: 'Az ügyfél keresése', en: 'Find the client' },
  findPartyPlaceholder: { hu: 'név, adóazonosító jel vagy adószám', en: 'name, tax id or tax number' },
  noPartyFound: { hu: 'Nincs találat erre: {query}', en: 'Nothing found for {query}' },
  into: { hu: 'Melyik ügybe', en: 'Into which case' },
  newCase: { hu: 'Új ügy', en: 'A new case' },
  intoHelp: { hu: 'Az ügyfél folyamatban lévő ügyei.', en: 'Open cases of the client.' },
  noUnit: { hu: 'nincs megadva', en: 'none' },
  noOfficer: { hu: 'később szignálják', en: 'to be assigned later' },
  registered: { hu: 'Iktatva: {number}', en: 'Registered as {number}' },
  registeredBefore: { hu: 'Ezt az iratot közben már iktatták: {number}', en: 'This paper had been registered meanwhile: {number}' },
  partyUnknown: { hu: 'Válassza ki az ügyfelet a listából.', en: 'Choose the client from the list.' },
});
