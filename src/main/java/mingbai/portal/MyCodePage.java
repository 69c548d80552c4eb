package mingbai.portal;

import java.util.List;
import mingbai.web.Issue;

/** Where the code is entered. @param contact masked */
public record MyCodePage(String ticket, String contact, List<Issue> issues) {}
