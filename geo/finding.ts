/** What is wrong with one feature. `path` starts at the feature: `properties.stops[0].order`. */
export type Fault = Readonly<{
  path: string;
  /** True where the fault is the key that stands there, and not its value. */
  onKey?: boolean;
  problem: string;
  /** What to do about it: one imperative sentence. */
  remedy: string;
}>;

/** What is wrong with the files of an atlas. */
export type Finding = Fault &
  Readonly<{
    /** The file's name, such as `visits.geojson`. Here `path` starts at the file: `features[3].id`. */
    file: string;
    /** The id of the feature that has the fault, if it has an id. */
    record: string | null;
  }>;

/** The remedy for what `geo:check --fix` does by itself. */
export const FIX = 'Run npm run geo:check -- --fix.';

/** The fault that a name at `path` leads nowhere, or to a feature of `file` that has a fault of its own. */
export function dangling(path: string, what: string, id: string, file: string): Fault {
  return {
    path,
    problem: `no valid ${what} "${id}" is in ${file}`,
    remedy: `Add or mend "${id}" in ${file}, or name another here.`,
  };
}
