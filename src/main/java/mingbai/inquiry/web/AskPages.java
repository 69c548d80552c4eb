package mingbai.inquiry.web;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.counter.SignedRecord;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What the pages of whoever writes to an agency, and of the counter, are made of. */
public final class AskPages {

    private AskPages() {}

    /** @param instead name of the body that was asked for, when another one answers in its place; else "" */
    public record Recipient(String code, String name, String instead) {}

    /** @param key as it is kept @param agency that published it, "" for another page */
    public record About(String key, String title, String address, String agency) {}

    /** One thing somebody does, on a page of its own. @param files handles of files taken before something else was wrong */
    public record ActPage(AskerAct act, Inquiry inquiry, Map<String, String> typed, List<InquiryUploads.Shown> files, List<Issue> issues) {

        public String get(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /**
     * @param code   just given, "" when it cannot be seen any more
     * @param signed null while no signed record is kept
     */
    public record RecordPage(Inquiry inquiry, String agency, boolean visit, boolean renews, String code, @Nullable SignedRecord signed, String keptAt, String done, List<Issue> issues) {

        public String home() {
            return "/desk/inquiry/" + inquiry.id();
        }
    }

    /** @param ended whether a visit ran out */
    public record Entry(String number, List<Issue> issues, boolean ended) {

        public ColumnTags column() {
            return new ColumnTags("查询来信", "查询来信、咨询、建议的进度和答复", "互动交流,进度查询", "咨询投诉");
        }

        public List<Crumb> crumbs() {
            return List.of(new Crumb("申请和互动", "/request"), new Crumb("互动交流", "/inquiry"), Crumb.here("查询来信"));
        }
    }

    /** A kind of letter: what it is for, how many working days an answer takes at most. */
    public record Door(String label, String note, int days, String address) {}

    /** @param longest working days of an answer that was extended @param ways to what a code can be sent, "" while it goes nowhere */
    public record Landing(List<Door> doors, int longest, String year, String ways) {

        public ColumnTags column() {
            return new ColumnTags("互动交流", "给机关写信、咨询、提建议，查看公开的答复", "互动交流,咨询投诉,领导信箱,征求意见", "咨询投诉");
        }

        public List<Crumb> crumbs() {
            return List.of(new Crumb("申请和互动", "/request"), Crumb.here("互动交流"));
        }
    }

    /** @param address where one writes to the leader */
    public record Mailbox(String person, String office, String duties, String address) {}

    public record Mailboxes(String agency, String agencyAddress, String writeAddress, int days, List<Mailbox> boxes) {

        public ColumnTags column() {
            return new ColumnTags("领导信箱", agency + "的领导信箱", "领导信箱,互动交流", "咨询投诉");
        }

        public List<Crumb> crumbs() {
            return List.of(new Crumb("申请和互动", "/request"), new Crumb("互动交流", "/inquiry"), new Crumb(agency, agencyAddress), Crumb.here("领导信箱"));
        }
    }
}
