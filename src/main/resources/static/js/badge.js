// The mark of the installed application wears the number of pieces of work that wait, as far as the device draws one.
const work = document.querySelector('meta[name=work]');
const wearing = navigator.setAppBadge ? Number(work?.content ?? 0) : null;
if (wearing) navigator.setAppBadge(wearing).catch(() => {});
else if (wearing === 0) navigator.clearAppBadge().catch(() => {});
