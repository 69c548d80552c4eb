package mingbai.assessment.web;

import java.util.List;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * Entering a set, or its next version.
 *
 * @param offices   for which the caller may enter one
 * @param builtIns  sets that come with the program
 * @param text      what was typed, or taken over
 * @param changing  address of the version that is changed, "" for a new set
 */
public record SetForm(List<Choice> offices, String agency, List<Choice> builtIns, String text, String reason, String changing, List<Issue> issues) {}
