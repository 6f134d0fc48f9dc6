// Answers where there is no network. The pages of visits open as they were taken along; every other door leads to a page of
// ours that says what can be done meanwhile. It keeps nothing by itself: what lies in its caches was put there by the
// page (js/visit/keep.js), one cache for each person, which goes when somebody else logs in, and one with the page that
// says so, which names nobody.
const PAGE = /^\/visits(\/new|\/\d+\/write|\/begun\/[\w-]+\/write)?$/;
const WRITE = '/visits/0/write';
const OFFLINE = '/offline';
const PATIENCE = 4000;

// A device has one worker for all addresses; what is not about the network is a file of its own.
importScripts('/push-worker.js');

const open = async () => {
  const names = (await caches.keys()).filter(name => name.startsWith('visits:'));
  return names.length === 1 ? caches.open(names[0]) : null;
};

async function kept(url) {
  const cache = await open();
  if (!cache) return undefined;
  const path = url.pathname.endsWith('/write') ? WRITE : url.pathname;
  return cache.match(path, { ignoreSearch: true });
}

// Where there is no network and nothing was taken along.
async function elsewhere(asked) {
  try {
    return await asked;
  } catch (failure) {
    const page = await caches.match(OFFLINE);
    if (page) return page;
    throw failure;
  }
}

// The network first, but not for ever: one bar of signal is worse than none.
async function page(request, url) {
  const copy = await kept(url);
  const asked = fetch(request);
  if (!copy) return elsewhere(asked);
  const late = new Promise(done => {
    setTimeout(() => done(null), PATIENCE);
  });
  try {
    const answer = await Promise.race([asked, late]);
    return answer && answer.status < 500 ? answer : copy;
  } catch {
    return copy;
  } finally {
    asked.catch(() => {});
  }
}

// Files carry the hash of their content in their name, so a kept one is never old.
async function file(request, url) {
  const copy = (await (await open())?.match(url.pathname)) ?? (await caches.match(url.pathname));
  return copy ?? fetch(request);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
// A page that was on its way while the worker began asks for it.
self.addEventListener('message', event => event.data === 'claim' && event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate')
    event.respondWith(PAGE.test(url.pathname) ? page(event.request, url) : elsewhere(fetch(event.request)));
  else if (['script', 'style', 'image', 'font'].includes(event.request.destination))
    event.respondWith(file(event.request, url));
});
