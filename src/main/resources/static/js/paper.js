// The button of a paper's page opens the printer's dialog.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
