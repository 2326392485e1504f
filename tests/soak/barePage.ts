import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server';

const FILES = {
  'package.json': '{ "type": "module" }',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  // Turbopack would take ours, which lies in its root.
  'instrumentation.js': 'export function register() {}',
  'app/layout.js':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  // Made for each request, as ours are.
  'app/page.js':
    "import { headers } from 'next/headers';\nexport default async function Page() { await headers(); return <p>Hello</p>; }",
} as const;

/** Builds a site of Next's of one page that says hello: as much as any page of ours could be asked for a second. */
export async function withBarePage<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const results = join(root, 'tests/results');
  mkdirSync(results, { recursive: true });
  // Within the project, since Turbopack takes no packages from outside of its root.
  const folder = mkdtempSync(join(results, 'bare-'));
  try {
    mkdirSync(join(folder, 'app'));
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    execFileSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
