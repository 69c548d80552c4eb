package mingbai.report.annual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Published reports as cases: {@code report/*.json} of the test resources, figures as they were published, mistakes included. */
public final class RealReports {

    /** A city with its counties, 3,119 new requests: every identity holds. */
    public static final String HUAIAN_2024 = "huaian-2024.json";
    /** A county: the total of direct suits is 0 where the cases are 3. */
    public static final String JINHU_2023 = "jinhu-2023.json";
    /** A city's office: one blank cell. */
    public static final String SHANGHAI_2025 = "shanghai-office-2025.json";
    /** Some rows of a town's report: totals of 0 where there was one request. */
    public static final String SUIJIANG_2021 = "suijiang-huiyi-2021.json";

    private RealReports() {}

    public static AnnualReport read(String name) {
        try (InputStream in = open(name)) {
            return AnnualJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public static InputStream open(String name) {
        return Objects.requireNonNull(RealReports.class.getResourceAsStream("/report/" + name), name);
    }
}
