// The manifest is public documentation: Storybook, editors and the README's tables read it.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';

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

/** What a class has from those above it. */
const INHERITED = ['members', 'attributes', 'events', 'slots', 'cssProperties'];

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
          // A sentence goes on where its line in the source ends.
          for (const documented of INHERITED.flatMap((list) => declaration[list] ?? [])) {
            documented.description = documented.description?.replace(/\s+/g, ' ');
          }
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

/**
 * A name such as `Sort` says nothing to an editor that completes values: what it stands for does.
 * Only the compiler knows.
 */
function valuesOfTypes() {
  return {
    name: 'values-of-types',
    packageLinkPhase({ customElementsManifest }) {
      const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
      const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
      const paths = customElementsManifest.modules.map(({ path }) => path);
      const program = ts.createProgram(paths, options);
      const checker = program.getTypeChecker();
      for (const { path, declarations = [] } of customElementsManifest.modules) {
        const source = checker.getSymbolAtLocation(program.getSourceFile(path));
        for (const { kind, name, members = [], attributes = [] } of declarations) {
          if (kind !== 'class') continue;
          const symbol = source.exports.get(name);
          const type = checker.getDeclaredTypeOfSymbol(symbol);
          for (const member of members) {
            const property = type.getProperty(member.name);
            if (!property || !/^[A-Z]\w*(?: \||$)/.test(member.type?.text ?? '')) continue;
            const values = checker
              .getTypeOfSymbol(property)
              .types?.filter((one) => !(one.flags & ts.TypeFlags.Undefined));
            if (!values?.every((one) => one.isStringLiteral())) continue;
            const text = values.map(({ value }) => `'${value}'`).join(' | ');
            member.type = { text };
            for (const attribute of attributes) {
              if (attribute.fieldName === member.name) attribute.type = { text };
            }
          }
        }
      }
    },
  };
}

/**
 * The package has no sources, and a tag is defined by a module of its own: paths as a consumer
 * resolves them.
 */
function pathsOfPackage() {
  const published = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  return {
    name: 'paths-of-package',
    packageLinkPhase({ customElementsManifest }) {
      // Elements, their base classes and their events: the rest is no part of the public interface.
      const isPublished = ({ kind, customElement, superclass }) =>
        kind === 'class' && (customElement || ['Event', 'FeedElement'].includes(superclass?.name));
      const modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
        declarations.some(isPublished),
      );
      for (const module of modules) {
        module.declarations = module.declarations.filter(isPublished);
        const names = module.declarations.map(({ name }) => name);
        module.exports = module.exports.filter(({ name }) => names.includes(name));
      }
      customElementsManifest.modules = modules;
      for (const module of modules) {
        module.path = published(module.path);
        const references = [
          ...(module.exports ?? []).map(({ declaration }) => declaration),
          ...(module.declarations ?? []).flatMap(({ superclass, ...rest }) => [
            superclass,
            ...INHERITED.flatMap((list) =>
              (rest[list] ?? []).map(({ inheritedFrom }) => inheritedFrom),
            ),
          ]),
        ];
        for (const reference of references) {
          if (reference?.module) reference.module = published(reference.module);
        }
      }
      for (const { path, declarations = [] } of [...modules]) {
        for (const { tagName, name } of declarations) {
          if (!tagName) continue;
          modules.push({
            kind: 'javascript-module',
            path: `dist/define/${tagName}.js`,
            declarations: [],
            exports: [
              {
                kind: 'custom-element-definition',
                name: tagName,
                declaration: { name, module: path },
              },
            ],
          });
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
  plugins: [attributeTables(), publicMembersOnly(), valuesOfTypes(), pathsOfPackage()],
};
