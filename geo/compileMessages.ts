import compile from 'icu-minify/compile';
import type { Messages } from './words';

/**
 * A catalogue whose messages are parsed already, so that who speaks by them needs no parser: plain ones stay text,
 * others become arrays of `icu-minify`. It is typed as it was, since only use-intl reads what has arguments.
 *
 * @throws where a message is not one of ICU's; a test holds the catalogues to that
 */
export function compileMessages(catalogue: Messages): Messages {
  // As it travels to the browser: the compiler's own objects are without a prototype, which React refuses to send.
  return JSON.parse(JSON.stringify(compileTree(catalogue)));
}

type Tree = string | Readonly<{ [key: string]: Tree }>;

function compileTree(tree: Tree): unknown {
  return typeof tree === 'string'
    ? compile(tree)
    : Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, compileTree(branch)]));
}
