import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One thing that a reader asks for. */
export type Ask = Readonly<{
  /** What it counts among in the report. */
  kind: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Whether the server may ask the reader to come back: 503 with Retry-After. */
  maybeLater?: boolean;
}>;

export type KindReport = Readonly<{ count: number; p50Ms: number; p99Ms: number }>;

export type Report = Readonly<{
  answers: number;
  perSecond: number;
  /** How many readers were asked to come back, none of which is a failure. */
  later: number;
  /** Each in one line: what was asked for, and what came instead. */
  failures: readonly string[];
  kinds: Readonly<Record<string, KindReport>>;
}>;

/** Numbers from 0 to 1 that are the same in every run (Marsaglia's xorshift of 32 bits). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(things: readonly T[], random: () => number): T {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from');
  return thing;
}

/**
 * Lets readers ask for one thing after the other, each as soon as the last has come in full, without a pause.
 *
 * @param next what a reader asks for next
 * @param until whether the readers go home; what is under way is waited for
 */
export async function drive(
  origin: string,
  readers: number,
  next: () => Ask,
  until: (elapsedMs: number) => boolean,
): Promise<Report> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times = new Map<string, number[]>();
  const failures: string[] = [];
  let later = 0;
  const began = performance.now();
  const elapsed = () => performance.now() - began;

  async function read(): Promise<void> {
    while (!until(elapsed())) {
      const ask = next();
      const asked = performance.now();
      const { status, retryAfter, error } = await fetchAll(origin, ask, agent);
      if (error !== null) failures.push(`${ask.path}: ${error}`);
      else if (status === 503 && retryAfter && ask.maybeLater) later += 1;
      else if (status !== 200 && status !== 304) failures.push(`${ask.path}: ${status}`);
      else {
        const ofKind = times.get(ask.kind) ?? [];
        ofKind.push(performance.now() - asked);
        times.set(ask.kind, ofKind);
      }
    }
  }

  await Promise.all(Array.from({ length: readers }, read));
  const seconds = elapsed() / 1000;
  agent.destroy();
  const answers = [...times.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    answers,
    perSecond: answers / seconds,
    later,
    failures,
    kinds: Object.fromEntries([...times].map(([kind, ofKind]) => [kind, kindReport(ofKind)])),
  };
}

type Outcome = Readonly<{ status: number; retryAfter: boolean; error: string | null }>;

function fetchAll(origin: string, ask: Ask, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ status: 0, retryAfter: false, error: error.message });
    const headers = { 'accept-encoding': 'gzip', ...ask.headers };
    const request = get(origin + ask.path, { agent, headers }, (answer) => {
      answer.on('error', fail);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: answer.headers['retry-after'] !== undefined,
          error: answer.complete ? null : 'cut short',
        }),
      );
      answer.resume();
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The server had closed the kept connection as the reader asked: every browser asks again.
      if (request.reusedSocket && error.code === 'ECONNRESET') fetchAll(origin, ask, agent).then(resolve);
      else fail(error);
    });
  });
}

function kindReport(timesMs: readonly number[]): KindReport {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** A report in lines for a reader. */
export function inWords(title: string, { answers, perSecond, later, failures, kinds }: Report): string {
  return [
    `${title}: ${answers} answers, ${perSecond.toFixed(0)} a second, ${later} asked to come back, ${failures.length} failures`,
    ...Object.entries(kinds).map(
      ([kind, { count, p50Ms, p99Ms }]) =>
        `  ${kind}: ${count}, p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms`,
    ),
  ].join('\n');
}
