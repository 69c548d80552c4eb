package mingbai.inquiry.mail;

import java.util.List;
import java.util.Set;

/**
 * A mail as far as the program uses it.
 *
 * @param key       Message-ID, or a digest of the mail where it has none that can be used
 * @param answers   Message-ID as a reply names it, "" where there is none
 * @param earlier   Message-IDs it says it answers
 * @param from      address of the sender in small letters, "" where there is no one address
 * @param name      of the sender, or ""
 * @param subject   without "Re:" and the like
 * @param text      plain text
 * @param automatic why no person wrote it to us, "" when one did
 * @param answerable whether its sender is told anything by mail
 * @param parts     attachments, not judged yet
 * @param notes     what of it could not be read, in sentences
 */
record ParsedMail(String key, String answers, Set<String> earlier, String from, String name, String subject, String text, String automatic, boolean answerable, List<Part> parts,
        List<String> notes) {

    /** @param name as the sender calls it, or "" @param type media type as the mail says, to be shown only @param content decoded */
    record Part(String name, String type, byte[] content) {}
}
