package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.ImportAgencies;
import mingbai.catalog.AddMatter;
import mingbai.catalog.Cadence;
import mingbai.catalog.ComputeDuties;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.StartCounting;
import mingbai.catalog.TimeLimit;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The practice ground (培训沙箱): a made-up county of fifteen bodies, the colleagues of one town's office, a learner who may draft, review and
 * publish there, and some papers at each step that wait for the learner.
 */
@Component
public class PracticeGround {

    private static final Unit COUNTY = new Unit("990300000", "练习县人民政府", "", "government", "county", "office", "练习县", "练政发");
    private static final Unit OFFICE = new Unit("990300001", "练习县人民政府办公室", COUNTY.code(), "department", "county", "office", "练习县", "练政办发");
    private static final Unit TOWN = new Unit("990300010", "练习县样板镇人民政府", COUNTY.code(), "town", "town", "civil", "样板镇", "样板发");
    private static final List<Unit> VILLAGES = IntStream.rangeClosed(1, 12).mapToObj(PracticeGround::village).toList();
    private static final List<Unit> UNITS = Stream.concat(Stream.of(COUNTY, OFFICE, TOWN), VILLAGES.stream()).toList();

    private static Unit village(int number) {
        String name = "样板" + number + "村";
        return new Unit(TOWN.code() + "%02d".formatted(number), name + "村民委员会", TOWN.code(), "village", "village", "civil", name, name + "发");
    }

    static final Team.Part LEARNER = new Team.Part("learner", "示例学员", Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.PUBLISHER, Role.OFFICE));
    private static final Team.Part SUPERVISOR = new Team.Part("county", "示例县办", Set.of(Role.OFFICE));

    private final ImportAgencies importAgencies;
    private final Team team;
    private final PaperTrail trail;
    private final AddMatter addMatter;
    private final StartCounting startCounting;
    private final ComputeDuties computeDuties;
    private final Path data;
    private final Clock clock;

    PracticeGround(ImportAgencies importAgencies, Team team, PaperTrail trail, AddMatter addMatter, StartCounting startCounting, ComputeDuties computeDuties,
            @Value("${mingbai.data}") Path data, Clock clock) {
        this.importAgencies = importAgencies;
        this.team = team;
        this.trail = trail;
        this.addMatter = addMatter;
        this.startCounting = startCounting;
        this.computeDuties = computeDuties;
        this.data = data;
        this.clock = clock;
    }

    public static MadeUpFolder folder(Path data) {
        return new MadeUpFolder(data, "sandbox");
    }

    /** Builds what is not there yet. @return the sign-ins, one a line */
    public List<String> build(Consumer<String> progress) throws IOException {
        LocalDate today = LocalDate.now(clock);
        return folder(data).built(today.toString(), () -> build(today, progress));
    }

    private List<String> build(LocalDate today, Consumer<String> progress) throws IOException {
        progress.accept("the bodies: " + UNITS.size());
        Path folder = Files.createDirectories(data.resolve("sandbox"));
        importAgencies.run(ImportFiles.agencies(folder, UNITS), Actor.PROGRAM, true, (done, total) -> { });
        progress.accept("the people");
        List<Team.Part> parts = Stream.concat(Stream.of(LEARNER), Team.PARTS.stream()).toList();
        List<Team.Member> members = new ArrayList<>(team.appoint(parts, List.of(TOWN, OFFICE)));
        members.add(team.employ(SUPERVISOR, List.of(COUNTY)));
        progress.accept("papers at each step");
        papers(today);
        progress.accept("what the town owes the public");
        duties(today);
        return members.stream().map(Team.Member::line).toList();
    }

    /** Matters of the last months, so that some are due, some late, and every village is behind with something. */
    private void duties(LocalDate today) {
        LocalDate from = today.minusMonths(3).withDayOfMonth(1);
        List.of("社会救助资金发放情况", "办理人大代表建议情况", "村务监督检查结果").forEach(name -> owe(TOWN, name, from));
        VILLAGES.forEach(village -> owe(village, "村集体收支情况", from));
        List<Unit> owing = Stream.concat(Stream.of(TOWN), VILLAGES.stream()).toList();
        owing.forEach(unit -> startCounting.start(Actor.PROGRAM, unit.code(), from));
        computeDuties.of(owing.stream().map(Unit::code).toList());
    }

    private void owe(Unit unit, String name, LocalDate from) {
        TimeLimit limit = TimeLimit.parse("PERIOD month +10").orElseThrow();
        addMatter.add(Actor.PROGRAM, unit.code(), "", MatterFacts.of("练习事项", name, limit, Cadence.MONTHLY), from, "供练习使用");
    }

    /** Enough of each that a task can be tried more than once. */
    private void papers(LocalDate today) {
        Author author = new Author(UNITS);
        List<Paper> papers = Stream.of("通知", "公告", "工作方案", "工作动态", "检查结果", "办事程序").flatMap(genre -> Stream.of(1, 2)
                .map(number -> author.write(TOWN, genre, genre, number, today))).toList();
        papers.subList(0, 3).forEach(paper -> trail.submit(trail.draft(paper)));
        papers.subList(3, 6).forEach(paper -> trail.submitAndClear(trail.draft(paper)));
        papers.subList(6, 8).forEach(this::returned);
        papers.subList(8, 12).forEach(paper -> {
            long edition = trail.draft(paper);
            trail.submitAndClear(edition);
            trail.publish(edition);
        });
    }

    private void returned(Paper paper) {
        long edition = trail.draft(paper);
        trail.submit(edition);
        trail.sendBack(edition, "first", "请补充办理时限和联系电话后再送审。");
    }
}
