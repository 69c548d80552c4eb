package mingbai.channel.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Board;
import mingbai.channel.ShowingPlace;
import mingbai.channel.Slides;
import mingbai.channel.Slides.Slide;
import mingbai.channel.web.KioskPage.Line;
import mingbai.channel.web.KioskPage.Text;
import mingbai.channel.web.ScreenPage.Turn;
import mingbai.web.Site;
import mingbai.web.Times;
import org.springframework.stereotype.Component;

/** Lays out what a screen or a kiosk shows at one turn; where its links lead is handed in. */
@Component
class Screens {

    static final int LINES = 7;

    private final AgencyReading agencies;
    private final Site site;
    private final Clock clock;

    Screens(AgencyReading agencies, Site site, Clock clock) {
        this.agencies = agencies;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Where the links of a page lead.
     *
     * @param turn  address of the n-th turn (from 1), moving
     * @param still the same, standing
     * @param text  address of the n-th document of a kiosk (from 1)
     * @param code  address of the picture of the code of the n-th document
     */
    record Ways(String style, String list, IntFunction<String> turn, IntFunction<String> still, IntFunction<String> text, IntFunction<String> code, boolean packed) {}

    /** Any number names a turn: after the last comes the first again. */
    static int within(int n, int of) {
        return of == 0 ? 1 : Math.floorMod(n - 1, of) + 1;
    }

    ScreenPage screen(ShowingPlace place, List<Board.Entry> entries, int asked, boolean still, Ways ways) {
        List<Slide> slides = Slides.of(entries);
        int of = slides.size();
        int n = within(asked, of);
        String next = ways.turn().apply(within(n + 1, of));
        return new ScreenPage(place.name(), agencies.nameOf(place.agency()), phone(place), ways.style(), ways.packed() && !still && of > 1 ? place.seconds() + "; url=" + next : "",
                of == 0 ? null : turn(slides.get(n - 1), entries, ways.code()), n, of, ways.still().apply(within(n - 1, of)), still ? ways.still().apply(within(n + 1, of)) : next,
                ways.list(), still ? ways.turn().apply(n) : ways.still().apply(n), still, ways.packed() ? Times.minute(clock.instant()) : "", site.demonstration());
    }

    private Turn turn(Slide slide, List<Board.Entry> entries, IntFunction<String> code) {
        Board.Entry entry = slide.entry();
        return new Turn(entry.content().title(), agencies.nameOf(entry.document().agency()), Times.day(entry.document().publishedAt()),
                entry.content().documentNumber(), slide.part(), slide.parts(), slide.lines(), slide.rest(), code.apply(entries.indexOf(entry) + 1),
                site.baseAddress() + entry.document().address());
    }

    KioskPage list(ShowingPlace place, List<Board.Entry> entries, int asked, boolean still, Ways ways) {
        int of = Math.max(1, Math.ceilDiv(entries.size(), LINES));
        int n = within(asked, of);
        List<Line> lines = java.util.stream.IntStream.range((n - 1) * LINES, Math.min(n * LINES, entries.size()))
                .mapToObj(i -> line(entries.get(i), ways.text().apply(i + 1))).toList();
        String next = ways.turn().apply(within(n + 1, of));
        return new KioskPage(place.name(), agencies.nameOf(place.agency()), phone(place), ways.style(), ways.packed() && !still && of > 1 ? place.seconds() + "; url=" + next : "",
                lines, n, of, ways.still().apply(within(n - 1, of)), ways.still().apply(within(n + 1, of)), still ? ways.turn().apply(n) : ways.still().apply(n), still, null,
                ways.packed() ? Times.minute(clock.instant()) : "", site.demonstration());
    }

    /** @param at place of the document in the list, from 1 */
    KioskPage text(ShowingPlace place, List<Board.Entry> entries, int at, String refresh, Ways ways) {
        Board.Entry entry = entries.get(at - 1);
        Function<Integer, String> other = n -> ways.text().apply(within(n, entries.size()));
        Text text = new Text(entry.content().title(), agencies.nameOf(entry.document().agency()), Times.day(entry.document().publishedAt()),
                entry.content().documentNumber(), withoutLinks(entry.content().body()), ways.code().apply(at), site.baseAddress() + entry.document().address(),
                ways.list(), other.apply(at - 1), other.apply(at + 1));
        return new KioskPage(place.name(), agencies.nameOf(place.agency()), phone(place), ways.style(), refresh, List.of(), at, entries.size(), "", "", "", true, text,
                ways.packed() ? Times.minute(clock.instant()) : "", site.demonstration());
    }

    /** A kiosk has no way back from elsewhere: links of the text stay text; pictures of the site are not on a stick. */
    private static String withoutLinks(String body) {
        return body.replaceAll("</?a\\b[^>]*>", "").replaceAll("<img\\b[^>]*>", "");
    }

    private Line line(Board.Entry entry, String address) {
        return new Line(entry.content().title(), agencies.nameOf(entry.document().agency()), Times.day(entry.document().publishedAt()), address);
    }

    String phone(ShowingPlace place) {
        return !place.phone().isEmpty() ? place.phone() : agencies.byCode(place.agency()).map(Agency::facts).map(facts -> facts.contact().phone()).orElse("");
    }
}
