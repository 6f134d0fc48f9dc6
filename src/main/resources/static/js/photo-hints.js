// Tells whoever reports, right after the upload, that a photo was used before, and asks once more before it is sent.
const region = form => form.querySelector('[data-photo-hints]');
const ids = form =>
  [...form.querySelectorAll('[data-photo-picker] .photo-grid input[type=hidden]')].map(field => field.value);

async function look(form) {
  const place = region(form);
  const asked = ids(form).join(',');
  if (!place || place.dataset.asked === asked) return;
  place.dataset.asked = asked;
  if (!asked) return show(form, place, '');
  try {
    const answer = await fetch(`${place.dataset.photoHints}?photo=${asked}`);
    // A later upload has asked again meanwhile, for more.
    if (answer.ok && place.dataset.asked === asked) show(form, place, await answer.text());
  } catch {
    // Without a line nothing can be sent either; the server tells on sending.
    delete place.dataset.asked;
  }
}

function show(form, place, html) {
  place.innerHTML = html;
  const question = place.querySelector('[data-confirm]')?.dataset.confirm;
  if (question) form.dataset.confirm = question;
  else delete form.dataset.confirm;
}

['photo:uploaded', 'photo:dropped', 'photo:restored'].forEach(kind =>
  document.addEventListener(kind, event => {
    const form = event.target.closest('form');
    if (form && region(form)) look(form);
  }),
);
