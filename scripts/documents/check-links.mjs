// Links lead somewhere: files and anchors of the project are there, addresses are well-formed.
// Nothing is requested: whether another site answers today is no property of these documents.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Names that stand for something else; `*.example` is kept for examples by RFC 2606. */
const PLACEHOLDER =
  /(?:^|\.)(?:example\.(?:com|org|net|co\.uk)|test|invalid|foo\.\w+|your-?\w*\.\w+|my-?(?:site|domain)\.\w+|domain\.\w+|todo\.\w+)$/i;
const isHere = (hostname) => ['127.0.0.1', 'localhost'].includes(hostname);

/** What is wrong with an absolute address. */
function problemOf(address) {
  if (!URL.canParse(address)) return 'is no address';
  const { protocol, hostname } = new URL(address);
  if (PLACEHOLDER.test(hostname)) return 'has a placeholder for a host; examples end in .example';
  if (protocol === 'http:' && !isHere(hostname)) return 'is not https';
  return hostname.includes('.') || isHere(hostname) ? undefined : 'has no full host name';
}

const isMarkdown = (path) => path.endsWith('.md');

/** Ids of a page of ours, for a link that names one. */
function idsIn(file) {
  return new Set([...readFileSync(file, 'utf8').matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
}

/**
 * @param {import('./read-document.mjs').Document[]} documents
 * @param {string} root
 * @param {(document: object, line: number, message: string) => void} report
 */
export function checkLinks(documents, root, report) {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  for (const document of documents) {
    for (const { url, line } of document.links) {
      if (/^(?:mailto|tel):/.test(url)) continue;
      if (/^[a-z][a-z\d+.-]*:/i.test(url)) continue; // below, with those that are no links
      const [written, anchor] = url.split('#');
      const path = written
        ? normalize(join(dirname(document.path), decodeURIComponent(written.split('?')[0])))
        : document.path;
      const file = join(root, path);
      if (path.startsWith('..') || !(byPath.has(path) || existsSync(file))) {
        report(document, line, `a link to ${url}, which is not there`);
      } else if (anchor) {
        const target = byPath.get(path);
        const isFile = !target && statSync(file).isFile() && !isMarkdown(path);
        const anchors = target?.anchors ?? (isFile ? idsIn(file) : new Set());
        if (!anchors.has(decodeURIComponent(anchor))) {
          report(document, line, `a link to ${url}, whose anchor is not there`);
        }
      }
    }
    // Every address in the text, a link or not, in code too.
    document.text.split('\n').forEach((content, index) => {
      for (const [found] of content.matchAll(/\bhttps?:\/\/[^\s"'`<>)|\]…]*/g)) {
        const address = found.replace(/[.,;:&]+$/, '');
        const problem = problemOf(address);
        // `https://` alone speaks of the scheme.
        if (problem && !/^https?:\/*$/.test(address)) {
          report(document, index + 1, `${address} ${problem}`);
        }
      }
    });
  }
}
