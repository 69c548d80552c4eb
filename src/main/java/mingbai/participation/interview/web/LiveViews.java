package mingbai.participation.interview.web;

import java.util.List;
import java.util.Map;
import mingbai.participation.interview.AskedQuestion;
import mingbai.participation.interview.LiveEntry;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Tone;

/** What the pages of interviews show. */
public final class LiveViews {

    static final ColumnTags COLUMN = new ColumnTags("在线访谈", "政府负责人和有关部门在线回答公众提问", "在线访谈,互动交流,公众参与", "在线访谈");

    private LiveViews() {}

    /** A piece of the live text. @param asker and question it answers, "" for none @param gone in whose place it is said that it was taken down, "" for what is shown */
    public record Said(String place, String speaker, List<String> paragraphs, String time, String asker, String question, String gone) {}

    /** A question of the public. @param answered whether an answer is out */
    public record Asked(String called, String text, String time, boolean shortened, boolean answered, String gone) {}

    /**
     * The part of the page that is asked for anew while the interview runs.
     *
     * @param mark  of what is shown
     * @param polls whether there will be more
     */
    public record Now(String address, List<Said> said, List<Asked> asked, String mark, boolean polls, String news) {}

    /** @param result address of the result document, "" while there is none */
    public record LivePage(String number, String title, String agency, String state, Tone tone, String hours, String answerBy, boolean special, List<String> guests, Now now,
            boolean takes, String seal, String sum, Map<String, String> typed, List<Issue> issues, boolean done, String result, ColumnTags column, List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** The form of guests and moderators. */
    public record PartPage(String address, String home, String title, long version, List<Choice> colleagues, List<String> chosen, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** The desk of a running interview. @param moderates whether this person may let words out @param own entries of this person, which somebody else lets out @param result where the desk has the result document, "" while there is none */
    public record DeskPage(String home, String title, String publicAddress, String hours, String answerBy, boolean going, boolean mayRelease, boolean moderates, long account,
            List<LiveEntry> waiting, List<LiveEntry> released, List<LiveEntry> others, List<AskedQuestion> toJudge, List<AskedQuestion> toAnswer, List<AskedQuestion> judged,
            List<Choice> voices, List<Choice> questions, String moderators, String result, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** What waits on the desk, asked for anew every few seconds. */
    public record Waits(String address, long toJudge, long toRelease, long toAnswer) {}
}
