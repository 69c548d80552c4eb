package mingbai.request.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.request.CasePart;
import mingbai.request.LinkRequests;
import mingbai.request.RequestCase;
import mingbai.request.RequestLink;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** On the page of a request: those it belongs together with, and the search for more. */
@Component
class LinkedPart implements CasePart {

    private final LinkRequests links;
    private final RequestReading reading;

    LinkedPart(LinkRequests links, RequestReading reading) {
        this.links = links;
        this.reading = reading;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        List<RequestLink> all = links.of(request.id());
        Map<Long, RequestRow> rows = reading.rows(all.stream().map(link -> other(link, request.id())).toList()).stream()
                .collect(Collectors.toMap(RequestRow::id, row -> row));
        List<Row> shown = all.stream().filter(link -> rows.containsKey(other(link, request.id()))).map(link -> row(link, rows.get(other(link, request.id())))).toList();
        boolean may = caller.holds(Role.OFFICE, request.agency()) || caller.holds(Role.DRAFTER, request.agency());
        List<Link> acts = may ? List.of(new Link("查找重复和同类申请", "/desk/request/" + request.id() + "/similar", false)) : List.of();
        return shown.isEmpty() && acts.isEmpty() ? Optional.empty() : Optional.of(new Section("linked", "有关的申请", shown.isEmpty() ? "没有关联其他申请。" : "", shown, acts));
    }

    private static long other(RequestLink link, long request) {
        return link.request() == request ? link.other() : link.request();
    }

    private static Row row(RequestLink link, RequestRow other) {
        return new Row(link.reason().label(), other.number() + " " + other.subject(), other.phase().label() + (link.note().isEmpty() ? "" : "；" + link.note()),
                other.phase().tone(), other.address());
    }
}
