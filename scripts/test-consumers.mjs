// `npm run test:consumers`: the packed package in an app of each framework. Needs npm's registry, or
// what npm keeps of it. After a change of versions in the apps' package.json:
//
//   npm run test:consumers -- --lock       writes their package-lock.json anew
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lockApps } from '../test/consumers/prepare-apps.mjs';
import { runFiles } from './test-node.mjs';
import { recordTotals, totalsLine } from './totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv.includes('--lock')) {
  await lockApps();
} else {
  const isBuilt = existsSync(`${root}dist/types/react.d.ts`);
  if (!isBuilt) console.error('consumers: no dist; run: npm run build');
  const totals = isBuilt
    ? await runFiles(['test/consumers/consumers.test.mjs'])
    : { passed: 0, failed: 1 };
  recordTotals(totals);
  console.log(totalsLine(totals));
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
