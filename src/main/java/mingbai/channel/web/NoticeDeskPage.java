package mingbai.channel.web;

import java.util.Arrays;
import java.util.List;
import mingbai.channel.NoticeKind;
import mingbai.channel.NoticeOutcome;
import mingbai.channel.Objection;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** One 公示 on the desk, with what was said against it. */
public record NoticeDeskPage(NoticeLine line, List<Objection> objections, boolean acts, String today, ObjectionForm form, String outcome, String document,
        List<Issue> issues, String notice) {

    /** An objection as it is typed. */
    public record ObjectionForm(String receivedOn, String medium, String who, String text) {}

    public List<Choice> media() {
        return Arrays.stream(Objection.Medium.values()).map(medium -> Choice.of(medium.name(), medium.label())).toList();
    }

    public List<Choice> outcomes() {
        return Arrays.stream(NoticeOutcome.values()).map(value -> Choice.of(value.name(), value.label())).toList();
    }

    public boolean late(Objection objection) {
        return objection.receivedOn().isAfter(line.lastDay());
    }

    /** The list of an agency's 公示 with the form for one more. */
    public record All(List<NoticeLine> lines, List<Choice> agencies, Begin form, List<Issue> issues, mingbai.web.Paging paging) {

        public List<Choice> kinds() {
            return NoticeKind.all().stream().map(kind -> new Choice(kind.code(), kind.label() + "（不少于" + kind.period(kind.days()) + "）", "")).toList();
        }
    }

    /** A new 公示 as it is typed. */
    public record Begin(String agency, String document, String kind, String beginsOn, String days, String address, String phone, String email) {}
}
