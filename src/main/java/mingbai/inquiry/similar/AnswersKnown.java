package mingbai.inquiry.similar;

import java.util.ArrayList;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.library.LibraryReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the library that hold today, and published answers. */
@Component
class AnswersKnown implements KnownAnswers {

    private static final int EXCERPT = 120;

    private final LibraryReading library;
    private final PublishedAnswerReading published;
    private final AgencyReading agencies;

    AnswersKnown(LibraryReading library, PublishedAnswerReading published, AgencyReading agencies) {
        this.library = library;
        this.published = published;
        this.agencies = agencies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> like(String words, int most) {
        List<Known> known = new ArrayList<>();
        library.like(words, most).forEach(entry -> known.add(known(entry)));
        published.like(words, most).stream().filter(answer -> known.size() < most + 1).forEach(answer -> known.add(known(answer)));
        return known;
    }

    private Known known(LibraryEntry entry) {
        return new Known("常见问答", entry.question(), entry.answer(), agencies.nameOf(entry.agency()), entry.validFrom().toString(), "");
    }

    private Known known(PublishedAnswer answer) {
        return new Known("公开的答复", answer.title(), excerpt(answer.text()), agencies.nameOf(answer.agency()), answer.answeredOn().toString(), answer.address());
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
