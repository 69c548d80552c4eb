package mingbai.publication.web;

import mingbai.publication.reading.DeskEdition;

/** A joint document before an agency that is asked to confirm it. @param confirmed by whom, empty while nobody did */
public record JointPage(String joint, DeskEdition edition, String lead, String asked, String confirmed, String at) {

    /** Cleaned when it was saved. */
    public String bodyHtml() {
        return edition.body();
    }
}
