// Loads a library that others built as a classic script, when somebody looks at what it draws.
export const loaded = address =>
  new Promise((there, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = there;
    script.onerror = failed;
    document.head.append(script);
  });
