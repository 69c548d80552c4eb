package mingbai.participation.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of an interview as it was let out (文字实录), in order: what was taken down is not in it. Pure.
 *
 * @param lines    what was said
 * @param answered questions of the public that were answered
 * @param open     those that were shown and not answered
 */
public record Transcript(List<Line> lines, List<AskedQuestion> answered, List<AskedQuestion> open) {

    /** @param question the citizen's question it answers, "" for none, with {@code asker} */
    public record Line(String speaker, String text, String asker, String question) {}

    public static Transcript of(Interview interview, List<LiveEntry> entries, List<AskedQuestion> questions) {
        Map<Long, AskedQuestion> shown = new HashMap<>();
        questions.stream().filter(one -> one.state() == QuestionState.SHOWN).forEach(one -> shown.put(one.id(), one));
        List<LiveEntry> out = entries.stream().filter(entry -> entry.state() == EntryState.RELEASED).toList();
        Set<Long> answered = out.stream().map(LiveEntry::question).filter(shown::containsKey).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (LiveEntry entry : out) {
            AskedQuestion question = shown.get(entry.question());
            lines.add(new Line(speaker(interview, entry), entry.text(), question == null ? "" : question.called(), question == null ? "" : question.shown()));
        }
        return new Transcript(List.copyOf(lines), shown(questions, answered, true), shown(questions, answered, false));
    }

    /** As whom the text shows who says it. */
    public static String speaker(Interview interview, LiveEntry entry) {
        return switch (entry.voice()) {
            case HOST -> interview.host();
            case GUEST -> entry.speaker();
            case FLOOR -> entry.speaker().isEmpty() ? Voice.FLOOR.label() : Voice.FLOOR.label() + "（" + entry.speaker() + "）";
        };
    }

    private static List<AskedQuestion> shown(List<AskedQuestion> questions, Set<Long> answered, boolean are) {
        return questions.stream().filter(one -> one.state() == QuestionState.SHOWN && answered.contains(one.id()) == are).toList();
    }
}
