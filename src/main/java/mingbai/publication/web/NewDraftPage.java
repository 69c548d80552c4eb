package mingbai.publication.web;

import java.util.List;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The form a document begins with. @param keepFile whether an uploaded file also becomes an attachment */
public record NewDraftPage(String agency, List<Choice> agencies, EditionForm form, boolean keepFile, List<Issue> issues) {}
