package mingbai.inquiry.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ImportHotlineTests {

    private static final String HEADER = "call_no,received_at,agency_code,category,place,subject,channel,handled_on,result,follow_up,satisfied";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 2);

    @TempDir Path folder;
    @Autowired ImportHotline imports;
    @Autowired CallReading calls;
    @Autowired CallTable table;
    @Autowired FigureReading figures;
    @Autowired MeasureList measures;
    @Autowired LedgerCheck check;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Staff staff;

    private String agency = "";
    private String mark = "";

    @BeforeEach
    void anAgency() {
        agency = staff.agency("县住建局").code();
        mark = Fresh.code();
    }

    @Test
    void figuresComeOutOfTheRows() {
        ImportReport report = run(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,2026-01-06,resolved,2026-01-07,true", "2,2026-01-05T23:59:59,%s,供水,东城街道,停水,wechat,2026-02-01,explained,,",
                "3,2026-02-10,%s,噪声,,扰民,web,,,,", "4,2026-02-11 08:00,%s,噪声,西村镇,扰民,phone,2026-02-12,unresolved,2026-02-13,false");
        assertThat(report.summary()).isEqualTo("新增 4 条，未变 0 条，更新 0 条，拒绝 0 条");
        assertThat(figure("received", "2026")).isEqualTo(4);
        assertThat(figure("handled", "2026")).isEqualTo(3);
        assertThat(figure("received", "2026-01")).isEqualTo(2);
        assertThat(figure("handled", "2026-01")).as("handled in February: not handled by the end of January").isEqualTo(1);
        assertThat(figure("carried-in", "2026-02")).isEqualTo(1);
        assertThat(figure("open", "2026")).isEqualTo(1);
        assertThat(figure("called-back", "2026")).isEqualTo(2);
        assertThat(figure("satisfied", "2026")).isEqualTo(1);
        assertThat(figures.by(measures.require("hotline.received"), asked("2026"), Dimension.KIND)).isEqualTo(Map.of("供水", 2L, "噪声", 2L));
        assertThat(figures.by(measures.require("hotline.received"), asked("2026"), Dimension.PLACE)).containsEntry("东城街道", 2L).containsEntry("", 1L);
        assertThat(figures.by(measures.require("hotline.received"), asked("2026"), Dimension.OUTCOME)).containsEntry("办理中", 1L).containsEntry("未能解决", 1L);
    }

    @Test
    void theSameFileTwiceChangesNothingAndALaterOneTellsAnew() {
        run(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,", "2,2026-01-05 10:30,%s,供水,东城街道,停水,phone,,,,");
        ImportReport again = run(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,", "2,2026-01-05 10:30,%s,供水,东城街道,停水,phone,,,,");
        assertThat(List.of(again.taken(), again.changed(), again.unchanged())).containsExactly(0L, 0L, 2L);
        ImportReport later = run(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,2026-01-09,resolved,,", "2,2026-01-05 10:30,%s,供水,东城街道,停水,phone,,,,");
        assertThat(List.of(later.taken(), later.changed(), later.unchanged())).containsExactly(0L, 1L, 1L);
        HotlineCall first = call("1");
        assertThat(first.handledOn()).isEqualTo(LocalDate.of(2026, 1, 9));
        assertThat(calls.before(first.id())).singleElement().satisfies(before -> assertThat(before.handledOn()).isNull());
        assertThat(check.run().stream().filter(finding -> finding.toString().contains(CallBatch.KIND))).isEmpty();
    }

    @Test
    void theLedgerVouchesForEveryCall() {
        run(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,");
        HotlineCall call = call("1");
        transaction.executeWithoutResult(status -> jdbc.sql("update inquiry_call set subject = '改过' where id = :id").param("id", call.id()).update());
        try {
            assertThat(check.run()).anyMatch(finding -> finding.toString().contains(Long.toString(call.batch())));
        } finally {
            transaction.executeWithoutResult(status -> jdbc.sql("update inquiry_call set subject = '停水' where id = :id").param("id", call.id()).update());
        }
    }

    @Test
    void aBadRowIsToldByLineAndColumnAndTheOthersAreTaken() {
        ImportReport report = run(HEADER, "1,昨天,%s,供水,东城街道,停水,phone,,,,", "2,2026-01-05 09:30,nobody,供水,东城街道,停水,phone,,,,", "3,2026-01-05 09:30,%s,供水,东城街道,,phone,,,,",
                "4,2026-01-05 09:30,%s,供水,东城街道,停水,pigeon,,,,", "5,2026-01-05 09:30,%s,供水,东城街道,停水,phone,2026-01-04,resolved,,",
                "6,2026-01-05 09:30,%s,供水,东城街道,停水,phone,2026-01-06,,,", "7,2026-01-05 09:30,%s,供水,东城街道,停水,phone,2026-01-06,resolved,,true",
                "8,2030-01-05 09:30,%s,供水,东城街道,停水,phone,,,,", "9,2026-01-05 09:30,%s,供水,东城街道,=SUM(A1),phone,,,,", "9,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,",
                "10,2026-01-05 09:30,%s,供水," + "长".repeat(61) + ",停水,phone,,,,");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws().stream().map(Object::toString)).containsExactly("line 2: received_at: “昨天”不是时间，应写成 2026-03-02 09:30 或者 2026-03-02。",
                "line 3: agency_code: 没有这个机关，请先导入机关名录。", "line 4: subject: 不能为空。", "line 5: channel: “pigeon”不在可用的值之内：phone web app wechat sms other。",
                "line 6: handled_on: 2026-01-04早于来电之日（2026-01-05）。", "line 7: result: 办结日期和办理结果应当同时有或者同时为空。", "line 8: follow_up: 有满意情况的要有回访日期。",
                "line 9: received_at: 2030-01-05是将来的日期。", "line 11: call_no: 这个来电编号在第 10 行已经有了。", "line 12: place: 最多60字，现有61字。");
    }

    @Test
    void strictTakesNothingAndAnUnknownColumnIsRefusedByName() throws IOException {
        Path file = file(HEADER, "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,", "2,昨天,%s,供水,东城街道,停水,phone,,,,");
        ImportReport strict = imports.run(file, Actor.PROGRAM, true, Progress.UNWATCHED);
        assertThat(strict.tookNothing()).isTrue();
        assertThat(figure("received", "2026")).isZero();
        assertThatThrownBy(() -> run(HEADER + ",phone_no", "1,2026-01-05 09:30,%s,供水,东城街道,停水,phone,,,,,138")).isInstanceOf(UnreadableImport.class).hasMessageContaining("phone_no");
    }

    @Test
    void aZippedFileInTheOldEncodingIsRead() throws IOException {
        Path file = folder.resolve("热线.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "\n" + mark + "-1,2026-01-05 09:30," + agency + ",供水,东城街道,停水,phone,,,,\n").getBytes(Charset.forName("GB18030")));
        }
        ImportReport report = imports.run(file, Actor.PROGRAM, false, Progress.UNWATCHED);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.encoding()).isEqualTo("GB18030");
        assertThat(call("1").place()).isEqualTo("东城街道");
    }

    private Asked asked(String period) {
        return Asked.of(List.of(agency), Period.ofCode(period).orElseThrow());
    }

    private long figure(String key, String period) {
        return figures.of(measures.require("hotline." + key), asked(period)).value();
    }

    private HotlineCall call(String number) {
        return calls.list(new CallReading.Filter(List.of(agency), FIRST, LAST, CallReading.State.ALL, "", "", mark + "-" + number), 1, 0).getFirst();
    }

    private ImportReport run(String header, String... rows) {
        try {
            return imports.run(file(header, rows), Actor.PROGRAM, false, Progress.UNWATCHED);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String header, String... rows) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "hotline", ".csv"),
                header + "\n" + Arrays.stream(rows).map(row -> mark + "-" + row.replace("%s", agency)).collect(Collectors.joining("\n")) + "\n");
    }
}
