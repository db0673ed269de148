import { spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The program as it is built. */
export const PROGRAM = fileURLToPath(
  new URL('../../dist/cli/safeguarding-feed.js', import.meta.url),
);

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export async function run(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    // Some programs colour what they print on a CI service; this one is not to.
    env: { ...process.env, CI: 'true', NO_COLOR: '', FORCE_COLOR: '', ...env },
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  // A program that ends without reading its input closes it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    code,
    stdout: Buffer.concat(out).toString(),
    stderr: Buffer.concat(err).toString(),
  };
}

/** A folder that goes with the tests, and how to put files into it. */
export async function workFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-feed-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return {
    folder,
    pathOf: (name: string) => join(folder, name),
    put: async (name: string, content: string | Uint8Array | object) => {
      const path = join(folder, name);
      const isText = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(path, isText ? content : JSON.stringify(content, null, 2));
      return path;
    },
  };
}

/** A server on this computer that goes with the tests; its address ends with a slash. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A feed that is all right, with changes. */
export function feedOf(items: readonly object[], head: object = {}): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Board news',
    home_page_url: 'https://board.example.org/news/',
    language: 'en-GB',
    items,
    ...head,
  };
}

/** An item that is all right, with changes to it and to its extension. */
export function itemOf(changes: object = {}, extension: object = {}): Record<string, unknown> {
  return {
    id: 'neglect-briefing',
    title: 'A briefing on neglect',
    content_text: 'The partnership has written a briefing on neglect.',
    _safeguarding: { posted: '2024-04-30', ...extension },
    ...changes,
  };
}
