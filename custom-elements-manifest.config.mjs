// The manifest is public documentation: Storybook, editors and the README's tables read it.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/** `#x` and TypeScript's `private`, and what Lit's own life cycle makes public, help no reader. */
const INTERNAL = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'createRenderRoot',
  'render',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'getUpdateComplete',
  'scheduleUpdate',
  'requestUpdate',
  'styles',
  'shadowRootOptions',
]);

const isPublic = ({ name, privacy }) =>
  !name?.startsWith('#') &&
  !name?.startsWith('_') &&
  !name?.startsWith('[') &&
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !INTERNAL.has(name);

/**
 * Attributes and defaults stand in a table, `LIBRARY_ATTRIBUTES` beside `ResourceLibrary`: the last
 * argument of each row is the default, or the first of `text`, whose second is the name.
 */
function attributeTables() {
  const rows = new Map();
  return {
    name: 'attribute-tables',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isVariableDeclaration(node) || !/_ATTRIBUTES$/.test(node.name.text)) return;
      const table = node.initializer.properties.filter(ts.isPropertyAssignment);
      rows.set(
        moduleDoc.path,
        table.map(({ name, initializer }) => {
          const kind = initializer.expression.text;
          const given = initializer.arguments.map((argument) => argument.getText());
          const [value = kind === 'flag' ? 'false' : "''", attribute] =
            kind === 'text' ? given : given.slice(-1);
          return { fieldName: name.text, value, attribute: attribute?.slice(1, -1) };
        }),
      );
    },
    moduleLinkPhase({ moduleDoc }) {
      const declaration = moduleDoc.declarations.find(({ kind }) => kind === 'class');
      const table = rows.get(moduleDoc.path);
      if (!declaration || !table) return;
      const documented = declaration.attributes ?? [];
      const listed = table.map(({ fieldName, value, attribute }) => {
        const member = declaration.members.find(({ name }) => name === fieldName);
        if (!member) throw new Error(`${moduleDoc.path}: no property ${fieldName}`);
        const name =
          attribute ?? fieldName.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
        if (value !== 'undefined') member.default = value;
        member.attribute = name;
        member.privacy = 'public';
        const { type, default: fallback, description } = member;
        return { name, type, ...(fallback && { default: fallback }), description, fieldName };
      });
      declaration.attributes = [...documented, ...listed];
    },
  };
}

function publicMembersOnly() {
  return {
    name: 'public-members-only',
    packageLinkPhase({ customElementsManifest }) {
      // The file system's order differs between machines; the committed file must not.
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const { path, declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          // The class does not know its tag: define/ does, in a file with the same name.
          const tag = basename(path, '.ts');
          if (declaration.customElement && existsSync(`src/define/${tag}.ts`)) {
            declaration.tagName ??= tag;
          }
          // An event that is dispatched from a variable has no name here; its JSDoc gives it one.
          if (declaration.events) {
            declaration.events = declaration.events.filter(({ name }) => name);
          }
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          if (declaration.attributes) {
            declaration.attributes = declaration.attributes.filter(isPublic);
            for (const attribute of declaration.attributes) {
              if (!isPublic({ name: attribute.fieldName })) delete attribute.fieldName;
            }
          }
        }
      }
    },
  };
}

export default {
  globs: ['src/elements/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.test.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // package.json is the project's own to write
  plugins: [attributeTables(), publicMembersOnly()],
};
