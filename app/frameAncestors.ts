import { environment } from './environment';

/**
 * Who may show an embed in a frame, for `frame-ancestors`: our own page, whose preview it is, and whom ENTENTE_FRAME_ANCESTORS
 * names. Without it anyone: an embed knows nobody and keeps nothing.
 */
export function embedAncestors(): string {
  return ["'self'", ...environment().frameAncestors].join(' ');
}
