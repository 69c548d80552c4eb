package mingbai.report.writing;

import mingbai.figure.Figure;
import mingbai.figure.Scope;
import mingbai.statistics.Question;

/** Where the records behind a figure are opened on the desk. */
final class RecordsAddress {

    private RecordsAddress() {}

    static String of(Figure figure, String agency, Scope scope) {
        return Question.address(Question.DESK, figure.measure(), agency, scope, figure.asked().period(), figure.asked().narrowed());
    }
}
