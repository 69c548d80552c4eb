package mingbai.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.agency.intake.Progress;
import mingbai.catalog.DutyFixtures;
import mingbai.channel.PlaceKind;
import mingbai.channel.RecordVisit;
import mingbai.channel.SetPlace;
import mingbai.channel.Visit.Purpose;
import mingbai.contribution.SendContribution;
import mingbai.contribution.SendContribution.Sending;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.publication.ImportDocuments;
import mingbai.publication.ImportIssued;
import mingbai.publication.MarkNormative;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.request.ImportRequests;
import mingbai.request.remedy.ImportReviews;
import org.springframework.context.ApplicationContext;

/** A town with a village and two years of records of every kind, brought in as offices do: by files of an older system and by hand. */
public final class MadeUpYear {

    private final ApplicationContext program;
    private final Path folder;
    public final Agency town;
    public final Agency village;
    public final Actor clerk;

    public MadeUpYear(ApplicationContext program, Staff staff, Path folder) {
        this.program = program;
        this.folder = folder;
        this.town = staff.agency("示例青禾镇人民政府");
        this.village = staff.below(town, "示例青禾镇柳溪村");
        this.clerk = Actor.of(21, "示例甲", town.code());
    }

    public MadeUpYear whole() {
        documents();
        issued();
        requests();
        remedies();
        work();
        visits();
        contributions();
        duties();
        return this;
    }

