package mingbai.inquiry.web;

import java.util.List;
import mingbai.inquiry.similar.KnownAnswers.Known;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * The form of an inquiry.
 *
 * @param recipient to whom, null while nobody is chosen
 * @param about     the page it is about, null for none
 * @param matches   bodies whose names hold what was typed, when several do
 * @param fallback  to whom one writes who does not know
 * @param similar   what may answer it already; shown once, before it is sent
 * @param offered   digest of the words for which it was shown
 * @param sum       the little sum, in words
 * @param term      how long an answer takes, in a sentence
 * @param mails     whether notices go out by mail
 */
public record WritePage(AskForm form, AskPages.@Nullable Recipient recipient, AskPages.@Nullable About about, List<Choice> matches, String fallback, List<Choice> kinds,
        List<Choice> leaders, List<InquiryUploads.Shown> files, List<Known> similar, String offered, String seal, String sum, String term, boolean mails, List<Issue> issues) {

    public String title() {
        return about == null ? "写信、咨询和建议" : "对公开的信息提意见";
    }

    public List<Choice> consents() {
        return List.of(new Choice("no", "不公开", "答复只有您凭查询码看得到"), new Choice("yes", "可以公开", "公开后别人遇到同样的事可以直接查到"));
    }

    public ColumnTags column() {
        return new ColumnTags("互动交流", "给机关写信、咨询、提建议", "互动交流,咨询投诉,领导信箱", "咨询投诉");
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), new Crumb("互动交流", "/inquiry"), Crumb.here(title()));
    }
}
