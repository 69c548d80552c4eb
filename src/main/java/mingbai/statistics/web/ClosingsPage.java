package mingbai.statistics.web;

import java.util.List;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Tone;

/**
 * Closed periods of the caller's offices.
 *
 * @param offices those for which the caller may close; without any there is no form
 */
public record ClosingsPage(List<Line> lines, List<Choice> offices, List<Choice> years, Form form, List<Issue> issues) {

    /** @param progress 12/80 while it is counted, else "" */
    public record Line(String period, String agency, int number, String state, Tone tone, String progress, String name, String at, String reason, String address) {}

    /** What was typed. @param part as it follows the year in a period's code, "" for the whole year */
    public record Form(String agency, String year, String part, String reason) {

        public String code() {
            return part.isEmpty() || part.equals("Y") ? year : year + "-" + part;
        }
    }

    /** The periods of a year. */
    public static List<Choice> parts() {
        List<Choice> parts = new java.util.ArrayList<>(List.of(Choice.of("Y", "全年"), Choice.of("H1", "上半年"), Choice.of("H2", "下半年"), Choice.of("Q1", "第一季度"),
                Choice.of("Q2", "第二季度"), Choice.of("Q3", "第三季度"), Choice.of("Q4", "第四季度")));
        for (int month = 1; month <= 12; month++) {
            parts.add(Choice.of("%02d".formatted(month), month + "月"));
        }
        return parts;
    }
}
