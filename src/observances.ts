/**
 * Awareness days and weeks and their days in a year: pure data and functions, without an element
 * or a browser.
 *
 * @module
 */
export { EVIDENCE, OBSERVANCES, observancesOf } from './campaigns/observances/catalogue.js';
export type { DatedObservance, Evidence, Observance } from './campaigns/observances/catalogue.js';
export { occurrenceIn } from './campaigns/observances/rules.js';
export type { Occurrence } from './campaigns/observances/rules.js';
export type { PartialDate } from './dates/partial-date.js';
