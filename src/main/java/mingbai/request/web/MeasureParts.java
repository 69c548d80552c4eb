package mingbai.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.MeasureState;
import mingbai.request.measure.OpinionLine;
import mingbai.request.measure.OpinionLines;
import mingbai.request.measure.ReceiveCorrection;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of a request shows of corrections, opinions, extensions, reasons and delays, and where they are done. */
@Configuration(proxyBeanMethods = false)
class MeasureParts {

    /** A part made of one function. */
    private record Part(int order, java.util.function.BiFunction<RequestCase, Boolean, Optional<CasePart.Section>> section) implements CasePart {

        @Override
        public Optional<Section> of(RequestCase request, Caller caller) {
            boolean acts = request.stage() == Stage.IN_HAND && caller.holds(Role.OFFICE, request.agency());
            return section.apply(request, acts);
        }
    }

    private static Optional<CasePart.Section> section(String key, String title, List<CasePart.Row> rows, List<CasePart.Link> acts) {
        return rows.isEmpty() && acts.isEmpty() ? Optional.empty() : Optional.of(new CasePart.Section(key, title, "", rows, acts));
    }

    private static List<CasePart.Link> link(boolean acts, String label, RequestCase request, String page) {
        return acts ? List.of(new CasePart.Link(label, "/desk/request/" + request.id() + "/" + page, false)) : List.of();
    }

    private static CasePart.Row row(Measure measure) {
        String value = measure.state().label() + (measure.toldOn() == null ? "" : "（" + measure.toldOn() + "）")
                + (measure.days() > 0 ? "，" + measure.days() + "个工作日" : "") + (measure.until() == null ? "" : "，期限到" + measure.until());
        String note = measure.text() + (measure.flaw().isEmpty() ? "" : "；逾期告知的原因：" + measure.flaw())
                + (measure.consentName().isEmpty() ? "" : "；同意：" + measure.consentName()) + (measure.answer().isEmpty() ? "" : "；" + measure.answer());
        Tone tone = measure.state() == MeasureState.TOLD ? measure.flaw().isEmpty() ? Tone.DONE : Tone.LATE : measure.isWaiting() ? Tone.SOON : Tone.PLAIN;
        return new CasePart.Row(measure.kind().label(), value, note, tone, "");
    }

    private static List<CasePart.Row> rows(MeasureBook measures, RequestCase request, MeasureKind... kinds) {
        List<MeasureKind> wanted = List.of(kinds);
        return measures.of(request.id()).stream().filter(measure -> wanted.contains(measure.kind())).map(MeasureParts::row).toList();
    }

    @Bean
    CasePart correctionPart(MeasureBook measures, ReceiveCorrection receive) {
        return new Part(30, (request, acts) -> {
            List<CasePart.Row> rows = new ArrayList<>(rows(measures, request, MeasureKind.CORRECTION));
            receive.earlier(request.id()).forEach(old -> rows.add(new CasePart.Row("补正前的内容", old.subject(), old.description(), Tone.PLAIN, "")));
            return section("correction", "补正", rows, link(acts, receive.isAwaited(request) ? "登记补正" : "告知补正", request, "correction"));
        });
    }

    @Bean
    CasePart opinionPart(OpinionLines lines) {
        return new Part(40, (request, acts) -> section("opinions", "征求意见", lines.of(request).stream().map(line -> row(request, line, acts)).toList(),
                link(acts, "征求意见", request, "opinions")));
    }

    private static CasePart.Row row(RequestCase request, OpinionLine line, boolean acts) {
        String value = line.given() == null ? line.measure().isWaiting() ? "待发出" : "已发出，等待反馈" : line.given().opinion().label() + "（" + line.given().day() + "）";
        return new CasePart.Row(line.party().kind().label() + "：" + line.party().name(), value, line.advice().text() + "（" + line.advice().provision() + "）",
                line.advice().settled() ? Tone.DONE : Tone.SOON, acts ? "/desk/request/" + request.id() + "/opinions?opinion=" + line.measure().id() : "");
    }

    @Bean
    CasePart extensionPart(MeasureBook measures) {
        return new Part(50, (request, acts) -> {
            List<CasePart.Link> links = new ArrayList<>(link(acts, "延长答复期限", request, "extension"));
            links.addAll(link(acts, "要求说明理由", request, "reasons"));
            links.addAll(link(acts, "延迟答复", request, "delay"));
            return section("extension", "延长与延迟", rows(measures, request, MeasureKind.EXTENSION, MeasureKind.REASONS, MeasureKind.DELAY), links);
        });
    }
}
