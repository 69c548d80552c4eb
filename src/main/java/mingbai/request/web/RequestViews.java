package mingbai.request.web;

import java.util.Arrays;
import java.util.List;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.reading.RequestRow;
import mingbai.request.reading.Risk;
import mingbai.web.Choice;
import mingbai.web.Paging;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** What the lists of requests show. */
public final class RequestViews {

    private RequestViews() {}

    /** @param count in words: beyond what anybody pages through it is not counted to its end */
    public record Tab(String code, String label, String count, String address) {}

    /** @param submitted the day it was entered; @param left null when closed */
    public record Line(RequestRow row, String agency, String handler, String submitted, @Nullable TermLeft left) {

        /** Where it stands, in a word. */
        public String state() {
            return row.outcome() == null ? row.phase().label() : row.outcome().label();
        }

        public Tone tone() {
            return Boolean.TRUE.equals(row.late()) ? Tone.LATE : row.phase().tone();
        }

        /** How it ended in time, or not. */
        public String ended() {
            return row.late() == null ? "" : row.late() ? "超期办结" : "按期办结";
        }
    }

    /** @param agencies to choose from, empty when they are too many or one */
    public record ListPage(RequestQuestion question, List<Tab> tabs, List<Line> lines, Paging paging, List<Choice> agencies, String below, boolean many,
            boolean mayEnter, boolean mayDraft, boolean mayLead) {

        public List<Choice> channels() {
            return Arrays.stream(Channel.values()).map(channel -> Choice.of(channel.code(), channel.label())).toList();
        }

        public List<Choice> kinds() {
            return Arrays.stream(ApplicantKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
        }

        public List<Choice> outcomes() {
            return Arrays.stream(Outcome.values()).map(outcome -> Choice.of(outcome.key(), outcome.label())).toList();
        }

        public List<Choice> risks() {
            return Arrays.stream(Risk.values()).map(risk -> Choice.of(risk.code(), risk.label())).toList();
        }
    }
}