    public void documents() {
        write("documents.jsonl", document("S1", "通知", "综合政务", "2025-01-01", ""), document("S2", "通知", "综合政务", "2025-06-30", ""),
                document("S3", "公告", "财政、金融、审计", "2025-12-31", ""), document("S4", "公告", "", "2026-01-01", ""), document("S5", "办法", "综合政务", "2025-03-10", ""),
                document("S6", "办法", "综合政务", "2024-05-06", ",\"repealed_on\":\"2025-08-01\",\"valid\":false"), document("S7", "通知", "综合政务", "", ""));
        try {
            program.getBean(ImportDocuments.class).run(Actor.of(1, "示例管理员", town.code()), folder.resolve("documents.jsonl"), false, (line, tally) -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.getBean(PublicListReading.class).list(PublicFilter.ofAgency(town.code()), 50, 0).stream().filter(row -> row.genre().equals("办法"))
                .map(PublicRow::id).forEach(id -> program.getBean(MarkNormative.class).run(clerk, id, true, ""));
    }

    private String document(String id, String genre, String theme, String published, String more) {
        return "{\"source_id\":\"%s\",\"title\":\"示例%s%s\",\"body\":\"示例正文%s。\",\"agency_code\":\"%s\",\"class\":\"proactive\",\"genre\":\"%s\",\"theme\":\"%s\"%s%s}"
                .formatted(id, genre, id, id, town.code(), genre, theme, published.isEmpty() ? "" : ",\"published_on\":\"" + published + "\",\"written_on\":\"" + published + "\"",
                        more);
    }

    public void issued() {
        String onRequest = Ground.forClass(DisclosureClass.ON_REQUEST).getFirst().name();
        String exempt = Ground.forClass(DisclosureClass.EXEMPT).getFirst().name();
        write("issued.csv", "agency_code,title,document_number,written_on,class,ground,ground_note,kind,catalog_code",
                "%s,示例发文一,示青政发〔2025〕101号,2025-02-03,proactive,,,official,".formatted(town.code()),
                "%s,示例发文二,示青政发〔2025〕102号,2025-05-06,on_request,%s,,official,".formatted(town.code(), onRequest),
                "%s,示例发文三,示青政发〔2025〕103号,2025-12-31,exempt,%s,,official,".formatted(town.code(), exempt),
                "%s,示例其他信息,,2025-07-08,proactive,,,other,".formatted(town.code()),
                "%s,示例村务,,2026-01-08,proactive,,,other,".formatted(village.code()));
        program.getBean(ImportIssued.class).run(folder.resolve("issued.csv"), clerk, agency -> true);
    }

    public void requests() {
        write("requests.csv", "request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan,paused_from,paused_to",
                request("1", "natural", "2024-12-20", "letter", "", "false", "2025-01-10", "r3_1", ""), request("2", "natural", "2025-01-02", "web", "", "false", "2025-01-20", "r3_1", ""),
                request("3", "company", "2025-03-03", "web", "", "true", "2025-04-20", "r3_2", "120.50"), request("4", "legal", "2025-06-02", "counter", "2025-06-10", "false", "2025-06-30", "r3_3_3", ""),
                request("5", "natural", "2025-09-01", "fax", "", "false", "2025-12-31", "r3_4_1", ""), request("6", "ngo", "2025-12-25", "web", "", "false", "2026-01-15", "r3_5_2", ""),
                request("7", "natural", "2025-12-30", "oral", "", "false", "", "", ""), request("8", "other", "2026-01-05", "web", "", "false", "2026-01-12", "r3_6_3", ""));
        program.getBean(ImportRequests.class).run(folder.resolve("requests.csv"), clerk, false, Progress.UNWATCHED);
    }

    private String request(String no, String kind, String received, String channel, String corrected, String extended, String closed, String outcome, String fee) {
        return String.join(",", "示例旧-" + no, town.code(), kind, received, channel, "示例申请事项" + no, corrected, extended, closed, outcome, fee, "", "");
    }

    public void remedies() {
        write("reviews.csv", "review_no,agency_code,request_no,kind,filed_on,closed_on,result",
                "复-1,%s,,reconsideration,2024-12-20,2025-02-01,corrected".formatted(town.code()), "复-2,%s,,reconsideration,2025-03-01,2025-04-20,upheld".formatted(town.code()),
                "诉-1,%s,,suit_direct,2025-11-01,2026-01-20,other".formatted(town.code()), "诉-2,%s,,suit_after_reconsideration,2025-12-05,,".formatted(town.code()));
        program.getBean(ImportReviews.class).run(folder.resolve("reviews.csv"), clerk, false, Progress.UNWATCHED);
    }

    public void work() {
        enter(town, Kind.TRAINING, "2025-01-01", 30, 0, 0);
        enter(town, Kind.TRAINING, "2025-09-09", 45, 0, 0);
        enter(village, Kind.MEETING, "2025-12-31", 12, 0, 0);
        enter(town, Kind.STAFF, "2025-01-15", 2, 3, 0);
        enter(town, Kind.STAFF, "2025-10-15", 3, 4, 0);
        enter(village, Kind.STAFF, "2025-10-15", 0, 1, 0);
        enter(town, Kind.BUDGET, "2025-02-01", 0, 0, 5_000_000);
        enter(town, Kind.SPENDING, "2025-11-01", 0, 0, 1_234_567);
        enter(village, Kind.SPENDING, "2026-01-01", 0, 0, 99);
    }

    private void enter(Agency agency, Kind kind, String day, int people, int partTime, long fen) {
        program.getBean(RecordWork.class).record(clerk, agency.code(), new Entry(kind, LocalDate.parse(day), "示例记录", people, partTime, fen, ""));
    }

    /** [001]: 166 visits at two reading places. */
    public void visits() {
        SetPlace places = program.getBean(SetPlace.class);
        RecordVisit visits = program.getBean(RecordVisit.class);
        long first = places.enter(clerk, town.code(), place("示例一号查阅点"));
        long second = places.enter(clerk, town.code(), place("示例二号查阅点"));
        visits.run(clerk, first, LocalDate.of(2025, 1, 2), Purpose.READ, 100, "");
        visits.run(clerk, first, LocalDate.of(2025, 12, 31), Purpose.HELPED, 6, "");
        visits.run(clerk, second, LocalDate.of(2025, 7, 1), Purpose.READ, 60, "");
        visits.run(clerk, second, LocalDate.of(2026, 2, 1), Purpose.ASK, 1, "");
    }

    private SetPlace.Facts place(String name) {
        return new SetPlace.Facts(PlaceKind.READING, name + town.code(), "示例镇中心路1号", "", "工作日9:00至17:00", List.of(town.code()), 365, 20, true);
    }

    public void contributions() {
        SendContribution send = program.getBean(SendContribution.class);
        send.run(Actor.of(22, "示例乙", village.code()), new Sending(village.code(), town.code(), "示例报送一", "示例村修好了一条路。", List.of(), ""));
        send.run(Actor.of(22, "示例乙", village.code()), new Sending(village.code(), town.code(), "示例报送二", "示例村种了一百棵树。", List.of(), ""));
    }

    public void duties() {
        DutyFixtures duties = new DutyFixtures(program);
        duties.counted(town, "2025-10-01");
        duties.monthly(town, "-stat1", "示例收费情况");
        duties.compute(town);
    }

    private void write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
