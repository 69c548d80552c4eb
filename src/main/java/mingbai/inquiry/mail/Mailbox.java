package mingbai.inquiry.mail;

import java.util.Locale;
import java.util.Properties;

/**
 * A mailbox an office reads inquiries from, as its operator named it.
 *
 * @param agency   code of the agency its mails are for
 * @param folder   usually INBOX
 */
record Mailbox(String agency, String host, int port, Encryption encryption, String user, String password, String folder) {

    private static final String TO_CONNECT = "10000";
    private static final String TO_ANSWER = "60000";

    /** How the connection is encrypted; with either the server's certificate must be that of its name. */
    enum Encryption {
        TLS, STARTTLS, NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which it is known in tables and pages. */
    String name() {
        return user + " · " + host + "/" + folder;
    }

    String protocol() {
        return encryption == Encryption.TLS ? "imaps" : "imap";
    }

    Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties imap = new Properties();
        imap.put("mail.store.protocol", protocol());
        imap.put(prefix + "ssl.checkserveridentity", "true");
        imap.put(prefix + "starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        imap.put(prefix + "starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        imap.put(prefix + "connectiontimeout", TO_CONNECT);
        imap.put(prefix + "timeout", TO_ANSWER);
        imap.put(prefix + "writetimeout", TO_ANSWER);
        imap.put(prefix + "peek", "true"); // reading a mail does not mark it as read: that is done when it was taken
        imap.put(prefix + "fetchsize", "1048576");
        return imap;
    }

    @Override
    public String toString() {
        return name(); // never its password
    }
}
