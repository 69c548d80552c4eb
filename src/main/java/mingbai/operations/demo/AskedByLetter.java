package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mingbai.agency.intake.ImportReport;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inquiry.past.ImportInquiries;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Consultations of last year, through the import of an older system's data: 250 = 2 on the line + 50 on the web + 153 visits + 45 by telephone, fax and letter. */
@Component
class AskedByLetter {

    /** How many came by each way. */
    static final Map<String, Integer> WAYS = ways();
    private static final List<String> TOPICS = List.of("幼儿园几月报名,education", "老旧小区加装电梯怎样申请,housing", "医保卡丢了怎样补办,security", "灵活就业人员怎样参保,employment", "宅基地确权办到哪一步,land",
            "公交线路什么时候恢复,transport", "低保怎样申请,civil", "居住证到期怎样续签,police", "农机补贴的标准,agriculture", "个体户怎样注销,market", "免费婚检在哪里,health", "路灯不亮找谁修,city",
            "信息公开指南在哪里看,disclosure", "申请公开要带什么材料,disclosure", "文化站周末开放吗,culture");

    private final ImportInquiries inquiries;
    private final Almanac almanac;

    AskedByLetter(ImportInquiries inquiries, Almanac almanac) {
        this.inquiries = inquiries;
        this.almanac = almanac;
    }

    private static Map<String, Integer> ways() {
        Map<String, Integer> ways = new LinkedHashMap<>();
        ways.put("line", 2);
        ways.put("web", 50);
        ways.put("visit", 153);
        ways.put("phone", 30);
        ways.put("fax", 5);
        ways.put("letter", 10);
        return ways;
    }

    /** @return how many were taken */
    int play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        List<String> rows = rows(bodies, today.getYear() - 1, almanac.calendar());
        Path file = Files.write(folder.resolve("inquiries.csv"), rows);
        ImportReport report = inquiries.run(file, Actor.PROGRAM, true, (done, total) -> { });
        if (report.refused() > 0) {
            throw new IllegalStateException(report.refused() + " rows of the demonstration were refused, see " + file);
        }
        return rows.size() - 1;
    }

    static List<String> rows(Bodies bodies, int year, WorkCalendar calendar) {
        List<Unit> asked = bodies.workplaces();
        SplittableRandom random = new SplittableRandom(61);
        List<String> rows = new ArrayList<>(List.of("number,agency_code,kind,channel,received_on,title,answered_on,category,rating"));
        for (Map.Entry<String, Integer> way : WAYS.entrySet()) {
            for (int n = 1; n <= way.getValue(); n++) {
                String[] topic = TOPICS.get(random.nextInt(TOPICS.size())).split(",");
                LocalDate received = workingDay(calendar, LocalDate.of(year, 1, 5).plusDays(random.nextInt(340)));
                int used = random.nextInt(100) < 3 ? 6 + random.nextInt(3) : way.getKey().equals("visit") ? 1 : 1 + random.nextInt(5); // a few were late
                String rating = random.nextInt(10) < 4 ? Integer.toString(random.nextInt(10) < 8 ? 4 + random.nextInt(2) : 1 + random.nextInt(3)) : "";
                rows.add(String.join(",", "咨询" + rows.size(), asked.get(random.nextInt(asked.size())).code(), "consultation", way.getKey(), received.toString(), topic[0],
                        calendar.dueInDays(received, used).day().toString(), topic[1], rating));
            }
        }
        return rows;
    }

    private static LocalDate workingDay(WorkCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.dueInDays(day, 1).day();
    }
}
