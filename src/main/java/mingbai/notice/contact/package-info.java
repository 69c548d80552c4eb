/**
 * A citizen's account, which keeps no profile: it is an e-mail address or a telephone number somebody has just proved to hold, by a code sent there. What that contact
 * has before the agencies is told by every casework module through {@link mingbai.notice.contact.Affairs}; who has no such contact uses number and code
 * ({@link mingbai.notice.contact.Numbered}). Serves Arts. 25 and 30 (convenience) and 国办发〔2016〕61号 (feedback of interaction).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("contact")
package mingbai.notice.contact;
