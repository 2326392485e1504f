/** Called by Next once, before a server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { beginServing } = await import('./app/beginServing');
  beginServing();
}
