/**
 * A local calendar date at its own precision: never a `Date`, never more precise than its
 * publisher gave it. "April 2024" has no day, "6 August 2018" has no hour.
 *
 * `month` is 1 to 12, `day` 1 to 31, `hour` 0 to 23, `minute` 0 to 59. A field is present only
 * if every coarser one is.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}
