package mingbai.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Board;
import mingbai.channel.ShowingPlace;
import mingbai.channel.reading.NoticeReading;
import mingbai.channel.reading.PlaceReading;
import mingbai.channel.web.BoardPage.Line;
import mingbai.channel.web.Screens.Ways;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What hangs on a board, for a telephone; full screens and kiosks that turn by themselves. They turn by the Refresh header, which works in any
 * browser without scripts, and stand still when asked to (WCAG 2.2.1, 2.2.2).
 */
@Controller
class BoardPages {

    /** A kiosk somebody walked away from goes back to its list, seconds. */
    private static final int LEFT_ALONE = 180;
    private static final int EMPTY_LOOKS_AGAIN = 300;
    private static final int MOST_NOTICES = 20;

    private final PlaceReading places;
    private final Board board;
    private final Screens screens;
    private final ScreenPack pack;
    private final NoticeReading notices;
    private final NoticeView noticeView;
    private final AgencyReading agencies;
    private final Published log;

    BoardPages(PlaceReading places, Board board, Screens screens, ScreenPack pack, NoticeReading notices, NoticeView noticeView, AgencyReading agencies,
            Published log) {
        this.places = places;
        this.board = board;
        this.screens = screens;
        this.pack = pack;
        this.notices = notices;
        this.noticeView = noticeView;
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping("/board/{place}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String board(@PathVariable String place, HttpServletRequest request, Model model) {
        long position = log.size();
        ShowingPlace found = open(place);
        List<Board.Entry> entries = board.entries(found);
        MadeFrom.of(position, Stream.concat(Stream.of(NoticePages.TAG), Stream.of(board.tags(found, entries))).toArray(String[]::new)).on(request);
        List<NoticeLine> running = notices.running(found.sources(), MOST_NOTICES).stream().map(noticeView::line).filter(NoticeLine::live).toList();
        List<Line> hanging = entries.stream().filter(Board.Entry::here).map(this::line).toList();
        List<Line> newest = entries.stream().filter(entry -> !entry.here()).map(this::line).toList();
        model.addAttribute("page", new BoardPage(found, agencies.nameOf(found.agency()), screens.phone(found), running, hanging, newest,
                ColumnTags.catalog(found.name(), found.name() + "上公开的文件"), List.of(new Crumb(agencies.nameOf(found.agency()), "/agency/" + found.agency()), Crumb.here(found.name()))));
        return "channel/board";
    }

    private Line line(Board.Entry entry) {
        return new Line(entry.content().title(), entry.document().address(), agencies.nameOf(entry.document().agency()), Times.day(entry.document().publishedAt()));
    }

    @GetMapping("/screen/{place}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String screen(@PathVariable String place, @RequestParam(defaultValue = "1") String n, @RequestParam(defaultValue = "") String still,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        long position = log.size();
        ShowingPlace found = open(place);
        List<Board.Entry> entries = board.entries(found);
        MadeFrom.of(position, board.tags(found, entries)).on(request);
        ScreenPage page = screens.screen(found, entries, number(n), !still.isEmpty(), ways("/screen/" + found.id(), "/kiosk/" + found.id(), found, entries));
        turn(response, page.still(), page.of() == 0 ? EMPTY_LOOKS_AGAIN : found.seconds(), page.next());
        model.addAttribute("page", page);
        return "channel/screen";
    }

    @GetMapping("/kiosk/{place}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String kiosk(@PathVariable String place, @RequestParam(defaultValue = "1") String n, @RequestParam(defaultValue = "") String still,
            @RequestParam(defaultValue = "") String text, HttpServletRequest request, HttpServletResponse response, Model model) {
        long position = log.size();
        ShowingPlace found = open(place);
        List<Board.Entry> entries = board.entries(found);
        MadeFrom.of(position, board.tags(found, entries)).on(request);
        String at = "/kiosk/" + found.id();
        Ways ways = ways(at, at, found, entries);
        boolean reading = !text.isEmpty() && !entries.isEmpty();
        KioskPage page = reading ? screens.text(found, entries, Screens.within(number(text), entries.size()), "", ways)
                : screens.list(found, entries, number(n), !still.isEmpty(), ways);
        turn(response, false, reading || page.still() ? LEFT_ALONE : found.seconds(), reading || page.still() ? at : at + "?n=" + Screens.within(page.n() + 1, page.of()));
        model.addAttribute("page", page);
        return "channel/kiosk";
    }

    @GetMapping("/screen/{place}/pack.zip")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> pack(@PathVariable String place) {
        ShowingPlace found = open(place);
        return ProductPages.file(pack.of(found, board.entries(found)), MediaType.parseMediaType("application/zip"), found.name() + "离线播放包.zip");
    }

    private static void turn(HttpServletResponse response, boolean still, int seconds, String next) {
        if (!still) {
            response.setHeader("Refresh", seconds + "; url=" + next);
        }
    }

    private static Ways ways(String at, String list, ShowingPlace place, List<Board.Entry> entries) {
        return new Ways("/assets/screen.css", list, n -> at + "?n=" + n, n -> at + "?n=" + n + "&still=1", n -> "/kiosk/" + place.id() + "?text=" + n,
                n -> entries.get(n - 1).document().address() + "/qr.svg", false);
    }

    private ShowingPlace open(String id) {
        return places.find(id).filter(place -> place.open() && !place.kind().page().isEmpty()).orElseThrow(NotFound::new);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
