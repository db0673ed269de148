// A document as the checks want it: its links, headings and code, each with its line.
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/**
 * @typedef {object} Document
 * @property {string} path - Relative to the project.
 * @property {string} text
 * @property {{ url: string, line: number }[]} links - Of pictures too.
 * @property {Set<string>} anchors - What a link may name after `#`.
 * @property {{ language: string, isFragment: boolean, text: string, line: number }[]} blocks
 * @property {{ text: string, line: number }[]} spans - Code within sentences.
 */

const textOf = (node) =>
  node.value ?? node.alt ?? (node.children ?? []).map((child) => textOf(child)).join('');

/** @returns {Document} */
export function readDocument(path, text) {
  const document = { path, text, links: [], anchors: new Set(), blocks: [], spans: [] };
  const slugger = new GithubSlugger();
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 0;
    if (['link', 'image', 'definition'].includes(node.type)) {
      document.links.push({ url: node.url, line });
    } else if (node.type === 'heading') {
      document.anchors.add(slugger.slug(textOf(node)));
    } else if (node.type === 'html' && !path.endsWith('.mdx')) {
      // In a page of Storybook they are those of its own server.
      for (const [, url] of node.value.matchAll(/\b(?:href|src(?:set)?)="([^"]*)"/g)) {
        document.links.push({ url, line });
      }
      for (const [, id] of node.value.matchAll(/\b(?:id|name)="([^"]*)"/g)) {
        document.anchors.add(id);
      }
    } else if (node.type === 'code') {
      // The code begins a line after its fence. A fragment is parsed, and not tried as a whole.
      const isFragment = node.meta?.split(' ').includes('fragment') ?? false;
      document.blocks.push({
        language: node.lang ?? '',
        isFragment,
        text: node.value,
        line: line + 1,
      });
    } else if (node.type === 'inlineCode') {
      document.spans.push({ text: node.value, line });
    }
  });
  return document;
}
