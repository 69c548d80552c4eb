package mingbai.request.web;

import java.util.List;
import mingbai.web.Issue;

/** The words agencies number their letters with (机关代字). @param wrong code of the agency whose word was refused, with what was typed */
public record LetterWordPage(List<Line> lines, String wrong, String typed, List<Issue> issues, String notice) {

    /** @param example number a letter would bear */
    public record Line(String agency, String name, String word, String example) {}
}
