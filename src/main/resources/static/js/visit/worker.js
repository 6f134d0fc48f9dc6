// The worker that answers where there is no network (/visit-worker.js), for all addresses of the server. True when it
// governs this page.
const FORMER = '/visits';

// Releases of before gave it the pages of visits alone; the narrower one would win there.
async function widened() {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    all.filter(one => new URL(one.scope).pathname === FORMER).map(one => one.unregister()),
  );
}

export async function registered() {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
  await widened();
  await navigator.serviceWorker.register('/visit-worker.js', { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  const taken = new Promise(done => {
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    setTimeout(done, 5000);
  });
  if (!navigator.serviceWorker.controller) {
    active.postMessage('claim');
    await taken;
  }
  return true;
}
