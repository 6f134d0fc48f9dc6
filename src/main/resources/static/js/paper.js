// A button of a page opens the printer's dialog; without this script it is not there, or does nothing.
const button = document.querySelector('[data-print]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
