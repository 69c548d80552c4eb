package mingbai.inquiry.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Touched;
import mingbai.web.Issue;

/** A part of answers that is written once. @param ended whether somebody took it out before its last day */
public record Phrase(long id, String agency, String title, String text, LocalDate validFrom, LocalDate validUntil, boolean ended, String writtenBy, long version) {

    public static final String KIND = "inquiry-phrase";
    static final int TITLE = 60;
    static final int TEXT = 2_000;
    private static final int MOST_YEARS = 2;

    public boolean holdsOn(LocalDate day) {
        return !ended && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    Phrase saying(Typed typed) {
        return new Phrase(id, agency, typed.title(), typed.text(), typed.validFrom(), typed.validUntil(), ended, writtenBy, version + 1);
    }

    Phrase end() {
        return new Phrase(id, agency, title, text, validFrom, validUntil, true, writtenBy, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("title", title);
        canonical.put("text", text);
        canonical.put("validFrom", validFrom.toString());
        canonical.put("validUntil", validUntil.toString());
        canonical.put("ended", ended);
        canonical.put("version", version);
        return canonical;
    }

    /** What somebody typed. */
    public record Typed(String title, String text, LocalDate validFrom, LocalDate validUntil) {

        public Typed {
            title = TypedText.line(title);
            text = TypedText.clean(text);
        }

        List<Issue> issues() {
            List<Issue> issues = new ArrayList<>(TypedText.issues("title", title, TITLE, "请写名称"));
            issues.addAll(TypedText.issues("text", text, TEXT, "请写内容"));
            if (validUntil.isBefore(validFrom) || validUntil.isAfter(validFrom.plusYears(MOST_YEARS))) {
                issues.add(Issue.of("validUntil", "有效期应在首日以后，最长" + MOST_YEARS + "年"));
            }
            return issues;
        }
    }
}
