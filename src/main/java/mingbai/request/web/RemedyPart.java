package mingbai.request.web;

import java.util.List;
import java.util.Optional;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.remedy.Remedies;
import mingbai.request.remedy.Remedy;
import mingbai.request.remedy.RemedyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** Reconsiderations and suits on the page of a request. */
@Component
class RemedyPart implements CasePart {

    private final RemedyReading remedies;

    RemedyPart(RemedyReading remedies) {
        this.remedies = remedies;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        List<Row> rows = remedies.of(request.id()).stream().map(remedy -> row(request, remedy)).toList();
        boolean acts = caller.holds(Role.OFFICE, request.agency()) && request.stage() != Stage.SUBMITTED;
        List<Link> links = acts ? List.of(new Link("登记复议或者诉讼", "/desk/remedies/new?request=" + request.id(), false)) : List.of();
        return rows.isEmpty() && links.isEmpty() ? Optional.empty()
                : Optional.of(new Section("remedies", "复议和诉讼", rows.isEmpty() ? "没有登记行政复议和行政诉讼。" : "", rows, links));
    }

    private static Row row(RequestCase request, Remedy remedy) {
        String state = remedy.result() == null ? remedy.filedOn() + "提起，尚未审结" : remedy.closedOn() + " " + remedy.result().label();
        return new Row(remedy.kind().label(), remedy.number() + "：" + state, Remedies.hint(remedy.kind(), request.outcome(), remedy.filedOn()),
                remedy.result() == null ? Tone.SOON : Tone.DONE, "/desk/remedy/" + remedy.id());
    }
}
