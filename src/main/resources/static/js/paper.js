// A page on paper: a button opens the printer's dialog, without this script it is not there, or does nothing. Charts are
// no wider than the sheet then, and the tables below them are open.
import { allSeen } from './library.js';

const SHEET = 640; // pixels inside a card on upright A4
let opened = [];

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => allSeen().then(() => window.print()));
}

// The sheet is taken before the next frame would be drawn.
function widen(width) {
  for (const place of document.querySelectorAll('.chart[data-drawn]')) {
    const chart = window.echarts.getInstanceByDom(place);
    chart?.resize({ width });
    chart?.getZr().refreshImmediately();
  }
}

window.addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:is(.as-table, .unseen):not([open])')];
  opened.forEach(table => (table.open = true));
  widen(SHEET);
});
window.addEventListener('afterprint', () => {
  opened.forEach(table => (table.open = false));
  widen('auto');
});
