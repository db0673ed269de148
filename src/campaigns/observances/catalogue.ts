import { OBSERVANCE_RULES } from '../../model/observance-rules.js';
import { occurrenceIn } from './rules.js';
import type { Occurrence } from './rules.js';

/**
 * What stands behind the days of an observance: a rule its organiser `published`, a pattern that
 * was only `seen` in past years, one found on secondary pages alone (`weak`), or days `announced`
 * year by year.
 */
export const EVIDENCE = ['published', 'seen', 'weak', 'announced'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A day or week that recurs every year. */
export interface Observance {
  /** What a campaign names in `observance`. */
  readonly id: string;
  readonly name: string;
  readonly evidence: Evidence;
  /** Who says so. */
  readonly source: string;
  /** ISO date on which the source was last looked at. */
  readonly checkedOn: string;
  /** No longer held. */
  readonly discontinued: boolean;
}

const CHECKED_ON = '2026-11-21';

type Facts = readonly [name: string, evidence: Evidence, source: string];

const FACTS: Readonly<Record<string, Facts>> = {
  'fgm-zero-tolerance-day': [
    'International Day of Zero Tolerance for Female Genital Mutilation',
    'published',
    'United Nations General Assembly resolution 67/146',
  ],
  'safer-internet-day': [
    'Safer Internet Day',
    'seen',
    'Pages of the organisers for 2018 to 2026: the Tuesday from 5 to 11 February',
  ],
  'sexual-abuse-awareness-week': [
    'Sexual Abuse and Sexual Violence Awareness Week',
    'weak',
    'Secondary pages: the first full week of February (6 to 12 February 2017)',
  ],
  'child-exploitation-awareness-day': [
    'National Child Exploitation Awareness Day',
    'published',
    'NWG Network (until 2019: CSE Awareness Day)',
  ],
  'missing-childrens-day': [
    'International Missing Children’s Day',
    'published',
    'International Centre for Missing and Exploited Children',
  ],
  'day-of-memory': ['Day of Memory', 'published', 'Karma Nirvana'],
  'day-against-trafficking': [
    'World Day Against Trafficking in Persons',
    'weak',
    'Secondary pages that name the United Nations',
  ],
  'suicide-prevention-day': [
    'World Suicide Prevention Day',
    'weak',
    'Secondary pages that name the IASP',
  ],
  'mental-health-day': ['World Mental Health Day', 'weak', 'Secondary pages'],
  'anti-slavery-day': [
    'Anti-Slavery Day',
    'published',
    'Anti-Slavery Day Act 2010; S.I. 2010/2325',
  ],
  'private-fostering-awareness-day': [
    'Private Fostering Awareness Day',
    'published',
    'CoramBAAF (5 November 2025, 4 November 2026)',
  ],
  'anti-bullying-week': [
    'Anti-Bullying Week',
    'seen',
    'Anti-Bullying Alliance, 2017 to 2025: from the Monday from 10 to 16 November',
  ],
  'safeguarding-adults-week': [
    'Safeguarding Adults Week',
    'seen',
    'Ann Craft Trust, 2021 to 2025: from the third Monday of November',
  ],
  'white-ribbon-day': ['White Ribbon Day', 'weak', 'Secondary pages'],
  'childrens-mental-health-week': [
    'Children’s Mental Health Week',
    'announced',
    'The organiser’s pages, 2025 and 2026',
  ],
  'stalking-awareness-week': [
    'National Stalking Awareness Week',
    'announced',
    'The organiser’s pages, 2024 and 2025',
  ],
  'mental-health-awareness-week': [
    'Mental Health Awareness Week',
    'announced',
    'The organiser’s pages',
  ],
  'knife-crime-awareness-week': [
    'Knife Crime Awareness Week',
    'announced',
    'The organiser’s pages, 2024 and 2025',
  ],
  'tes-safeguarding-awareness-week': [
    'Tes Safeguarding Awareness Week',
    'announced',
    'The organiser’s pages, 2025 and 2026',
  ],
  'child-safety-week': ['Child Safety Week', 'announced', 'The organiser’s pages, 2025'],
  'foster-care-fortnight': ['Foster Care Fortnight', 'announced', 'The organiser’s pages, 2025'],
  'private-fostering-awareness-week': [
    'Private Fostering Awareness Week (July)',
    'published',
    'CoramBAAF: replaced by Private Fostering Awareness Day in November',
  ],
};

/** Every observance known here, discontinued ones included. */
export const OBSERVANCES: readonly Observance[] = Object.entries(FACTS).map(
  ([id, [name, evidence, source]]) => ({
    id,
    name,
    evidence,
    source,
    checkedOn: CHECKED_ON,
    discontinued: OBSERVANCE_RULES[id]?.discontinued ?? false,
  }),
);

/** An observance with its days in one year. */
export interface DatedObservance extends Observance, Occurrence {}

/**
 * The observances of a year in the order of their days. Those whose days nobody can know yet are
 * left out; days found by a rule are expected, not promised: dates announced for the year win.
 *
 * @param year - Four digits.
 */
export function observancesOf(year: number): readonly DatedObservance[] {
  return OBSERVANCES.flatMap((observance) => {
    const occurrence = occurrenceIn(observance.id, year);
    return occurrence ? [{ ...observance, ...occurrence }] : [];
  }).sort((a, b) => monthDay(a) - monthDay(b));
}

function monthDay({ start: { month = 1, day = 1 } }: Occurrence): number {
  return month * 100 + day;
}
