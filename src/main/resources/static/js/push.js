// Lets the browser that one sits at be told. What it says of itself when it subscribes goes to the server with a form; where
// it cannot be told, the page says so.
const form = document.querySelector('[data-push]');
const told = form.querySelector('[data-push-told]');
const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const key = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
const written = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

// As its owner tells it from his others.
function device() {
  const agent = navigator.userAgent;
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find(name => agent.includes(name)) ?? '';
  const browser = ['MicroMessenger', 'Edg', 'Firefox', 'Chrome', 'Safari'].find(name => agent.includes(name)) ?? '';
  return [system, browser].filter(Boolean).join(' · ');
}

async function subscribed() {
  const worker = await navigator.serviceWorker.register(form.dataset.worker, { scope: '/' });
  await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key(form.dataset.key) };
  const kept = await worker.pushManager.getSubscription();
  // One that was made with the key of another server is of no use to this one.
  if (kept && written(kept.options.applicationServerKey) !== form.dataset.key) await kept.unsubscribe();
  return worker.pushManager.subscribe(options);
}

async function send() {
  if ((await Notification.requestPermission()) !== 'granted') {
    told.textContent = form.dataset.denied;
    return;
  }
  const subscription = await subscribed();
  form.elements.endpoint.value = subscription.endpoint;
  form.elements.clientKey.value = written(subscription.getKey('p256dh'));
  form.elements.auth.value = written(subscription.getKey('auth'));
  form.elements.device.value = device();
  form.submit();
}

form.hidden = false;
if (!able) {
  told.textContent = form.dataset.unable;
  form.querySelector('button').disabled = true;
}
form.addEventListener('submit', event => {
  event.preventDefault();
  send().catch(() => {
    told.textContent = form.dataset.unable;
  });
});
