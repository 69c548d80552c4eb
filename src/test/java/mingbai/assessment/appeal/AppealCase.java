package mingbai.assessment.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.assessment.AnnounceAssessment;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.EnterIndicatorSet;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.MoveAssessment;
import mingbai.assessment.RoundState;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.springframework.beans.factory.BeanFactory;

/** A county that assessed its towns over 2025: the town's two trainings are scored, one indicator by hand; the results are provisional. */
public final class AppealCase {

    private static final String SET = """
            key: appeal-%s
            title: 示例指标
            total: 20
            groups:
              - key: work
                name: 基础工作
                points: 20
                indicators:
                  - {key: training, name: 业务培训, points: 10, formula: per-record, measure: work.trainings, each: 3, need: 3}
                  - {key: quality, name: 公开质量, points: 10, formula: by-hand, scorers: 2, spread: 2}
            """;

    public final Agency county;
    public final Agency town;
    public final Actor office;
    public final long round;
    private final AssessmentReading reading;

    public AppealCase(BeanFactory beans, Staff staff) {
        this(beans, staff, staff.agency("示例考核县"));
    }

    /** @param county the office that assesses */
    public AppealCase(BeanFactory beans, Staff staff, Agency county) {
        this(beans, staff, county, beans.getBean(EstablishAgency.class).establish(Actor.PROGRAM, Fresh.code(),
                AgencyFacts.of("柳河镇人民政府", county.code(), AgencyKind.TOWN, AgencyLevel.TOWN)), "乡镇、街道");
    }

    /** @param unit what is assessed, {@code group} the group it is compared in */
    public AppealCase(BeanFactory beans, Staff staff, Agency county, Agency unit, String group) {
        this.county = county;
        this.town = unit;
        this.reading = beans.getBean(AssessmentReading.class);
        office = staff.person(county.code(), "示例考核员", Role.OFFICE);
        RecordWork work = beans.getBean(RecordWork.class);
        for (String day : List.of("2025-04-08", "2025-09-16")) {
            work.record(staff.person(unit, Role.OFFICE), unit.code(), new Entry(Kind.TRAINING, LocalDate.parse(day), "示例培训", 20, 0, 0, ""));
        }
        long set = beans.getBean(EnterIndicatorSet.class).enter(office, county.code(), SET.formatted(Fresh.code().toLowerCase(Locale.ROOT)), "");
        round = beans.getBean(AnnounceAssessment.class).announce(office, county.code(), set, 2025, "2025年示例考核", List.of(group));
        beans.getBean(MoveAssessment.class).move(office, round, RoundState.RUNNING);
        beans.getBean(ComputeSheets.class).compute(Actor.PROGRAM, round);
        beans.getBean(MoveAssessment.class).move(office, round, RoundState.PROVISIONAL);
    }

    public KeptSheet sheet() {
        return reading.sheet(round, town.code()).orElseThrow();
    }

    public long points(String indicator) {
        return sheet().require().line(indicator).orElseThrow().points();
    }
}
