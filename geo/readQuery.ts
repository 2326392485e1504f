/** The decoded parameters of an address, as Next's `searchParams` gives them: a list where a key repeats. */
export type LinkParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a query string (with or without `?`) into parameters. It takes any text: broken percent-encoding
 * stays as it stands or becomes U+FFFD, as in every browser, and it is for `parseView` to say what that means.
 */
export function readQuery(search: string): LinkParameters {
  const parameters = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(search)) {
    const values = parameters.get(key);
    if (values) values.push(value);
    else parameters.set(key, [value]);
  }
  // fromEntries defines properties, it does not assign them: a key `__proto__` stays a key.
  return Object.fromEntries(
    [...parameters].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}
