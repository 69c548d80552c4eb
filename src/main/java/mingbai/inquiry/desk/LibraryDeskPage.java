package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** What the pages of the library show. */
public final class LibraryDeskPage {

    private LibraryDeskPage() {}

    /** A line of a list. @param state in words, its days regarded */
    public record Line(LibraryEntry entry, String agency, String state, boolean holds) {}

    /** The desk's list. */
    public record Listed(List<Line> lines, String words, Paging paging, boolean writes) {}

    /** The form of one. @param entry null of a new one */
    public record Form(@Nullable LibraryEntry entry, List<Choice> agencies, String agency, String category, String question, String answer, String validFrom, String validUntil, String source,
            String replaces, boolean writes, boolean holds, List<Issue> issues, String notice) {

        public List<Choice> categories() {
            return DeskActForms.categories();
        }

        public long version() {
            return entry == null ? 0 : entry.version();
        }
    }

    /** The public list. */
    public record Public(String words, List<Line> lines, Paging paging) {

        public ColumnTags column() {
            return new ColumnTags("常见问答", "群众常问的问题和机关的答复", "互动交流,常见问题,解答", "咨询投诉");
        }

        public List<Crumb> crumbs() {
            return List.of(new Crumb("互动交流", "/inquiry"), Crumb.here("常见问答"));
        }
    }

    /** One before the public; ended it says since when and why. */
    public record PublicOne(LibraryEntry entry, String agency, String gone) {

        public ColumnTags column() {
            return new ColumnTags("常见问答", "群众常问的问题和机关的答复", "互动交流,常见问题,解答", "咨询投诉");
        }

        public List<Crumb> crumbs() {
            return List.of(new Crumb("互动交流", "/inquiry"), new Crumb("常见问答", "/inquiry/library"), Crumb.here(gone.isEmpty() ? entry.question() : "已停用"));
        }
    }
}
