package mingbai.inspection.campaign;

import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.FindingSource;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.merkle.Draw;
import mingbai.merkle.Hash;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A spot check that nobody can steer: list and seed first, then the draw, which anybody repeats. */
@DatabaseTest
class SampleTests {

    @Autowired private Staff staff;
    @Autowired private AnnounceSample announce;
    @Autowired private DrawSample draw;
    @Autowired private JudgeSampled judge;
    @Autowired private SampleReading samples;
    @Autowired private FindingReading findings;

    private Agency county;
    private final List<Agency> units = new ArrayList<>();
    private Actor office;

    @BeforeEach
    void aCountyWithFiveUnits() {
        county = staff.agency("云泽县人民政府办公室");
        units.clear();
        for (int n = 1; n <= 5; n++) {
            units.add(staff.below(county, "云泽县示例单位" + n));
        }
        office = staff.person(county, OFFICE);
    }

    private SpotSample announced() {
        long id = announce.announce(office, county.code(), new AnnounceSample.Asking("第一季度抽查", SpotSample.Kind.UNIT, 30, null, null, null));
        return samples.find(id).orElseThrow();
    }

    @Test
    void listAndSeedAreSettledBeforeTheDraw() {
        SpotSample sample = announced();
        String list = units.stream().map(Agency::code).sorted().reduce("", (text, code) -> text + code + "\n");
        assertThat(sample.listHash()).isEqualTo(Hash.sha256(list.getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(sample.seed()).matches("[0-9a-f]{64}");
        assertThat(sample.drawnOn()).isNull();
        assertThat(samples.things(sample.id(), 10, 0)).isEmpty();
    }

    @Test
    void whatIsDrawnCanBeDrawnAgainFromTheDownload() {
        SpotSample sample = announced();
        draw.draw(office, sample.id(), sample.version());
        List<String> ids = samples.list(sample).lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(samples.things(sample.id(), 10, 0)).extracting(SampledThing::thing).isEqualTo(Draw.of(sample.seed(), ids, 2));
        assertThatThrownBy(() -> draw.draw(office, sample.id(), sample.version())).isInstanceOf(Overtaken.class);
    }

    @Test
    void aFaultSeenInASampleBecomesAFinding() {
        SpotSample sample = announced();
        draw.draw(office, sample.id(), sample.version());
        SampledThing first = samples.things(sample.id(), 1, 0).getFirst();
        assertThatThrownBy(() -> judge.judge(office, sample.id(), 1, 1, false, "", " ")).isInstanceOf(Refused.class).hasMessageContaining("请写明问题");
        judge.judge(office, sample.id(), 1, 1, false, "", "公开栏内容还是前年的");
        judge.judge(office, sample.id(), 2, 1, true, "", "");
        assertThat(findings.list(FindingFilter.of(List.of(first.agency())), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(FindingSource.SPOT);
            assertThat(row.why()).contains("公开栏内容还是前年的");
        });
        assertThat(samples.count(sample.id(), SampledThing.Result.GOOD)).isEqualTo(1);
        assertThatThrownBy(() -> judge.judge(office, sample.id(), 1, 2, true, "", "")).isInstanceOf(Overtaken.class);
    }

    @Test
    void nothingToDrawFromIsSaid() {
        assertThatThrownBy(() -> announce.announce(office, county.code(), new AnnounceSample.Asking("抽查文件", SpotSample.Kind.DOCUMENT, 30, null, null, null)))
                .isInstanceOf(Refused.class).hasMessageContaining("没有可以抽取的公开文件");
        assertThatThrownBy(() -> announce.announce(office, county.code(), new AnnounceSample.Asking("抽查案件", SpotSample.Kind.CASE, 30, null, null, null)))
                .isInstanceOf(Refused.class).hasMessageContaining("没有可以抽取的依申请公开案件");
    }
}
