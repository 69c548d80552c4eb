/**
 * Inquiries by e-mail: mailboxes of offices are read by IMAP, each mail becomes one inquiry, or a message of the one it answers, exactly once. What is automatic is told apart and never
 * answered; attachments pass the gate; whatever a mail holds, the others are read.
 */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.mail;
