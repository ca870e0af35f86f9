/**
 * Everything about tables that was looked at by a person and found right though the general rule says otherwise. Each
 * with its reason; an entry whose subject is gone is a fault, so that the lists never hold more than the house needs.
 */

type Reasons = Readonly<Record<string, string>>;

/** Tables that belong to no municipality. */
export const GLOBAL_TABLES: Reasons = {
  'forms.design': 'what the centre writes for the whole country',
  'forms.design_edit': 'what the centre writes for the whole country',
  'forms.form_version': 'catalogue: definitions are published for the whole country',
  'forms.version_state': 'catalogue: what became of published definitions',
  'forms.version_validity': 'catalogue: when published definitions are in force',
  'identity.account': 'a person is one person in every town; opened only by the identity scope and its own client',
  'identity.card_pairing': 'a card opens one official’s account, whatever the town',
  'identity.official': 'one person may work for several municipalities of a joint office',
  'identity.secret': 'keys of the installation',
  'identity.session': 'its municipality_id is the town an official works in now, not whose the row is',
  'identity.sign_in_step': 'before a sign-in nobody knows the town',
  'portal.contact': 'a person’s own data for every town; only their own client scope reads them',
  'portal.principal': 'whom a person acts for in every town; only their own client scope reads them',
  'platform.mail_choice': 'whether a person wants e-mail notices, whatever the town',
  'simulator.posta_mail': 'belongs to the simulated mail server, which knows addresses and no towns',
  'simulator.simplepay_transaction': 'belongs to the simulated provider, which knows merchants and no towns',
  'platform.audit_anchor': 'one root a day over all municipalities',
  'tenants.municipality': 'the catalogue of tenants itself; all of it is public',
  'tenants.settlement': 'catalogue of the country',
};

/** Keys, unique constraints and indexes that do not begin with `municipality_id`, on tables that have one. */
export const KEYS_WITHOUT_TOWN: Reasons = {
  'forms.draft.draft_discarded': 'a client’s drafts of all towns that are to be removed',
  'forms.attachment.attachment_client': 'a client’s files of all towns, counted for the day’s limit',
  'forms.draft.draft_version': 'the centre counts what holds a version, across all towns',
  'forms.submission.submission_version': 'the centre counts what holds a version, across all towns',
  'forms.draft.draft_client': 'a client’s drafts of all towns: the client scope knows no town',
  'forms.signature.signature_client': 'what a client was asked to sign, in all towns',
  'forms.signing.signing_client': 'what a client sent to be signed, in all towns',
  'forms.submission.submission_client': 'a client’s submissions of all towns',
  'identity.role_assignment.role_assignment_official': 'at sign-in: in which towns does this official work',
  'parties.client_link.client_link_client': 'under which parties do towns know this client',
  'payments.payment_order.payment_order_client': 'a client’s payments of all towns',
  'payments.payment_order.payment_order_order_ref_key': 'the payment provider names an order and no town; the reference begins with the town’s code',
  'records.arrival.arrival_client': 'a client’s papers of all towns',
  'records.supplement_request.supplement_request_client': 'what a client is asked to supplement, in all towns',
  'records.delivery.delivery_client': 'a client’s letters of all towns',
};

/** Tables whose rows, once written, are never changed or removed by the application. */
export const APPEND_ONLY: readonly string[] = [
  'forms.design_edit',
  'forms.form_version',
  'forms.setting_change',
  'forms.signing_act',
  'forms.submission',
  'forms.submission_attachment',
  'forms.version_state',
  'identity.secret',
  'parties.client_link',
  'parties.party_word',
  'payments.payment_event',
  'payments.payment_line',
  'platform.audit_anchor',
  'platform.audit_entry',
  'platform.audit_lane',
  'platform.audit_seal',
  'platform.event',
  'platform.event_delivery',
  'platform.job_run',
  'records.assignment',
  'records.case_entry',
  'records.document',
  'records.withdrawal',
  'tax.account_balance',
  'tax.assessment_line',
  'tax.assessment_revision',
  'tax.entry',
  'tax.posting',
  'tax.rate',
  'tenants.demo_step',
];

/** The few tables of which the application may remove rows. */
export const ROWS_MAY_GO: Reasons = {
  'forms.attachment': 'a file is its client’s own until it is sent; what nothing names expires',
  'forms.draft': 'a draft is its client’s own until it is sent',
  'identity.sign_in_step': 'each step is taken once',
  'portal.principal': 'a list of the client’s own, for choosing from',
};

/** Functions that act with their owner’s rights, each read line by line: what they may do and why nothing less would do. */
export const DEFINER_FUNCTIONS: Reasons = {
  'payments.municipality_of_order': 'answers one town’s id for an order reference, nothing else',
  'platform.add_jobs': 'acts as the queue’s own role, so that nobody else needs rights in its schema',
  'platform.append_anchor': 'the only way to add an anchor',
  'platform.append_audit': 'the only way to add audit entries; keeps the hash chain',
  'platform.append_seal': 'the only way to add a seal; checks that it continues the chain',
  'records.find_cases': 'word search by an index, which row security would forbid; compares the scope’s municipality itself',
  'tax.post': 'the only way to book: balanced, each source once',
  'tax.rebuild_balances': 'makes the projection of the scope’s municipality anew',
};
