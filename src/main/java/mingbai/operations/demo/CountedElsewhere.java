package mingbai.operations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingbai.agency.intake.ImportReport;
import mingbai.ledger.Actor;
import mingbai.statistics.source.ImportFigures;
import org.springframework.stereotype.Component;

/**
 * What other business systems counted in the last three years: licences, punishments, coercive measures and fees of those who may take such decisions,
 * and the rules of the city's government. Through the import, each with the system it comes from.
 */
@Component
class CountedElsewhere {

    private static final int YEARS = 3;

    private final ImportFigures imports;

    CountedElsewhere(ImportFigures imports) {
        this.imports = imports;
    }

    /** @return how many figures were taken */
    long play(Bodies bodies, LocalDate today, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("figures.csv"), rows(bodies, today));
        ImportReport report = imports.run(file, Actor.PROGRAM, true, (done, total) -> { });
        if (report.refused() > 0) {
            throw new IllegalStateException(report.refused() + " figures of the demonstration were refused, see " + file + ": " + report.flaws().getFirst());
        }
        return report.taken();
    }

    static List<String> rows(Bodies bodies, LocalDate today) {
        List<String> rows = new ArrayList<>(List.of("agency_code,year,key,value,source"));
        for (int year = today.getYear() - YEARS; year < today.getYear(); year++) {
            rows.add(row(bodies.city(), year, "regulations_issued", "1", "规章库导出"));
            rows.add(row(bodies.city(), year, "regulations_repealed", "0", "规章库导出"));
            rows.add(row(bodies.city(), year, "regulations_in_force", Integer.toString(11 - today.getYear() + year), "规章库导出"));
            for (Unit unit : bodies.all()) {
                decisions(unit, year, rows);
            }
        }
        return rows;
    }

    private static void decisions(Unit unit, int year, List<String> rows) {
        SplittableRandom random = new SplittableRandom(unit.code().hashCode() * 31L + year);
        int most = switch (unit.kind()) {
            case "department" -> 2_400;
            case "town", "street" -> 120;
            default -> 0;
        };
        if (most == 0) {
            return;
        }
        rows.add(row(unit, year, "licences", Integer.toString(random.nextInt(most)), "政务服务系统导出"));
        rows.add(row(unit, year, "punishments", Integer.toString(random.nextInt(most / 4)), "行政执法系统导出"));
        rows.add(row(unit, year, "coercions", Integer.toString(random.nextInt(most / 20)), "行政执法系统导出"));
        if (unit.kind().equals("department")) {
            rows.add(row(unit, year, "fees_wan_yuan", "%d.%02d".formatted(random.nextInt(300), random.nextInt(100)), "非税收入系统导出"));
        }
    }

    private static String row(Unit unit, int year, String key, String value, String source) {
        return String.join(",", unit.code(), Integer.toString(year), key, value, source + "（演示数据）");
    }
}
