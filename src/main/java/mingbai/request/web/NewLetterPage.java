package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.RequestCase;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** A letter of a request is begun. @param office whether this person may say how letters are numbered */
public record NewLetterPage(RequestCase request, List<Choice> kinds, boolean office, Map<String, String> typed, List<Issue> issues) {}
