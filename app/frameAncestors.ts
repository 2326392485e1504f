/** A source of a content security policy that may be an ancestor: a scheme, or a host with or without scheme and port. */
const SOURCE = /^(\*|https?:|(https?:\/\/)?(localhost|(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+)(:(\d+|\*))?)$/i;

/**
 * Who may show an embed in a frame, for `frame-ancestors`: our own page, whose preview it is, and whom ENTENTE_FRAME_ANCESTORS
 * names, by origins with spaces between them. Without it anyone: an embed knows nobody and keeps nothing. `'none'` leaves it to ourselves.
 */
export function embedAncestors(): string {
  const named = (process.env.ENTENTE_FRAME_ANCESTORS ?? '').trim() || '*';
  // What is no origin must not reach the policy, of which it could change more.
  return ["'self'", ...named.split(/\s+/).filter((source) => SOURCE.test(source))].join(' ');
}
