import { checkBankAccount } from '../../../../kernel/identifiers/bank-account.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { asClient, type ClientRequest, field, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { saveContact } from '../../actions/save-contact.ts';
import { type Contact, readContact } from '../../data/contact.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { accountFrame } from './account-frame.ts';
import { ContactPage } from './contact.view.tsx';
import { isShortText, typedParts } from './typed-parts.ts';

/** A client's own data, for filling forms in. */
export const contactRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/adataim', permission: 'client', handle: show },
  { method: 'POST', path: '/fiok/adataim', permission: 'client', handle: save },
];

/** What is asked of an address, by the names that forms use. */
export const CONTACT_ADDRESS_PARTS = ['postcode', 'settlement', 'streetName', 'streetKind', 'houseNumber', 'floor', 'door'] as const;

async function show(request: ClientRequest): Promise<Reply> {
  const contact = await asClient(request, (tx) => {
    tx.audit({ action: 'portal.contact.viewed' });
    return readContact(tx);
  });
  return page(ContactPage({ frame: accountFrame(request), contact, errors: [] }));
}

async function save(request: ClientRequest): Promise<Reply> {
  const t = accountDataTexts(request.lang);
  const contact = typedContact(request);
  const errors = faultsOf(request, contact);
  if (errors.length > 0) return page(ContactPage({ frame: accountFrame(request), contact, errors }), 422);
  const bank = contact.bankAccount === null ? null : checkBankAccount(contact.bankAccount);
  await asClient(request, (tx) => saveContact(tx, bank?.valid === true ? { ...contact, bankAccount: bank.normalised } : contact));
  return redirect('/fiok/adataim', [flash('success', t('saved'))]);
}

function typedContact(request: ClientRequest): Contact {
  const text = (name: string): string | null => field(request, name).trim() || null;
  const address = typedParts(request, CONTACT_ADDRESS_PARTS);
  return { phone: text('phone'), bankAccount: text('bankAccount'), address: Object.keys(address).length === 0 ? null : address };
}

function faultsOf(request: ClientRequest, { phone, bankAccount, address }: Contact): { name: string; message: string }[] {
  const t = accountDataTexts(request.lang);
  const faults: { name: string; message: string }[] = [];
  if (phone !== null && !(/^[\d\s+/()-]{6,40}$/.test(phone) && phone.replace(/\D/g, '').length >= 6)) faults.push({ name: 'phone', message: t('wrongPhone') });
  if (bankAccount !== null) {
    const check = checkBankAccount(bankAccount);
    if (!check.valid) faults.push({ name: 'bankAccount', message: check.reason[request.lang] });
  }
  if (address === null) return faults;
  for (const [name, value] of Object.entries(address)) if (!isShortText(value)) faults.push({ name, message: t('wrongText') });
  if (address['postcode'] !== undefined && !/^[1-9]\d{3}$/.test(address['postcode'])) faults.push({ name: 'postcode', message: t('wrongPostcode') });
  const missing = (['postcode', 'settlement', 'streetName'] as const).find((name) => address[name] === undefined);
  if (missing !== undefined) faults.push({ name: missing, message: t('wrongAddress') });
  return faults;
}
