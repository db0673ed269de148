import type { HelpContact, Licence } from '../../model/feed.js';
import { defined } from '../defined.js';
import type { Fields } from '../fields.js';
import { pick } from '../pick.js';

/** A help contact; one without a name is dropped and reported. */
export function parseHelp(fields: Fields): HelpContact | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<HelpContact>(
    { name },
    pick(fields, {
      phone: 'text',
      url: 'url',
      text: 'text',
      audience: 'text',
      hours: 'text',
      checkedOn: 'date',
    }),
  );
}

/** Terms of reuse; without a name they are dropped and reported. */
export function parseLicence(fields: Fields): Licence | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<Licence>({ name }, { url: fields.url('url') });
}
