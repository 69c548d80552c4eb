/**
 * Messages from the program or an official to staff (站内消息), and the proof that they were read: who was told what about which thing, and
 * when it was opened. Urging (催办) is one kind of them. Notices to
 * citizens go by mail ({@link mingbai.notice.SendMail}) where the operator named a mail server; {@link mingbai.notice.contact} is what they prove to hold. Serves Art. 46 (the supervising office guides, supervises and urges).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "merkle", "web", "ledger", "ledger::reading", "storage", "agency", "agency::reading", "identity", "identity::reading", "identity::visitor"})
package mingbai.notice;
