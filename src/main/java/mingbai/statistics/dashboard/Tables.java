package mingbai.statistics.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Sheets;
import mingbai.web.NotFound;
import mingbai.web.chart.Chart;
import org.springframework.stereotype.Component;

/** The table of a chart as a file, with all its rows. */
@Component
class Tables {

    private static final int NAME = 30;
    private static final int NUMBER = 14;

    private final Panels panels;

    Tables(Panels panels) {
        this.panels = panels;
    }

    void send(String id, String form, Look look, HttpServletResponse response) throws IOException {
        Chart chart = panels.whole(id, look).orElseThrow(NotFound::new);
        List<Sheets.Column> columns = new ArrayList<>(List.of(new Sheets.Column(chart.over(), NAME)));
        chart.series().forEach(series -> columns.add(new Sheets.Column(series.head(), NUMBER)));
        Sheets.send(response, form.equals("xlsx") ? "xlsx" : "csv", chart.title().replace('：', '，') + " " + look.chosen().code(), columns, chart.rows().stream());
    }
}
