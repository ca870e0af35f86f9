/** The codings that an Accept-Encoding header takes, without those it refuses by `q=0`. */
export function acceptedEncodings(header: string | undefined): ReadonlySet<string> {
  const offered = (header ?? '').split(',').map((part) => part.trim().toLowerCase());
  return new Set(offered.filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part)).map((part) => part.split(';', 1)[0] ?? ''));
}
