package mingbai.inquiry.desk;

import java.time.LocalDate;
import java.util.List;
import mingbai.inquiry.phrase.Phrase;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** Phrases and the form of one. @param editing id of the one in the form, 0 of a new one */
public record PhrasesPage(List<Phrase> phrases, List<Choice> agencies, long editing, long version, String agency, String title, String text, String validFrom, String validUntil, LocalDate today,
        List<Issue> issues, String notice) {}
