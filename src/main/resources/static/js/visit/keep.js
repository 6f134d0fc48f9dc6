// Takes along what is needed where there is no network: the pages and their files into a cache of this person, the
// packs of the visits into the store. Run whenever one of the pages is opened with a network.
import { reader } from '../frame.js';
import { store } from './device.js';
import { registered } from './worker.js';

const LIST = '/visits';
const NEW = '/visits/new';
const WRITE = '/visits/0/write';
// The page on which a record is written is the same for all visits, those that have no number yet among them.
const WRITING = '/visits/begun/0/write';
const OFFLINE = '/offline';
const FILES = 'script[src], link:is([rel=stylesheet], [rel=modulepreload], [rel=icon])[href], img[src^="/"]';
const mine = `visits:${reader}`;

// A page names all its files: for a script that imports others, each of them.
const filesOf = text =>
  [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll(FILES)]
    .map(part => new URL(part.getAttribute('src') ?? part.getAttribute('href'), location.origin))
    .filter(url => url.origin === location.origin && !url.pathname.startsWith('/evidence'))
    .map(url => url.pathname);

// A page as it is now, to be kept under a name; as it was kept before, when it cannot be had.
async function page(cache, from, as) {
  const answer = from && (await fetch(from, { headers: { Accept: 'text/html' }, credentials: 'same-origin' }));
  const kept = !answer || !answer.ok || answer.redirected;
  const text = await (kept ? await cache.match(as) : answer)?.text();
  return { as, text: text ?? '', put: !kept, policy: answer?.headers?.get('Content-Security-Policy') };
}

const keptPage = ({ text, policy }) =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': policy ?? "default-src 'self'",
    },
  });

// First the new files, then the pages that name them, and last the old files go: whenever the network is lost in between,
// each kept page has all its files, those of one release.
async function keep(cache, pages) {
  const wanted = new Set(pages.flatMap(one => filesOf(one.text)));
  const have = (await cache.keys()).map(request => new URL(request.url).pathname);
  await Promise.all([...wanted].filter(path => !have.includes(path)).map(path => cache.add(path)));
  for (const one of pages.filter(page => page.put)) await cache.put(one.as, keptPage(one));
  const old = have.filter(path => !wanted.has(path) && !pages.some(one => one.as === path));
  await Promise.all(old.map(path => cache.delete(path)));
}

// The page to which all other doors lead where there is no network names nobody, and stays whoever logs in.
async function keepOffline() {
  const cache = await caches.open('offline');
  await keep(cache, [await page(cache, OFFLINE, OFFLINE)]);
}

// The pages of visits, what is needed to begin one, and the visits named; true when all of it lies on the device.
export async function takeAlong(ids) {
  try {
    if (!(await registered())) return false;
    const strange = (await caches.keys()).filter(name => name.startsWith('visits:') && name !== mine);
    await Promise.all(strange.map(name => caches.delete(name)));
    const cache = await caches.open(mine);
    await keep(cache, [await page(cache, LIST, LIST), await page(cache, NEW, NEW), await page(cache, WRITING, WRITE)]);
    await keepOffline();
    await store.fetchKit();
    await Promise.all(ids.map(id => store.fetchPack(id)));
    return true;
  } catch {
    return false;
  }
}
