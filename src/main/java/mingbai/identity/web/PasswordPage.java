package mingbai.identity.web;

import java.util.List;
import mingbai.web.Issue;

/** What the page for a new password shows. @param mustChange whether nothing else can be done before */
public record PasswordPage(boolean mustChange, List<Issue> issues) {}
