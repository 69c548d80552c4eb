package mingbai.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.DocumentGuess;
import mingbai.publication.PaperHead;
import mingbai.publication.ReceiveFile;
import mingbai.publication.SuggestFields;
import mingbai.publication.Uploads;
import mingbai.storage.Extraction;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes the first content of a document out of what was typed, pasted or uploaded, and marks what the program read out of it. */
@Component
class FileDrafts {

    private final Uploads uploads;
    private final ReceiveFile receive;
    private final AgencyReading agencies;
    private final Desk desk;
    private final SuggestFields suggest;

    FileDrafts(Uploads uploads, ReceiveFile receive, AgencyReading agencies, Desk desk, SuggestFields suggest) {
        this.uploads = uploads;
        this.receive = receive;
        this.agencies = agencies;
        this.desk = desk;
        this.suggest = suggest;
    }

    /** @param issues what stands in the way; when there is any the content is not complete */
    Content content(EditionForm form, String agency, boolean keepFile, @Nullable List<MultipartFile> sent, List<Issue> issues) {
        List<Attachment> files = uploads.take(sent, "file", issues);
        String body = form.bodyHtmlOf();
        // A body that was typed goes before the words of the file.
        for (Attachment file : HtmlCleaner.text(body).isBlank() ? files : List.<Attachment>of()) {
            switch (receive.body(file)) {
                case Extraction.Extracted extracted -> body += extracted.html();
                case Extraction.Unreadable unreadable -> issues.add(Issue.of("file", "“" + file.name() + "”：" + unreadable.reason()));
            }
        }
        Content typed = form.content("", keepFile ? files : List.of(), Set.of(), desk::codeOf, issues);
        return suggest.into(guessed(typed, body, agencies.nameOf(agency)), agency);
    }

    /** What was typed goes before what was guessed. */
    private static Content guessed(Content typed, String body, String issuer) {
        String text = HtmlCleaner.text(body);
        DocumentGuess guess = DocumentGuess.of(text);
        Set<String> marked = new TreeSet<>(guess.found());
        String title = typed.title().isEmpty() ? guess.title() : typed.title();
        if (!typed.title().isEmpty()) {
            marked.remove("title");
        }
        String from = guess.issuer().isEmpty() ? issuer : guess.issuer();
        LocalDate written = guess.writtenOn();
        boolean open = typed.disclosureClass() == DisclosureClass.PROACTIVE;
        // A title of one's own leaves the one in the text where it stands: nothing of the text may be lost.
        String shown = title.equals(guess.title()) ? PaperHead.without(body, guess) : body;
        return new Content(title, shown, from, guess.documentNumber(), written, guess.effectiveOn(), guess.expiresOn(), typed.theme(),
                guess.genre(), typed.disclosureClass(), open ? null : typed.ground(), typed.groundNote(), typed.lookAgainOn(), typed.audience(),
                guess.summary(), List.of(), "", List.of(), List.of(), typed.attachments(), marked);
    }
}
