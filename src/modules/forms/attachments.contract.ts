/** Files of forms: how they are taken in, how they stand, how they are read. */
export { beginUpload } from './attachments/actions/begin-upload.ts';
export { takePiece } from './attachments/actions/take-piece.ts';
export { finishUpload } from './attachments/actions/finish-upload.ts';
export { isMissingFile } from './attachments/actions/send-attachments.ts';
export { discardAttachment } from './attachments/actions/discard-attachment.ts';
export { attachmentsForEngine, isOpenable, isWhole, type KeptAttachment, PIECE_BYTES_MAX, FILE_BYTES_MAX } from './attachments/attachment.ts';
export { refusalText } from './attachments/attachment-refusals.ts';
export { attachmentTexts } from './attachments/attachment-texts.ts';
export { AttachmentList, AttachmentRow, stateText } from './attachments/attachment-list.view.tsx';
export { sendFile } from './attachments/send-file.ts';
export { findAttachment, listAttachments, listFilesToSign, listSentAttachments } from './attachments/data/attachments.ts';
export { uuidsIn } from './attachments/uuids-in.ts';
