/** What can be said of a form before it is published; for commands and for the designer. */
export { checkFormFile, type FileFault } from './checking/check-form-file.ts';
export { retentionPlan, type RetentionItem } from './checking/retention-plan.ts';
export { formFiles, readBlocks } from './schema/read-blocks.ts';
