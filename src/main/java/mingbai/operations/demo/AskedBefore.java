package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingbai.agency.intake.ImportReport;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.ledger.Actor;
import mingbai.request.ImportRequests;
import mingbai.request.remedy.ImportReviews;
import org.springframework.stereotype.Component;

/**
 * What was asked of the prefecture's bodies before (依申请公开), through the import of an older system's data: some fifteen hundred requests, a few so
 * old that the rule of 2008 judges them. Governments and their departments are asked, villages and schools are not; most bodies hardly ever (E6).
 */
@Component
class AskedBefore {

    private static final int RECENT = 1_450;
    private static final int OLD = 50;
    private static final List<String> KINDS = spread("natural", 80, "company", 9, "legal", 4, "other", 3, "ngo", 2, "research", 2);
    private static final List<String> CHANNELS = spread("web", 55, "post", 22, "counter", 15, "letter", 4, "fax", 3, "oral", 1);
    private static final List<String> OUTCOMES = spread("r3_1", 42, "r3_2", 6, "r3_3_2", 1, "r3_3_4", 2, "r3_3_5", 2, "r3_3_6", 3, "r3_3_7", 2, "r3_3_8", 2,
            "r3_4_1", 26, "r3_4_2", 3, "r3_4_3", 1, "r3_5_1", 3, "r3_5_2", 2, "r3_5_3", 1, "r3_6_3", 4);
    private static final List<String> TOPICS = List.of("老旧小区改造", "征地补偿安置", "道路拓宽工程", "学区划分", "供水价格调整", "最低生活保障", "河道清淤", "公租房分配",
            "农田水利项目", "幼儿园建设", "食品抽检", "排污许可", "乡村公路养护", "政府采购", "古树保护", "公交线路调整");
    private static final List<String> PAPERS = List.of("批复文件", "资金使用明细", "验收报告", "招标文件和中标结果", "会议纪要", "检查记录", "公示材料", "实施方案", "听证材料", "补助名单");

    private final ImportRequests requests;
    private final ImportReviews reviews;
    private final Almanac almanac;

    AskedBefore(ImportRequests requests, ImportReviews reviews, Almanac almanac) {
        this.requests = requests;
        this.reviews = reviews;
        this.almanac = almanac;
    }

    private static List<String> spread(Object... parts) {
        List<String> spread = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            for (int times = 0; times < (int) parts[i + 1]; times++) {
                spread.add((String) parts[i]);
            }
        }
        return List.copyOf(spread);
    }

    /** @return how many were taken */
    int play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        List<String> rows = rows(bodies, today, almanac.calendar());
        Path file = Files.write(folder.resolve("requests.csv"), rows);
        taken(requests.run(file, Actor.PROGRAM, true, (done, total) -> { }), file);
        Path disputed = Files.write(folder.resolve("reviews.csv"), reviews(rows, today));
        taken(reviews.run(disputed, Actor.PROGRAM, true, (done, total) -> { }), disputed);
        return RECENT + OLD;
    }

    private static void taken(ImportReport report, Path file) {
        if (report.refused() > 0) {
            throw new IllegalStateException(report.refused() + " rows of the demonstration were refused, see " + file);
        }
    }

    /** Every fortieth answer was disputed: mostly by reconsideration, mostly upheld, some still pending. */
    static List<String> reviews(List<String> requests, LocalDate today) {
        List<String> rows = new ArrayList<>(List.of("review_no,agency_code,request_no,kind,filed_on,closed_on,result"));
        SplittableRandom random = new SplittableRandom(37);
        List<String> kinds = spread("reconsideration", 70, "suit_direct", 15, "suit_after_reconsideration", 15);
        List<String> results = spread("upheld", 60, "corrected", 15, "other", 25);
        for (int i = 40; i < requests.size(); i += 40) {
            String[] cells = requests.get(i).split(",", -1);
            if (!cells[8].isEmpty()) {
                LocalDate filed = LocalDate.parse(cells[8]).plusDays(10 + random.nextInt(40));
                LocalDate closed = filed.plusDays(40 + random.nextInt(50));
                boolean pending = closed.isAfter(today);
                if (!filed.isAfter(today)) {
                    rows.add(String.join(",", "复" + i, cells[1], cells[0], pick(kinds, random), filed.toString(), pending ? "" : closed.toString(),
                            pending ? "" : pick(results, random)));
                }
            }
        }
        return rows;
    }

    static List<String> rows(Bodies bodies, LocalDate today, WorkCalendar calendar) {
        List<Unit> asked = bodies.all().stream().filter(unit -> List.of("government", "department", "town", "street").contains(unit.kind())).toList();
        SplittableRandom random = new SplittableRandom(36);
        List<String> rows = new ArrayList<>();
        rows.add("request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan,paused_from,paused_to");
        for (int n = 1; n <= RECENT; n++) {
            Unit unit = asked.get((int) (asked.size() * random.nextDouble() * random.nextDouble() * random.nextDouble())); // a few get most
            rows.add(row(unit, "旧" + n, workingDay(calendar, today.minusDays(3 + random.nextInt(1_000))), today, calendar, random));
        }
        for (int n = 1; n <= OLD; n++) {
            rows.add(row(asked.get(random.nextInt(20)), "旧2008-" + n, workingDay(calendar, LocalDate.of(2018, 9, 1).plusDays(random.nextInt(420))), today, calendar,
                    random));
        }
        return rows;
    }

    private static LocalDate workingDay(WorkCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.dueInDays(day, 1).day();
    }

    private static String row(Unit unit, String number, LocalDate received, LocalDate today, WorkCalendar calendar, SplittableRandom random) {
        int length = received.isBefore(LocalDate.of(2019, 5, 15)) ? 15 : 20;
        LocalDate corrected = random.nextInt(100) < 8 ? calendar.dueInDays(received, 6 + random.nextInt(6)).day() : null;
        boolean paused = corrected == null && random.nextInt(100) < 4;
        boolean extended = random.nextInt(100) < 6;
        boolean late = random.nextInt(100) < 2;
        int used = paused ? 12 + random.nextInt(length - 12) : late ? length * 2 + 20 : extended ? length + 3 + random.nextInt(length - 4) : 4 + random.nextInt(length - 4);
        LocalDate closed = calendar.dueInDays(corrected == null ? received : corrected, used).day();
        boolean open = closed.isAfter(today) || corrected != null && corrected.isAfter(today);
        LocalDate pausedFrom = calendar.dueInDays(received, 2).day();
        String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        String subject = unit.region() + TOPICS.get(random.nextInt(TOPICS.size())) + "的" + PAPERS.get(random.nextInt(PAPERS.size()));
        boolean pause = paused && !calendar.dueInDays(pausedFrom, 8).day().isAfter(today);
        return String.join(",", number, unit.code(), pick(KINDS, random), received.toString(), pick(CHANNELS, random), subject,
                corrected == null || corrected.isAfter(today) ? "" : corrected.toString(), Boolean.toString(extended && !open), open ? "" : closed.toString(),
                open ? "" : outcome, "", pause ? pausedFrom.toString() : "", pause ? calendar.dueInDays(pausedFrom, 1 + random.nextInt(7)).day().toString() : "");
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
