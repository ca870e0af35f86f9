import { MapView } from './map-view.ts';

/** Draws a map into each place field below an element; the two number fields keep the answer and can be typed into. */
export function enhance(root: ParentNode): void {
  for (const holder of root.querySelectorAll<HTMLElement>('[data-map-point]')) {
    if (holder.dataset['isDrawn'] !== undefined) continue;
    holder.dataset['isDrawn'] = '';
    void new MapView(holder).start();
  }
}
