/** Puts so many of a contender's elements on the page: the milliseconds until all have their content, and until all are laid out. */
export const mount = async (body: string, count: number) => {
  const place = document.body.appendChild(document.createElement('main'));
  const begin = performance.now();
  place.innerHTML = body.repeat(count);
  const elements = [...place.children] as (Element & {updateComplete?: Promise<unknown>})[];
  await Promise.all(elements.map(({updateComplete}) => updateComplete));
  const filled = performance.now();
  // Lays everything out.
  place.getBoundingClientRect();
  return {script: filled - begin, whole: performance.now() - begin};
};
