package mingbai.report.writing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import mingbai.figure.Figure;
import mingbai.figure.Scope;

/** Where the records behind a figure are opened on the desk. */
final class RecordsAddress {

    private RecordsAddress() {}

    static String of(Figure figure, String agency, Scope scope) {
        StringBuilder address = new StringBuilder("/desk/statistics/records?measure=").append(figure.measure().key()).append("&agency=").append(encoded(agency))
                .append("&scope=").append(scope.code()).append("&period=").append(figure.asked().period().code());
        new TreeMap<>(figure.asked().narrowed()).forEach((dimension, value) -> address.append('&').append(dimension.code()).append('=').append(encoded(value)));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
