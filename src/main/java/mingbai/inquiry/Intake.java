package mingbai.inquiry;

import java.time.LocalDate;
import java.util.List;
import mingbai.publication.Attachment;

/**
 * What came in, by whatever way.
 *
 * @param title      "" lets it be made from the first words
 * @param receivedOn the day it came; today for what comes over the network
 * @param once       what no other entry holds and, for what is sent over the network, nobody else knows: the number of the form, the mail's Message-ID, the key of a row
 * @param files      already put into the store
 */
public record Intake(String agency, InquiryKind kind, InquiryChannel channel, String title, String text, Asker asker, boolean consent, Inquiry.About about, String category,
        LocalDate receivedOn, String once, List<Attachment> files) {

    public Intake {
        files = List.copyOf(files);
    }
}
