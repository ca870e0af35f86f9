import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader hears of the page shown now and ought not to: controls without a name, faults without words. */
export async function spokenFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const nodes = await shownNodes(session);
    return [...[...nodes.values()].flatMap((node) => faultsOfNode(nodes, node)), ...twins(nodes)];
  } finally {
    await session.detach();
  }
}

/** A node of the accessibility tree, as Chromium hands it to screen readers. */
interface Spoken {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly isInvalid: boolean;
}

/** Roles that mean nothing to the ear without a name. */
const NAMED = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'radio', 'checkbox', 'button', 'link', 'listbox', 'progressbar', 'slider', 'image', 'heading', 'dialog', 'navigation', 'DisclosureTriangle']);
const TYPED_INTO = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

async function shownNodes(session: CDPSession): Promise<ReadonlyMap<string, Spoken>> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const spoken = nodes.map((node): [string, Spoken] => {
    const invalid = node.properties?.find(({ name }) => name === 'invalid')?.value.value;
    return [
      node.nodeId,
      {
        id: node.nodeId,
        parentId: node.parentId,
        role: node.ignored ? '' : String(node.role?.value ?? ''),
        name: said(node.name?.value),
        description: said(node.description?.value),
        isInvalid: invalid !== undefined && invalid !== 'false',
      },
    ];
  });
  return new Map(spoken);
}

function said(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function faultsOfNode(nodes: ReadonlyMap<string, Spoken>, node: Spoken): string[] {
  if (NAMED.has(node.role) && node.name === '') return [`${node.role} without a name in „${groupsAround(nodes, node).join(' › ')}”`];
  // A fault is told with the control itself, or once with the group of buttons it is about.
  const isToldWhy = [node, ...around(nodes, node)].some(({ description }) => description !== '');
  return node.isInvalid && !isToldWhy ? [`${node.role} „${node.name}” is wrong, and nothing says why`] : [];
}

/** Two fields of one name under the same groups cannot be told apart by ear. */
function twins(nodes: ReadonlyMap<string, Spoken>): string[] {
  const places = [...nodes.values()].filter(({ role }) => TYPED_INTO.has(role)).map((node) => [...groupsAround(nodes, node), node.name].join(' › '));
  return [...new Set(places.filter((place, index) => places.indexOf(place) !== index))].map((place) => `two fields are called „${place}”`);
}

function groupsAround(nodes: ReadonlyMap<string, Spoken>, node: Spoken): string[] {
  const groups = around(nodes, node).filter(({ role, name }) => (role === 'group' || role === 'radiogroup' || role === 'region' || role === 'search' || role === 'form') && name !== '');
  return groups.map(({ name }) => name).toReversed();
}

function around(nodes: ReadonlyMap<string, Spoken>, node: Spoken): Spoken[] {
  const found: Spoken[] = [];
  for (let at = nodes.get(node.parentId ?? ''); at !== undefined; at = nodes.get(at.parentId ?? '')) found.push(at);
  return found;
}
