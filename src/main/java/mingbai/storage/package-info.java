/**
 * Files by the hash of their content, visible as their owner is ({@link mingbai.storage.FileOwner}), and what is read out of them:
 * text and structure of DOCX, PDF, spreadsheets, HTML and plain text, always cleaned to the small HTML the program keeps. What proves who
 * somebody is lies there sealed ({@link mingbai.storage.SealedFiles}). Records no act: the module that owns a file does. Serves Art. 23: attachments that can
 * be read and downloaded, and no path around their owner; Art. 29: proofs of identity.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "web"})
package mingbai.storage;
