package mingbai.notice;

/**
 * Port of every module whose notices go by mail: told, in the transaction that records it, that one was given up, so that whoever counted on it can tell the
 * recipient another way. What is about another module's things is passed over.
 */
public interface MailGivenUp {

    void givenUp(Mail mail);
}
