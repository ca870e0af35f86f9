/** Controls that somebody typed in since their form was sent last: what is in them is newer than any fresh page. */
export const touched = new WeakSet<Element>();

/**
 * Makes a part of the page like a fresh copy of it, touching only what differs: focus, what is being typed, open folds
 * and scrolling stay. Frames are kept as they are unless their sandbox changes: what is in them is not ours to reload.
 */
export function morph(old: Element, fresh: Element): void {
  if (old.tagName !== fresh.tagName) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  if (old instanceof HTMLIFrameElement) {
    if (old.getAttribute('sandbox') !== fresh.getAttribute('sandbox')) old.replaceWith(document.importNode(fresh, true));
    return;
  }
  copyAttributes(old, fresh);
  copyValue(old, fresh);
  morphChildren(old, fresh);
}

function copyAttributes(old: Element, fresh: Element): void {
  // A fold that its reader opened or closed stays as they left it.
  const kept = old instanceof HTMLDetailsElement ? ['open'] : [];
  for (const { name } of Array.from(old.attributes)) if (!fresh.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  for (const { name, value } of Array.from(fresh.attributes)) if (old.getAttribute(name) !== value && !kept.includes(name)) old.setAttribute(name, value);
}

/** The live value follows the attribute only until somebody types. Who is typing now keeps what they type. */
function copyValue(old: Element, fresh: Element): void {
  if (touched.has(old) || (old === document.activeElement && isText(old))) return;
  if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
    if (old.type === 'checkbox' || old.type === 'radio') old.checked = fresh.hasAttribute('checked');
    else old.value = fresh.getAttribute('value') ?? '';
  } else if (old instanceof HTMLTextAreaElement && fresh instanceof HTMLTextAreaElement) {
    old.value = fresh.textContent ?? '';
  }
}

function isText(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'radio');
}

function morphChildren(old: Element, fresh: Element): void {
  const byKey = new Map(Array.from(old.children).flatMap((child) => (keyOf(child) === null ? [] : [[keyOf(child), child]])));
  let at: ChildNode | null = old.firstChild;
  for (const wanted of Array.from(fresh.childNodes)) {
    const known = matchOf(wanted, at, byKey);
    if (known === null) {
      old.insertBefore(document.importNode(wanted, true), at);
      continue;
    }
    if (known === at) at = at.nextSibling;
    else old.insertBefore(known, at);
    if (known instanceof Element && wanted instanceof Element) morph(known, wanted);
    else if (known.nodeValue !== wanted.nodeValue) known.nodeValue = wanted.nodeValue;
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
  if (old instanceof HTMLSelectElement && !touched.has(old)) {
    const chosen = fresh.querySelector<HTMLOptionElement>('option[selected]');
    old.value = chosen?.getAttribute('value') ?? old.options[0]?.value ?? '';
  }
}

/** The node of the page that stands for a fresh one: the one with its key, else the next one if it is of its kind and has no key. */
function matchOf(wanted: Node, at: ChildNode | null, byKey: ReadonlyMap<string | null, Element>): ChildNode | null {
  if (wanted instanceof Element) {
    const key = keyOf(wanted);
    if (key !== null) {
      const known = byKey.get(key) ?? null;
      return known !== null && known.tagName === wanted.tagName ? known : null;
    }
    return at instanceof Element && at.tagName === wanted.tagName && keyOf(at) === null ? at : null;
  }
  return at !== null && at.nodeType === wanted.nodeType ? at : null;
}

/** What makes an element the same one on the fresh page. */
function keyOf(element: Element): string | null {
  const node = element.getAttribute('data-node');
  if (node !== null) return `node ${node}`;
  const named = element.querySelector(':scope > input[name], :scope > select[name], :scope > textarea[name]')?.getAttribute('name');
  return element.id !== '' ? `id ${element.id}` : named == null ? null : `named ${named}`;
}
