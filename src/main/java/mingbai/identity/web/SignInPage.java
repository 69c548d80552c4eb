package mingbai.identity.web;

import java.util.List;
import mingbai.web.Issue;

/** What the sign-in form shows. @param next where to go afterwards */
public record SignInPage(String login, String next, String notice, List<Issue> issues) {}
