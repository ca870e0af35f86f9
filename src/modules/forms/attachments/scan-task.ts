/** The job that asks the virus scanner about one file. */
export const SCAN_ATTACHMENT = 'forms.scan-attachment';
