// A page that shows by itself what happens: told by the server, or asked for once a minute where the line does not hold.
const MINUTE = 60_000;

/** Listens at the address; word is shown while the line holds, renew draws the page anew. */
export function live(address, word, renew) {
  let asking;
  const again = () => renew().catch(() => {});
  const listen = () => {
    const source = new EventSource(address);
    source.addEventListener('open', () => {
      window.clearInterval(asking);
      asking = undefined;
      word().hidden = false;
    });
    source.addEventListener('changed', again);
    source.addEventListener('error', () => {
      word().hidden = true;
      asking ??= window.setInterval(again, MINUTE);
      if (source.readyState === EventSource.CLOSED) window.setTimeout(listen, MINUTE);
    });
    window.addEventListener('pagehide', () => source.close());
  };
  listen();
}
