package mingbai.request.web;

import java.util.List;
import mingbai.request.RequestCase;
import mingbai.web.Issue;

/** Before the file of a case is taken out. @param mayProofs whether this person may have proofs of identity in it */
public record FilePage(RequestCase request, boolean mayProofs, String reason, List<Issue> issues) {}
