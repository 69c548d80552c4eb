/**
 * Messages from the program or an official to staff (站内消息), and the proof that they were read: who was told what about which thing, and
 * when it was opened. Urging (催办) is one kind of them. Notices to
 * citizens go by mail ({@link mingbai.notice.SendMail}) where the operator named a mail server. Serves Art. 46 (the supervising office guides, supervises and urges).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "web", "ledger", "ledger::reading", "agency", "agency::reading", "identity", "identity::reading"})
package mingbai.notice;
