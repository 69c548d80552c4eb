package mingbai.participation.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Questions as they are read, not filled in: clean HTML for reviewers and for an earlier revision. */
final class QuestionnaireHtml {

    private QuestionnaireHtml() {}

    static String of(Questionnaire questionnaire) {
        return questionnaire.questions().stream().map(QuestionnaireHtml::question).collect(Collectors.joining());
    }

    private static String question(SurveyQuestion question) {
        return "<h2>" + escaped(question.n() + ". " + question.text()) + "</h2>" + paragraph(question.rule()) + list(question.rows()) + list(question.options());
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "" : items.stream().map(item -> "<li>" + escaped(item) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
