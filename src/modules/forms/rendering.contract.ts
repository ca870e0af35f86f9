/** How a form looks: its pages as the portal and the designer's preview show them. See `rendering/README.md`. */
export { FormPageView, type FormPageModel } from './rendering/form-page.view.tsx';
export type { FileSlotProps } from './rendering/file-slot.view.tsx';
export { faultText } from './rendering/faults.ts';
export { renderingTexts } from './rendering/rendering-texts.ts';
export { partTexts } from './rendering/part-texts.ts';
export { fillingScript } from './rendering/filling-script.ts';
