// Takes along what is needed where there is no network: the pages and their files into a cache of this person, the
// packs of the visits into the store. Run whenever one of the pages is opened with a network.
(() => {
  const WRITE = '/visits/0/write';
  const mine = `visits:${zhenggai.reader}`;

  async function registered() {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
    await navigator.serviceWorker.register('/visit-worker.js', { scope: '/visits' });
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

  const files = page =>
    [...page.querySelectorAll('script[src], link[rel=stylesheet][href], link[rel=icon][href], img[src^="/"]')]
      .map(part => new URL(part.getAttribute('src') ?? part.getAttribute('href'), location.origin))
      .filter(url => url.origin === location.origin && !url.pathname.startsWith('/evidence'))
      .map(url => url.pathname);

  async function keepPage(cache, from, as) {
    const answer = await fetch(from, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return [];
    const text = await answer.clone().text();
    await cache.put(
      as,
      new Response(text, {
        headers: {
          'Content-Type': 'text/html;charset=UTF-8',
          'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? "default-src 'self'",
        },
      }),
    );
    return files(new DOMParser().parseFromString(text, 'text/html'));
  }

  // Old versions of files go once the new ones are there.
  async function keepFiles(cache, wanted) {
    const have = (await cache.keys()).map(request => new URL(request.url).pathname);
    await Promise.all([...wanted].filter(path => !have.includes(path)).map(path => cache.add(path)));
    await Promise.all(
      have.filter(path => !wanted.has(path) && !path.startsWith('/visits')).map(path => cache.delete(path)),
    );
  }

  // Pages of the list and of writing, for the visits named; true when all of it lies on the device.
  async function takeAlong(ids) {
    try {
      if (!(await registered())) return false;
      await Promise.all(
        (await caches.keys())
          .filter(name => name.startsWith('visits:') && name !== mine)
          .map(name => caches.delete(name)),
      );
      const cache = await caches.open(mine);
      const wanted = new Set(await keepPage(cache, '/visits', '/visits'));
      if (ids.length > 0) (await keepPage(cache, `/visits/${ids[0]}/write`, WRITE)).forEach(path => wanted.add(path));
      await keepFiles(cache, wanted);
      await Promise.all(ids.map(id => visit.store.fetchPack(id)));
      return true;
    } catch {
      return false;
    }
  }

  window.visit = Object.assign(window.visit ?? {}, { takeAlong });
})();
