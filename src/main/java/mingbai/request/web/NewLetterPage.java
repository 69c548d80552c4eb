package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.RequestCase;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** A letter of a request is begun. @param parties those whose opinion is asked */
public record NewLetterPage(RequestCase request, List<Choice> kinds, List<Choice> parties, Map<String, String> typed, List<Issue> issues) {}
