package mingbai.report.writing;

/** A line of a paper's text as it was typed. @param author name of the person who wrote it, "" when it is the template's */
public record Written(String text, String author) {

    static java.util.List<Written> template(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> new Written(line, "")).toList();
    }
}
