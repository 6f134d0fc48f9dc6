// The page that stands where there is no network: what opens all the same, and on with it as soon as there is one.
const open = async () => (await caches.keys()).some(name => name.startsWith('visits:'));

open()
  .then(taken => {
    document.querySelector('[data-taken]').hidden = !taken;
    document.querySelector('[data-nothing]').hidden = taken;
  })
  .catch(() => {});
window.addEventListener('online', () => location.reload());
document.querySelector('[data-again]').addEventListener('click', () => location.reload());
