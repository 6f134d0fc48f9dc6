// Shows what the server tells a device: that there is something new, and where. It keeps nothing and fetches nothing.
self.addEventListener('push', event => {
  const told = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification(told.title ?? '', {
      body: told.body,
      lang: told.lang,
      tag: 'news',
      renotify: true,
      icon: '/icon-192.png',
      data: told.url,
    }),
  );
});

// A page of ours that is open already is led there; only addresses of this server are opened.
self.addEventListener('notificationclick', event => {
  event.notification.close();
  const address = new URL(event.notification.data ?? '/', self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then(open => {
      const same = open.find(page => new URL(page.url).pathname === address.pathname);
      return same ? same.focus() : self.clients.openWindow(address.href);
    }),
  );
});
