import type { HelpContact, Licence } from '../../model/feed.js';
import { defined } from '../defined.js';
import type { Fields } from '../fields.js';

/** A help contact; one without a name is dropped and reported. */
export function parseHelp(fields: Fields): HelpContact | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<HelpContact>({
    name,
    phone: fields.text('phone'),
    url: fields.url('url'),
    text: fields.text('text'),
    audience: fields.text('audience'),
    hours: fields.text('hours'),
    checkedOn: fields.date('checkedOn'),
  });
}

/** Terms of reuse; without a name they are dropped and reported. */
export function parseLicence(fields: Fields): Licence | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<Licence>({ name, url: fields.url('url') });
}
