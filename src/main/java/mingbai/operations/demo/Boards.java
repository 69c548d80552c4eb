package mingbai.operations.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.channel.BeginNotice;
import mingbai.channel.HandleObjection;
import mingbai.channel.NoticeOutcome;
import mingbai.channel.Objection;
import mingbai.channel.PlaceKind;
import mingbai.channel.PutUp;
import mingbai.channel.SetPlace;
import mingbai.channel.ShowingForm;
import mingbai.channel.TakeDown;
import mingbai.channel.TakeObjection;
import mingbai.channel.TellNoticeResult;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import org.springframework.stereotype.Component;

/**
 * Boards, screens and kiosks of the town, its villages and the city, what was put up there, and what is before the people for objections.
 * Of the town's 301 papers of its year, 86 were made known otherwise too.
 */
@Component
class Boards {

    private static final int SHOWN = 86;

    private final SetPlace places;
    private final PutUp putUp;
    private final TakeDown takeDown;
    private final BeginNotice begin;
    private final TakeObjection object;
    private final HandleObjection handle;
    private final TellNoticeResult tell;
    private final PublishedReading published;
    private final Team team;
    private final Clock clock;

    Boards(SetPlace places, PutUp putUp, TakeDown takeDown, BeginNotice begin, TakeObjection object, HandleObjection handle, TellNoticeResult tell,
            PublishedReading published, Team team, Clock clock) {
        this.places = places;
        this.putUp = putUp;
        this.takeDown = takeDown;
        this.begin = begin;
        this.object = object;
        this.handle = handle;
        this.tell = tell;
        this.published = published;
        this.team = team;
        this.clock = clock;
    }

    void play(Bodies bodies, LocalDate today) {
        Unit town = bodies.town();
        List<Long> boards = List.of(place(town, PlaceKind.BOARD, "镇政府大院公示栏", town), place(town, PlaceKind.SCREEN, "便民服务中心电子屏", town),
                place(town, PlaceKind.BROADCAST, "镇广播站", town), place(town, PlaceKind.HOUSEHOLD, "入户发放", town));
        place(town, PlaceKind.KIOSK, "便民服务中心查询机", town);
        bodies.all().stream().filter(unit -> unit.kind().equals("village")).forEach(village -> place(village, PlaceKind.VILLAGE, village.region() + "村务公开栏", town));
        place(bodies.office(), PlaceKind.SCREEN, "市政府办事大厅电子屏", bodies.city());
        place(bodies.county(), PlaceKind.KIOSK, "县政务服务中心查询机", bodies.county());
        showings(town, boards, today);
        notices(town, today);
    }

    private long place(Unit owner, PlaceKind kind, String name, Unit source) {
        List<String> sources = new ArrayList<>(List.of(source.code()));
        if (!owner.equals(source)) {
            sources.add(owner.code());
        }
        SetPlace.Facts facts = new SetPlace.Facts(kind, name, owner.region() + "示范路1号", "0000-5550101", "工作日 9:00-12:00 13:30-17:00", sources, 365, 20, true);
        return places.enter(team.at("city", owner.code()), owner.code(), facts);
    }

    /** All but the last few have come down again. */
    private void showings(Unit town, List<Long> boards, LocalDate today) {
        Actor clerk = team.at("clerk", town.code());
        List<ShowingForm> forms = List.of(ShowingForm.POSTER, ShowingForm.SCREEN, ShowingForm.SCRIPT, ShowingForm.CARD);
        List<PublicRow> papers = published.list(PublishedFilter.ofAgency(town.code()).year(today.getYear() - 1), SHOWN, 0);
        for (int i = 0; i < papers.size(); i++) {
            int where = i % boards.size();
            LocalDate up = LocalDate.of(today.getYear() - 1, 12, 31);
            long showing = putUp.run(clerk, boards.get(where), papers.get(i).indexNumber(), forms.get(where), up.minusDays(i * 2L), "", null);
            if (i >= 6) {
                takeDown.run(clerk, showing, 1, up.minusDays(i * 2L).plusDays(20), "");
            }
        }
    }

    private void notices(Unit town, LocalDate today) {
        Actor clerk = team.at("clerk", town.code());
        PublishedFilter ofTown = PublishedFilter.ofAgency(town.code());
        List<PublicRow> past = published.list(ofTown.genre("人事信息").year(today.getYear() - 1), 5, 0);
        for (int i = 0; i < past.size(); i++) {
            LocalDate day = day(past.get(i));
            long notice = begin.run(clerk, town.code(), new BeginNotice.Facts(past.get(i).indexNumber(), "personnel", day, 5, "", "", ""));
            if (i == 0) {
                long objection = object.run(clerk, notice, day.plusDays(2), Objection.Medium.PHONE, "来电人未留姓名", "认为任职条件表述不清。");
                handle.run(clerk, objection, 1, "已核对任职条件并当面说明，当事人没有其他意见。");
            }
            tell.run(clerk, notice, i == 0 ? 2 : 1, i == 0 ? NoticeOutcome.UPHELD : NoticeOutcome.NO_OBJECTION, "");
        }
        List<PublicRow> running = published.list(ofTown.genre("民生保障").year(today.getYear()), 3, 0);
        for (int i = 0; i < running.size(); i++) {
            long notice = begin.run(clerk, town.code(), new BeginNotice.Facts(running.get(i).indexNumber(), "welfare", today.minusDays(i), 7, "", "", ""));
            if (i == 1) {
                object.run(clerk, notice, today, Objection.Medium.VISIT, "村民来访", "询问名单中一户是否符合条件。");
            }
        }
    }

    private LocalDate day(PublicRow row) {
        return LocalDate.ofInstant(Objects.requireNonNull(row.publishedAt()), clock.getZone());
    }
}
