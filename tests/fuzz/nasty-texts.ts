import type { Random } from '../../src/apps/demo/random.ts';

/** Stands in every hostile text, so that it is found again wherever it must not be: as a tag, in a script, in a log. */
export const MARK = 'vhfuzzmark';

/** Texts that mean something to a browser, the database, the typesetter, a shell, a spreadsheet or the rule language. */
const INJECTIONS: readonly string[] = [
  `<script>${MARK}()</script>`,
  `"><${MARK} onclick=1>`,
  `' onmouseover='${MARK}()' x='`,
  `"><img src=x onerror=${MARK}()>`,
  `</textarea><${MARK}>`,
  `</title><${MARK}>`,
  `</script><${MARK}>`,
  `<!--<${MARK}>-->`,
  `]]><${MARK}/>`,
  `<svg/onload=${MARK}()>`,
  `javascript:${MARK}()`,
  `data:text/html,<script>${MARK}()</script>`,
  `&lt;${MARK}&gt;&#60;${MARK}&#62;`,
  `'; drop table forms.submission; -- ${MARK}`,
  `' or 1=1) -- ${MARK}`,
  `\\x00'::bytea ${MARK}`,
  `#panic("${MARK}")`,
  `#read("/etc/passwd") ${MARK}`,
  `]#import "${MARK}": *[`,
  `$ integral_0^1 ${MARK} $ \`\`\`#eval("1")\`\`\``,
  `@${MARK} <${MARK}> \\u{0} /* ${MARK}`,
  `" + string join(for i in 1..99999999 return "${MARK}") + "`,
  `=cmd|' /C calc'!A0 ${MARK}`,
  `../../../../etc/passwd%00${MARK}`,
  `\${${MARK}} {{${MARK}}} <%= ${MARK} %>`,
  `%s%s%s%n ${MARK}`,
  `$(touch ${MARK}) \`${MARK}\` | ${MARK}`,
  `${MARK}\r\nset-cookie: vh_session=${MARK}`,
  `{"__proto__":{"${MARK}":true}}`,
  `(a+)+$ ${MARK} ${'a'.repeat(60)}!`,
];

const ODD_CHARACTERS: readonly string[] = [
  '\u0000', '\u0007', '\u001b[31m', '\u0085', '\u202e', '\u2066', '\u200b', '\u200d', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ﷺ', 'İ', 'ß', '\u0301', '\u{e0001}', '\u{10ffff}', '\u2028', '\u00a0', '\t', '\n', '\r',
];

/** A text that some layer below may take for its own language, or cannot hold, or finds too long. */
export function nastyText(random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return random.pick(INJECTIONS);
  if (kind < 0.75) return `${MARK}${random.pick(ODD_CHARACTERS).repeat(random.pick([1, 1, 2, 40]))}${MARK}`;
  if (kind < 0.8) return `${MARK} ${'á'.repeat(random.pick([150, 201, 4_001, 19_990, 20_001]))}`;
  if (kind < 0.82) return `${MARK}${'a\u0301'.repeat(random.pick([50, 3_000]))}`;
  if (kind < 0.83) return `${MARK}${random.pick(['<', ' ', '(', '\u0301', '\n', '&', '"'])}`.repeat(random.pick([500, 8_000]));
  if (kind < 0.9) return random.pick(['', ' ', '\u00a0', '\u200b', '-', '0', 'null', 'undefined', 'NaN', 'true', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty']);
  return `${random.pick(INJECTIONS)}${random.pick(ODD_CHARACTERS)}${random.pick(INJECTIONS)}`;
}

/** Texts without control characters: a form may take them, and they come back on pages and papers. */
export function showableText(random: Random): string {
  return random.pick(INJECTIONS).replace(/[\p{Cc}\s]+/gu, ' ');
}
