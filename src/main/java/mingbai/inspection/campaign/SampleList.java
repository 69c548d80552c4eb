package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.PublicPaperReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be drawn, and how what was drawn is called. */
@Component
@Transactional(readOnly = true)
class SampleList {

    static final int LONGEST = 20_000;

    private final AgencyReading agencies;
    private final PublishedReading published;
    private final PublicPaperReading papers;
    private final RequestReading requests;

    SampleList(AgencyReading agencies, PublishedReading published, PublicPaperReading papers, RequestReading requests) {
        this.agencies = agencies;
        this.published = published;
        this.papers = papers;
        this.requests = requests;
    }

    /** A thing that was drawn, as the desk calls it. @param address where it is looked at */
    record Called(String agency, String label, String address) {}

    /** Ids of all that may be drawn, in ascending order of their text. @param from and to narrow documents and cases to the days of publication, of receipt */
    List<String> ids(String agency, SpotSample.Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        List<String> tree = agencies.subtree(agency);
        List<String> ids = switch (kind) {
            case UNIT -> agencies.within(agency).stream().filter(unit -> unit.validOn(today) && !unit.code().equals(agency)).map(Agency::code).toList();
            case DOCUMENT -> documents(PublishedFilter.of(tree).between(from, to));
            case CASE -> cases(new RequestFilter(tree, java.util.Set.of(), null, null, null, from, to, "", null, null, null));
        };
        return ids.stream().sorted().toList();
    }

    private List<String> documents(PublishedFilter filter) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            PublishedReading.Slice slice = published.page(filter, cursor, PublishedReading.MOST);
            slice.rows().stream().map(PublicRow::id).forEach(id -> ids.add(Long.toString(id)));
            cursor = slice.next();
            bounded(ids);
        } while (cursor != null);
        return ids;
    }

    private List<String> cases(RequestFilter filter) {
        List<String> ids = new ArrayList<>();
        List<RequestRow> rows = requests.after(filter, 0, 500);
        while (!rows.isEmpty()) {
            rows.forEach(row -> ids.add(Long.toString(row.id())));
            bounded(ids);
            rows = requests.after(filter, rows.getLast().id(), 500);
        }
        return ids;
    }

    private static void bounded(List<String> ids) {
        if (ids.size() > LONGEST) {
            throw new Refused("from", "超过" + LONGEST + "件，请缩短起止日期后分次抽取");
        }
    }

    /** By id; what is no longer there is missing. */
    Map<String, Called> called(SpotSample.Kind kind, Collection<String> ids) {
        Map<String, Called> called = new HashMap<>();
        switch (kind) {
            case UNIT -> agencies.byCodes(ids).forEach(unit -> called.put(unit.code(), new Called(unit.code(), unit.name(), "/desk/inspection?state=all&agency=" + unit.code())));
            case DOCUMENT -> papers.papers(numbers(ids)).forEach(paper -> called.put(Long.toString(paper.id()), new Called(paper.agency(), paper.shown().title(), paper.address())));
            case CASE -> requests.rows(numbers(ids)).forEach(row -> called.put(Long.toString(row.id()), new Called(row.agency(), row.number(), row.address())));
        }
        return called;
    }

    private static List<Long> numbers(Collection<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }
}
