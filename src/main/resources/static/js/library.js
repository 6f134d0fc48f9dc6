// Loads a library that others built as a classic script, when somebody looks at what it draws.
export const loaded = address =>
  new Promise((there, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = there;
    script.onerror = failed;
    document.head.append(script);
  });

const unseen = new Set();

// Then is called once, as soon as the place comes near what is in sight; it answers with what it takes to be drawn.
export function seen(place, then) {
  const eye = new IntersectionObserver(all => all.some(part => part.isIntersecting) && go(), { rootMargin: '80px' });
  const go = () => {
    eye.disconnect();
    unseen.delete(go);
    return then();
  };
  unseen.add(go);
  eye.observe(place);
}

// For paper, which shows what nobody has come to yet; what cannot be fetched is left out.
export const allSeen = () => Promise.allSettled([...unseen].map(go => go()));
