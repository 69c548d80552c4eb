package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingbai.agency.intake.ImportReport;
import mingbai.inquiry.hotline.ImportHotline;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * The hotline of the prefecture through its import: last year {@value #RECEIVED} calls, {@value #HANDLED} of them handled by its end, as the sources count;
 * this year's calls up to yesterday, with one street where the water fails this week.
 */
@Component
class HotlineScenes {

    static final int RECEIVED = 40_676;
    static final int HANDLED = 40_386;
    private static final int A_DAY = 30;
    private static final List<String> KINDS = List.of("供水供暖", "道路交通", "噪声扰民", "物业管理", "社会保障", "市容环境", "教育入学", "医疗卫生", "消费维权", "农业农村");
    private static final List<String> MATTERS = List.of("停水后没有通知何时恢复", "路口信号灯时间太短", "夜间施工声音太大", "小区电梯停用", "养老金领取资格怎样认证", "垃圾清运不及时", "转学需要哪些材料", "门诊预约不上",
            "商家不肯开具发票", "灌溉渠道淤塞");

    private final ImportHotline imports;

    HotlineScenes(ImportHotline imports) {
        this.imports = imports;
    }

    /** @return how many calls were taken */
    long play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        List<Unit> agencies = bodies.all().stream().filter(unit -> unit.kind().equals("department") && unit.level().equals("city")).toList();
        List<String> places = bodies.all().stream().filter(unit -> List.of("town", "street").contains(unit.kind())).map(Unit::region).distinct().limit(60).toList();
        Calls calls = new Calls(agencies, places, today);
        calls.lastYear();
        calls.thisYear();
        calls.noWater();
        Path file = Files.write(folder.resolve("hotline.csv"), calls.rows);
        ImportReport report = imports.run(file, Actor.PROGRAM, true, (done, total) -> { });
        if (report.refused() > 0) {
            throw new IllegalStateException(report.refused() + " rows of the demonstration were refused, see " + file);
        }
        return report.taken();
    }

    /** Rows of the file; always the same on the same day. */
    private static final class Calls {

        private final List<Unit> agencies;
        private final List<String> places;
        private final LocalDate today;
        private final SplittableRandom random = new SplittableRandom(12345);
        private final List<String> rows = new ArrayList<>(List.of("call_no,received_at,agency_code,category,place,subject,channel,handled_on,result,follow_up,satisfied"));

        Calls(List<Unit> agencies, List<String> places, LocalDate today) {
            this.agencies = agencies;
            this.places = places;
            this.today = today;
        }

        void lastYear() {
            LocalDate first = LocalDate.of(today.getYear() - 1, 1, 1);
            LocalDate end = LocalDate.of(today.getYear() - 1, 12, 31);
            for (int i = 0; i < RECEIVED; i++) {
                LocalDate day = first.plusDays((long) i * first.lengthOfYear() / RECEIVED);
                boolean handled = i < HANDLED; // what came last is what was still open at the end of the year
                LocalDate done = handled ? earlier(day.plusDays(random.nextInt(8)), end) : LocalDate.of(today.getYear(), 1, 1).plusDays(random.nextInt(10));
                row(day, done.isBefore(today) ? done : null, random.nextInt(places.size()), random.nextInt(KINDS.size()));
            }
        }

        void thisYear() {
            for (LocalDate day = LocalDate.of(today.getYear(), 1, 1); day.isBefore(today); day = day.plusDays(1)) {
                for (int i = 0; i < A_DAY; i++) {
                    LocalDate done = day.plusDays(random.nextInt(8));
                    row(day, done.isBefore(today) ? done : null, random.nextInt(places.size()), random.nextInt(KINDS.size()));
                }
            }
        }

        void noWater() {
            for (int i = 0; i < 24; i++) {
                LocalDate day = today.minusDays(1 + i % 5L);
                if (day.getYear() == today.getYear()) { // the total of last year stays what it is
                    row(day, null, 0, 0);
                }
            }
        }

        private void row(LocalDate day, @org.jspecify.annotations.Nullable LocalDate done, int place, int kind) {
            LocalDate back = done != null && random.nextInt(3) == 0 ? done.plusDays(1 + random.nextInt(3)) : null;
            boolean called = back != null && back.isBefore(today);
            rows.add(String.join(",", "R" + day.getYear() + "-" + rows.size(), "%s %02d:%02d".formatted(day, 7 + random.nextInt(15), random.nextInt(60)),
                    agencies.get((kind * 3 + place) % agencies.size()).code(), KINDS.get(kind), places.get(place), places.get(place) + MATTERS.get(kind),
                    random.nextInt(5) == 0 ? "wechat" : "phone", done == null ? "" : done.toString(), done == null ? "" : random.nextInt(4) == 0 ? "explained" : "resolved",
                    called ? back.toString() : "", called ? Boolean.toString(random.nextInt(25) != 0) : ""));
        }

        private static LocalDate earlier(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }
    }
}
