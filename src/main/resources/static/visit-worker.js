// Lets the pages of visits open without a network. It keeps nothing by itself: what lies in its caches was put there by
// the page (js/visit/keep.js), one cache for each person, and goes when somebody else logs in.
const PAGE = /^\/visits(\/\d+\/write)?$/;
const WRITE = '/visits/0/write';
const PATIENCE = 4000;

const open = async () => {
  const names = (await caches.keys()).filter(name => name.startsWith('visits:'));
  return names.length === 1 ? caches.open(names[0]) : null;
};

async function kept(url) {
  const cache = await open();
  if (!cache) return undefined;
  const path = PAGE.exec(url.pathname)?.[1] ? WRITE : url.pathname;
  return cache.match(path, { ignoreSearch: true });
}

// The network first, but not for ever: one bar of signal is worse than none.
async function page(request, url) {
  const copy = await kept(url);
  const asked = fetch(request);
  if (!copy) return asked;
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
  const copy = await (await open())?.match(url.pathname);
  return copy ?? fetch(request);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
// A page that was on its way while the worker began asks for it.
self.addEventListener('message', event => event.data === 'claim' && event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && PAGE.test(url.pathname)) event.respondWith(page(event.request, url));
  else if (['script', 'style', 'image', 'font'].includes(event.request.destination))
    event.respondWith(file(event.request, url));
});
