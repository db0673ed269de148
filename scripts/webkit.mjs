// Starts a virtual screen and WebKitWebDriver on a free display and a free port, so that several
// runs on one machine never share either.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Xvfb chooses the display itself (`-displayfd`): it alone can do so without a race. */
function startScreen(xvfb) {
  const child = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('webkit: Xvfb did not start in 30 s')), 30_000);
    const settle = (finish, value) => {
      clearTimeout(timer);
      finish(value);
    };
    let text = '';
    child.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) settle(resolve, `:${text.trim()}`);
    });
    child.once('error', (error) => settle(reject, error));
    child.once('exit', (code) => settle(reject, new Error(`webkit: Xvfb ended with ${code}`)));
  });
  return { child, display };
}

async function waitForDriver(port, child) {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) {
      throw new Error(`webkit: WebKitWebDriver ended with ${child.exitCode}`);
    }
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await delay(200);
  }
  throw new Error('webkit: WebKitWebDriver did not answer in 30 s');
}

/** @returns {Promise<{ port: number, stop: () => void }>} */
export async function startWebKit({ driver, xvfb }) {
  const children = [];
  const stop = () => {
    process.off('exit', stop);
    for (const child of children) {
      try {
        // The driver leads a process group: its MiniBrowser must not outlive it.
        if (child.leadsGroup) process.kill(-child.pid, 'SIGTERM');
        else child.kill();
      } catch {
        // Already gone.
      }
    }
    children.length = 0;
  };
  process.on('exit', stop);
  try {
    const screen = startScreen(xvfb);
    children.unshift(screen.child);
    const display = await screen.display;
    const port = await freePort();
    const child = spawn(driver, ['-p', String(port)], {
      stdio: 'ignore',
      detached: true,
      // WAYLAND_DISPLAY would win over DISPLAY; the sandbox cannot start inside most containers.
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    child.leadsGroup = true;
    child.once('error', () => {}); // seen by waitForDriver as a port that never answers
    children.unshift(child);
    await waitForDriver(port, child);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
