/** A text from outside without control characters, which the database does not take; line ends stay, ends are trimmed. */
export function cleanText(untrusted: string, lengthMax: number): string {
  return untrusted.slice(0, lengthMax).replaceAll('\r\n', '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ').trim();
}
