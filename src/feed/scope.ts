import type { Report } from './report.js';

/** What reading a field needs to know of its feed. */
export interface Scope {
  /** Absolute address that relative ones resolve against. */
  readonly base: string;
  /** IANA zone of local dates. */
  readonly timeZone: string;
  readonly report: Report;
  readonly itemId?: string;
}
