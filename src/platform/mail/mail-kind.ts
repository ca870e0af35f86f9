/** What an e-mail is about. */
export const MAIL_KINDS = [
  'submission-received',
  'signature-asked',
  'signature-given',
  'signature-refused',
  'signing-withdrawn',
  'signed-by-all',
  'supplement-asked',
  'delivery-waiting',
] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

export function isMailKind(text: string): text is MailKind {
  return MAIL_KINDS.some((kind) => kind === text);
}
