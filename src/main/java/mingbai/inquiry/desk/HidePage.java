package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.web.Issue;

/** Taking a published answer off the site. */
public record HidePage(PublishedAnswer shown, String reason, List<Issue> issues) {}
