package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** One question with its answers, the newest first; hidden ones say so. */
public record PublicAnswerPage(String title, String agency, String agencyAddress, String kind, String category, List<PublishedAnswer> answers) {

    public PublishedAnswer newest() {
        return answers.getFirst();
    }

    public boolean gone() {
        return answers.stream().allMatch(answer -> answer.hidden() != null);
    }

    public ColumnTags column() {
        return new ColumnTags("公开的答复", "群众来信、咨询、建议和机关的答复", "互动交流,来信选登,答复", "咨询投诉");
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("互动交流", "/inquiry"), new Crumb("公开的答复", "/inquiry/answer"), Crumb.here(gone() ? "已撤下" : title));
    }
}
