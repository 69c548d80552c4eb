package mingbai.assessment.web;

import java.util.List;
import java.util.Set;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** Announcing an assessment. @param groups comparison groups below the office, with how many units each has @param chosen those that take part */
public record RoundForm(List<Choice> offices, String agency, List<Choice> sets, String set, String year, String title, List<Choice> groups, Set<String> chosen, List<Issue> issues) {}
