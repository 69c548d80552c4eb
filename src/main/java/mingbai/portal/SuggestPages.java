package mingbai.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.index.FullTextIndex;
import mingbai.index.Query;
import mingbai.merkle.Json;
import mingbai.publication.reading.PublicListReading;
import mingbai.web.MayCall;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions while somebody types: what many search for, agencies by name, titles of documents. The script of the search box asks for them. */
@Controller
class SuggestPages {

    private static final int EACH = 4;
    private static final int LONGEST = 40;

    private final SearchTermReading terms;
    private final AgencyReading agencies;
    private final FullTextIndex index;
    private final PublicListReading lists;
    private final Clock clock;

    SuggestPages(SearchTermReading terms, AgencyReading agencies, @Qualifier("publicIndex") FullTextIndex index, PublicListReading lists, Clock clock) {
        this.terms = terms;
        this.agencies = agencies;
        this.index = index;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/suggest")
    @MayCall(anyone = true)
    public ResponseEntity<String> suggest(@RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        List<Suggestion> suggestions = words.isEmpty() || words.length() > LONGEST ? List.of() : suggestions(words);
        List<Map<String, ?>> items = new ArrayList<>();
        suggestions.forEach(one -> items.add(new LinkedHashMap<>(Map.of("text", one.text(), "kind", one.kind(), "url", one.address()))));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(Json.canonical(Map.of("q", words, "items", items)));
    }

    private List<Suggestion> suggestions(String words) {
        LocalDate today = LocalDate.now(clock);
        List<Suggestion> found = new ArrayList<>();
        terms.like(words, today.minusDays(HotTerms.KEPT_DAYS), EACH)
                .forEach(term -> found.add(new Suggestion(term, "热词", new Narrowing(term, "", "", "", "", "", "", "", "").address("/search"))));
        agencies.list(new AgencyReading.Filter(words, "", null, null, today), 0, EACH).agencies().stream().filter(agency -> agency.kind() != AgencyKind.SECTION)
                .forEach(agency -> found.add(new Suggestion(agency.name(), "机关", "/agency/" + agency.code())));
        found.addAll(titles(words));
        return found;
    }

    private List<Suggestion> titles(String words) {
        var hits = index.search(Query.of(words).page(0, EACH * 2)).hits();
        List<String> live = lists.liveAmong(hits.stream().map(hit -> hit.entry().indexNumber()).toList());
        return hits.stream().filter(hit -> live.contains(hit.entry().indexNumber())).filter(hit -> hit.title().stream().anyMatch(part -> part.marked())).limit(EACH)
                .map(hit -> new Suggestion(hit.plainTitle(), "文件", "/doc/" + hit.entry().indexNumber())).toList();
    }
}
