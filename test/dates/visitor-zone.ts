/** Everything a `Date` answers in the visitor's own zone. */
const LOCAL = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getTimezoneOffset',
  'setFullYear',
  'setMonth',
  'setDate',
  'setHours',
  'setMinutes',
  'toDateString',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
  'toTimeString',
] as const;

/**
 * Runs something while every question in the visitor's zone is written down. A page cannot set its
 * visitor's zone, but it can see to it that nobody asks for it.
 *
 * @returns Names of the methods that were called.
 */
export function callsInVisitorZone(run: () => void): readonly string[] {
  const calls: string[] = [];
  const originals = LOCAL.map((name) => [name, Reflect.get(Date.prototype, name)] as const);
  for (const name of LOCAL) {
    Reflect.set(Date.prototype, name, () => {
      calls.push(name);
      return 0;
    });
  }
  try {
    run();
  } finally {
    for (const [name, original] of originals) Reflect.set(Date.prototype, name, original);
  }
  return calls;
}
