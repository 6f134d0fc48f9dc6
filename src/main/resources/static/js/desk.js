// Choosing many: one tap for the page, and how many are chosen. Without it each is ticked by hand.
const boxes = () => [...document.querySelectorAll('input[name=item][form=many]')];
const told = document.querySelector('[data-chosen]');

function count() {
  const chosen = boxes().filter(box => box.checked).length;
  told.textContent = chosen ? told.dataset.words.replace('{0}', chosen) : '';
}

function ready() {
  const all = document.querySelector('[data-choose-all]');
  if (all) all.hidden = false;
  if (told) count();
}

document.addEventListener('click', event => {
  if (!event.target.closest('[data-choose-all]')) return;
  const every = boxes().every(box => box.checked);
  boxes().forEach(box => {
    box.checked = !every;
  });
  count();
});
document.addEventListener('change', event => {
  if (told && event.target.matches('input[name=item]')) count();
});
document.addEventListener('htmx:afterSwap', ready);
ready();
