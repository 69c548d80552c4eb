package mingbai.report.annual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.request.ImportRequests;
import org.springframework.beans.factory.BeanFactory;

/** Annual reports for tests, made by the real use cases from imported requests. */
public final class Reports {

    private static final Map<String, String> WORDS = Map.of("problems", "个别答复的说理不够充分。", "plan", "组织业务培训，逐件复核答复文书。", "assessed", "年度考核已完成，没有责任追究情形。",
            "improved", "上一年度的问题已整改到位。");

    private final BeanFactory beans;

    public Reports(BeanFactory beans) {
        this.beans = beans;
    }

    /** Imports requests: {@code kind received closed outcome}, the last two empty while open. */
    public void requests(String agency, String... lines) {
        try {
            List<String> rows = new ArrayList<>(List.of("request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan"));
            for (String line : lines) {
                String[] cells = line.split(" ", -1);
                rows.add(String.join(",", agency + "-" + cells[0], agency, cells[1], cells[2], "post", "某项工程的决算", "", "false", cells.length > 3 ? cells[3] : "",
                        cells.length > 4 ? cells[4] : "", ""));
            }
            Path file = Files.createTempFile("requests", ".csv");
            try {
                ImportReport report = beans.getBean(ImportRequests.class).run(Files.write(file, rows), Actor.PROGRAM, true, Progress.UNWATCHED);
                if (!report.flaws().isEmpty()) {
                    throw new AssertionError(report.flaws());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AnnualBook begun(Actor office, String agency, int year) {
        return beans.getBean(BeginAnnual.class).run(office, agency, year, Scope.OWN);
    }

    /** With everything a person must say. */
    public AnnualBook written(Actor office, AnnualBook book) {
        return beans.getBean(WriteAnnual.class).run(office, book.id(), book.version(), WORDS);
    }

    public AnnualBook submitted(Actor office, AnnualBook book) {
        return beans.getBean(SubmitAnnual.class).run(office, book.id(), book.version(), "许可、处罚等由业务系统另行统计，本年没有数据。");
    }

    public AnnualBook cleared(Actor above, AnnualBook book) {
        return beans.getBean(DecideAnnual.class).clear(above, book.id(), book.version());
    }

    public AnnualBook found(AnnualBook book) {
        return beans.getBean(AnnualBookTable.class).find(book.id()).orElseThrow();
    }
}
