/**
 * Makes an element. Text always becomes text nodes, never markup.
 *
 * @param tag - name of the element, with classes behind dots: `p.notice`.
 * @param properties - properties to assign; names beginning with `aria-` and `lang` become attributes.
 * @param children - strings, nodes; `null` and `undefined` are left out.
 */
export function element(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('aria-') || key === 'lang' || key === 'for') made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * Text with one stretch marked.
 *
 * @param start - offset of the stretch within the text; nothing is marked when it lies outside.
 */
export function marked(text, start, end) {
  if (start < 0 || end > text.length || start >= end) return [text];
  return [text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)];
}
