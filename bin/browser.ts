import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { run, runNpm, wasStopped } from './run.js';

/** A Chromium that the tests can use. */
export interface Browser {
  executablePath: string;
  /** Where it comes from, in words. */
  from: string;
}

/**
 * How the tests start the browser: WebGL in software, so that the map is drawn alike on every machine,
 * and no conversation of its own with the network.
 */
export const LAUNCH_FLAGS: readonly string[] = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/browser');

const LAUNCH_TIMEOUT_MS = 60_000;
const INSTALL_TIMEOUT_MS = 5 * 60_000;

function say(line: string) {
  console.log(`Browser: ${line}`);
}

/**
 * Finds a Chromium that runs here and draws WebGL2, or gets one; says which, and why no other.
 *
 * The order: CHROME_PATH; Playwright's own; the system's; Playwright's own after one attempt to install
 * it; the one that npm carries. The last two are kept for the next time.
 *
 * @throws where there is none, with what to do about it.
 */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    const problem = await whyUnusable(asked);
    // Somebody chose this one: to take another in silence would be no help.
    if (problem) throw new Error(`CHROME_PATH is ${asked}, which is of no use: ${problem}`);
    return chosen(asked, 'CHROME_PATH');
  }
  say('not CHROME_PATH, which is not set.');

  const own = chromium.executablePath();
  if (await isUsable(own, "Playwright's own")) return chosen(own, "Playwright's own");

  // By their real paths: /bin and /usr/bin are often one folder.
  const found = systemBrowsers().filter((path) => existsSync(path));
  const installed = [...new Map(found.map((path) => [realpathSync(path), path])).values()];
  if (installed.length === 0) say("not the system's: no Chrome, Edge or Chromium is installed.");
  for (const path of installed) {
    if (await isUsable(path, "the system's")) return chosen(path, "the system's");
  }

  const carried = join(cache, carriedVersion(), 'chromium.sh');
  if (!existsSync(carried)) {
    say("trying to install Playwright's own, at most for 5 minutes.");
    await installPlaywrights();
    if (await isUsable(own, "Playwright's own")) return chosen(own, "Playwright's own, just installed");
    if (!wasStopped()) await fetchCarried();
  }
  if (await isUsable(carried, "npm's @sparticuz/chromium")) {
    return chosen(carried, `npm's @sparticuz/chromium ${carriedVersion()}`);
  }

  throw new Error(
    [
      'No browser for the tests was found, and none could be got. Any one of these helps; then run npm test again:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install --yes chromium',
      '  export CHROME_PATH=/path/to/chrome',
    ].join('\n'),
  );
}

function chosen(executablePath: string, from: string): Browser {
  say(`${executablePath} (${from}).`);
  return { executablePath, from };
}

async function isUsable(executablePath: string, name: string): Promise<boolean> {
  const problem = await whyUnusable(executablePath);
  if (problem) say(`not ${name}: ${problem}`);
  return problem === undefined;
}

/**
 * Why a browser cannot be used, in one line. Only a real start tells: Ubuntu's chromium-browser may be a
 * stub, a downloaded Chromium may lack system libraries, and a build may know no WebGL2.
 */
async function whyUnusable(executablePath: string): Promise<string | undefined> {
  if (!existsSync(executablePath)) return `${executablePath} does not exist.`;
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...LAUNCH_FLAGS],
      timeout: LAUNCH_TIMEOUT_MS,
    });
    try {
      const page = await browser.newPage();
      const draws = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
      return draws ? undefined : `${executablePath} (${browser.version()}) knows no WebGL2.`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n') : [String(error)];
    const reason =
      lines.find((line) => /error while loading|cannot|not found|denied/i.test(line)) ?? lines[0];
    return `${executablePath} does not start: ${reason?.trim()}`;
  }
}

/** Where Chrome, Edge and Chromium are on this system, if they are. */
function systemBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
    return [ProgramFiles, ProgramFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].map((path) => join(folder, path)),
      );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
  ];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [
    ...new Set([...paths, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']),
  ];
}

/** One attempt; where Playwright's download host cannot be reached, this fails within seconds. */
async function installPlaywrights() {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')));
  await run(process.execPath, [cli, 'install', 'chromium'], {
    timeoutMs: INSTALL_TIMEOUT_MS,
    quiet: true,
    // It tries several hosts several times; each may take this long to answer at all.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
}

/** The newest @sparticuz/chromium that this Node can unpack. */
function carriedVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 17) ? '153.0.0' : '147.0.0';
}

/**
 * Fetches @sparticuz/chromium from npm into the cache. It is no dependency, because only a machine without
 * any browser needs its 64 MB.
 */
async function fetchCarried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say("not npm's @sparticuz/chromium: it is for Linux on x64 only.");
    return;
  }
  const version = carriedVersion();
  say(`fetching @sparticuz/chromium ${version} (64 MB) with npm into .cache/browser.`);
  const parts = join(cache, `${version}.part`);
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  writeFileSync(join(parts, 'package.json'), '{ "private": true, "type": "module" }\n');
  const fetched = await runNpm(
    [
      'install',
      `--prefix=${parts}`,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      `@sparticuz/chromium@${version}`,
    ],
    { cwd: parts, timeoutMs: INSTALL_TIMEOUT_MS },
  );
  if (fetched !== 0) return;
  const unpacked = await run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import chromium from '@sparticuz/chromium'; await chromium.executablePath();",
    ],
    {
      cwd: parts,
      timeoutMs: INSTALL_TIMEOUT_MS,
      // It unpacks into the folder for temporary files, and its system libraries only where it takes
      // the machine for Amazon's.
      env: { TMPDIR: parts, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    },
  );
  if (unpacked !== 0) return;
  writeFileSync(join(parts, 'fonts.conf'), FONTS);
  writeFileSync(join(parts, 'chromium.sh'), LAUNCHER, { mode: 0o755 });
  rmSync(join(parts, 'node_modules'), { recursive: true, force: true });
  // In one step, so that what was interrupted is never taken for a browser.
  rmSync(join(cache, version), { recursive: true, force: true });
  renameSync(parts, join(cache, version));
}

/** Starts the unpacked Chromium, lending it the libraries and fonts that a bare machine does not have. */
const LAUNCHER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
if ! "$here/chromium" --version >/dev/null 2>&1; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
if [ ! -e /etc/fonts/fonts.conf ]; then
  export FONTCONFIG_FILE="$here/fonts.conf"
fi
exec "$here/chromium" --no-sandbox "$@"
`;

/** Where that Chromium finds its fonts on a machine that has no font configuration. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
