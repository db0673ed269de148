// A test-runner command that `emulateMedia` lacks: forced colours, over the DevTools protocol.
//
//   import { executeServerCommand } from '@web/test-runner-commands';
//   const emulated = await executeServerCommand('emulate-forced-colors', { active: true });
//
// Answers false in Firefox and WebKit, which have no such switch.

export function forcedColorsPlugin() {
  // An override lives as long as its protocol session, so each page keeps its own.
  const clients = new WeakMap();

  return {
    name: 'emulate-forced-colors-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-forced-colors') return undefined;
      if (session.browser.name !== 'Chromium') return false;
      const page = session.browser.getPage(session.id);
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      const value = payload?.active ? 'active' : 'none';
      await clients.get(page).send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value }],
      });
      return true;
    },
  };
}
