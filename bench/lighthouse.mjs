// npm run lighthouse: what Lighthouse says of the pages of the site, as a telephone has them.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { table } from './report.mjs';
import { serveCompressed } from './site-server.mjs';
