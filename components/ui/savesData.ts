/** Whether the reader has asked the browser to fetch no more than is needed. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Readonly<{ saveData?: boolean }> };
  return connection?.saveData === true;
}
