package mingbai.statistics.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.Risk;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;
import org.springframework.stereotype.Component;

/** Requests in hand: how long they have been waiting at the end of the period, and what is wrong or about to be with them today. */
@Component
class RiskDrawing {

    /** Days since the receipt; each row holds those below it too, so that it has one list. */
    private static final List<Integer> AGES = List.of(30, 60, 90, 180);

    private final Drawn drawn;
    private final RequestReading requests;

    RiskDrawing(Drawn drawn, RequestReading requests) {
        this.drawn = drawn;
        this.requests = requests;
    }

    Chart ages(Look look, String id) {
        Measure all = drawn.measure("request.carried-out");
        Measure old = drawn.measure("request.open-old");
        List<Label> labels = new ArrayList<>(List.of(Label.of("在办")));
        List<Mark> marks = new ArrayList<>(List.of(drawn.mark(look, all, look.period())));
        for (int days : AGES) {
            labels.add(Label.of("其中收到已超过" + days + "日"));
            marks.add(drawn.mark(look, old, new Period(look.period().to().minusDays(days), look.period().to())));
        }
        return new Chart(id, Shape.BARS, "在办申请：收到已有多久", "到期末已经收到、还没有办结的申请，按自然日计，包括依法暂停计算期限的时间。", "收到至期末", labels,
                List.of(new Series("在办", all.unit().label(), Shade.MAIN, marks)), Drawn.files(look, id));
    }

    /** As things stand now, whatever the period. */
    Chart now(Look look, String id) {
        List<Label> labels = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        RequestFilter open = RequestFilter.of(look.codes() == null ? List.of() : look.codes()).open();
        for (Risk risk : List.of(Risk.OVERDUE, Risk.UNCONFIRMED, Risk.PAUSED_LONG)) {
            labels.add(Label.of(risk.label()));
            marks.add(Mark.of(requests.count(open.at(risk)), list(look) + "&risk=" + risk.code()));
        }
        for (int days : List.of(3, 5)) {
            labels.add(Label.of(days + "个工作日内到期"));
            marks.add(Mark.of(requests.count(open.dueWithin(days)), list(look) + "&within=" + days));
        }
        return new Chart(id, Shape.BARS, "在办申请：风险", "现在的情况，不随所选期间变化。", "风险", labels, List.of(new Series("在办", "件", Shade.LATE, marks)), Drawn.files(look, id));
    }

    private static String list(Look look) {
        String within = look.agency().isEmpty() ? "" : (look.scope() == Scope.OWN ? "&agency=" : "&below=") + URLEncoder.encode(look.agency(), StandardCharsets.UTF_8);
        return "/desk/requests?phase=open" + within;
    }
}
