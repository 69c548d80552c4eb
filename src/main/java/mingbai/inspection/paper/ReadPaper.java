package mingbai.inspection.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.inspection.Fault;
import mingbai.inspection.PaperCheck;
import mingbai.inspection.RulesInForce;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicPaper;
import mingbai.screening.Screening;
import mingbai.storage.HtmlCleaner;

/** A public paper while it is judged: its words are taken out of its body once, for all judges. */
final class ReadPaper {

    private final PublicPaper paper;
    private final RulesInForce rules;
    private final String text;
    private final List<Fault> faults = new ArrayList<>();

    ReadPaper(PublicPaper paper, RulesInForce rules) {
        this.paper = paper;
        this.rules = rules;
        this.text = HtmlCleaner.text(paper.shown().body());
    }

    PublicPaper paper() {
        return paper;
    }

    Shown shown() {
        return paper.shown();
    }

    /** The words of the body, a line a block. */
    String text() {
        return text;
    }

    long threshold(String rule, String name) {
        return rules.threshold(rule, name);
    }

    boolean isOn(String rule) {
        return rules.isOn(rule);
    }

    /** Nobody who is named in it was born later. The day must not depend on when the paper is judged. */
    LocalDate lastDay() {
        LocalDate day = paper.publishedOn();
        return day == null ? LocalDate.of(2099, 12, 31) : day;
    }

    /** A fault is read by more people than the paper: numbers of persons are masked in it, whoever quotes them. */
    void found(String rule, String detail, String why) {
        faults.add(PaperCheck.fault(rule, paper, masked(detail), masked(why)));
    }

    String masked(String words) {
        return Screening.masked(words, Screening.scan(words, lastDay()));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
