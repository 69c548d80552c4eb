package mingbai.inquiry.web;

import java.util.Optional;
import mingbai.inquiry.web.AskPages.About;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import org.springframework.stereotype.Component;

/** The public page an inquiry is about: a document by its index number, or another page of this site by its path. What is neither is left out. */
@Component
class AboutPage {

    private static final String INDEX = "[\\p{L}\\p{Nd}-]{1,60}/[\\p{L}\\p{Nd}-]{1,60}";
    private static final String PATH = "/[A-Za-z0-9/._-]{0,200}";

    private final PublicDocumentReading documents;

    AboutPage(PublicDocumentReading documents) {
        this.documents = documents;
    }

    Optional<About> of(String typed) {
        if (typed.matches(INDEX)) {
            String[] parts = typed.split("/");
            return documents.byIndex(parts[0], parts[1]).filter(document -> document.content() instanceof Shown)
                    .map(document -> new About(typed, ((Shown) document.content()).title(), document.address(), document.agency()));
        }
        boolean page = typed.matches(PATH) && !typed.startsWith("//") && !typed.startsWith("/desk") && !typed.startsWith("/inquiry");
        return page ? Optional.of(new About(typed, "本网站的页面 " + typed, typed, "")) : Optional.empty();
    }
}
