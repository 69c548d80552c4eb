package mingbai.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.assessment.AnnounceAssessment;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.EnterIndicatorSet;
import mingbai.assessment.FreezeAssessment;
import mingbai.assessment.GiveHandScore;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.MoveAssessment;
import mingbai.assessment.RoundState;
import mingbai.assessment.appeal.Appeal.Hearing;
import mingbai.assessment.appeal.Appeal.Outcome;
import mingbai.identity.GrantRole;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Appeals against provisional scores. Monday 2 March 2026: the results are provisional; five working days end on Monday 9 March. */
@DatabaseTest
class DecideAppealTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired FileAppeal file;
    @Autowired DecideAppeal decide;
    @Autowired SetAppealTerm terms;
    @Autowired AppealReading appeals;
    @Autowired AppealClock clocks;
    @Autowired GiveHandScore score;
    @Autowired FreezeAssessment freeze;
    @Autowired MessageReading messages;
    @Autowired GrantRole grant;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private AppealCase made;
    private Actor unit;

    @BeforeEach
    void provisional() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        made = new AppealCase(beans, staff);
        unit = staff.person(made.town, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private long filed(String indicator) {
        return file.file(unit, made.sheet().id(), indicator, "三月的培训漏计一次，签到表附后。", List.of());
    }

    @Test
    void a_decision_changes_the_sheet_and_tells_the_unit() {
        assertThat(made.points("training")).isEqualTo(600);
        long id = filed("training");
        assertThatThrownBy(() -> filed("training")).isInstanceOf(Refused.class).hasMessageContaining("只能申诉一次");
        decide.hear(made.office, id, 1, LocalDate.of(2026, 3, 2), Hearing.Form.TALK, "镇党政办主任、县政府办股长", "镇里说明培训三次，出示签到表。");
        decide.decide(made.office, id, 2, Outcome.UPHELD, 900L, "签到表属实，按三次计。");
        assertThat(made.points("training")).isEqualTo(900);
        assertThat(made.sheet().require().line("training").orElseThrow().notes()).anyMatch(note -> note.contains("复核决定：6分调整为9分。签到表属实"));
        assertThat(messages.inbox(unit.accountId(), 0, 20)).anySatisfy(received -> assertThat(received.message().title()).contains("申诉成立"))
                .anySatisfy(received -> assertThat(received.message().text()).contains("业务培训"));
        assertThatThrownBy(() -> decide.decide(made.office, id, 3, Outcome.REJECTED, null, "再改。")).isInstanceOf(Overtaken.class);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)));
    }

    @Test
    void who_is_of_the_unit_or_scored_the_indicator_does_not_decide() {
        long id = filed("quality");
        score.give(made.office, made.sheet().id(), "quality", 800, "两件缺要素。");
        assertThatThrownBy(() -> decide.decide(made.office, id, 1, Outcome.REJECTED, null, "维持。")).isInstanceOf(Refused.class).hasMessageContaining("您给这一项评过分");
        assertThatThrownBy(() -> decide.decide(unit, id, 1, Outcome.UPHELD, 1_000L, "自己来。")).hasMessageContaining("申诉单位的人");
        Actor other = staff.person(made.county, Role.OFFICE);
        assertThatThrownBy(() -> decide.decide(other, id, 1, Outcome.UPHELD, 1_001L, "超过满分。")).hasMessageContaining("在0至10之间");
        decide.decide(other, id, 1, Outcome.REJECTED, null, "没有新的依据，维持。");
        assertThat(appeals.find(id).orElseThrow().standing()).isEqualTo("申诉不成立");
    }

    @Test
    void who_works_for_the_unit_neither_scores_nor_decides_through_another_post_or_another_person() {
        long id = filed("quality");
        Actor seconded = staff.person(made.county, Role.OFFICE);
        grant.grant(Actor.PROGRAM, seconded.accountId(), Role.OFFICE, made.town.code());
        Actor employed = staff.person(made.town, Role.DRAFTER);
        grant.grant(Actor.PROGRAM, employed.accountId(), Role.OFFICE, made.county.code());
        Actor away = staff.person(made.county, Role.OFFICE);
        List<Actor> ties = List.of(seconded, Actor.of(employed.accountId(), employed.name(), made.county.code()),
                new Actor(employed.accountId(), employed.name(), made.county.code(), away.accountId()),
                new Actor(away.accountId(), away.name(), made.county.code(), unit.accountId()));
        assertThat(ties).allSatisfy(tied -> {
            assertThatThrownBy(() -> decide.decide(tied, id, 1, Outcome.UPHELD, 1_000L, "属实。")).isInstanceOf(Refused.class).hasMessageContaining("申诉单位的人");
            assertThatThrownBy(() -> score.give(tied, made.sheet().id(), "quality", 1_000, "好。")).isInstanceOf(Refused.class).hasMessageContaining("自己的单位");
        });
        score.give(made.office, made.sheet().id(), "quality", 900, "好。");
        Actor deputy = new Actor(away.accountId(), away.name(), made.county.code(), made.office.accountId());
        assertThatThrownBy(() -> score.give(deputy, made.sheet().id(), "quality", 900, "也好。")).isInstanceOf(Refused.class).hasMessageContaining("代行的人已经");
        decide.decide(away, id, 1, Outcome.REJECTED, null, "没有新的依据，维持。");
    }

    @Test
    void a_veto_that_was_wrong_falls_though_it_is_worth_no_points() {
        long set = beans.getBean(EnterIndicatorSet.class).enter(made.office, made.county.code(), """
                key: veto-%s
                title: 示例否决
                total: 10
                groups:
                  - key: work
                    name: 基础工作
                    points: 10
                    indicators:
                      - {key: training, name: 业务培训, points: 10, formula: per-record, measure: work.trainings, each: 3, need: 3}
                      - {key: veto, name: 弄虚作假, points: 0, formula: veto, measure: work.trainings}
                """.formatted(Fresh.code().toLowerCase(Locale.ROOT)), "");
        long round = beans.getBean(AnnounceAssessment.class).announce(made.office, made.county.code(), set, 2025, "2025年示例否决考核", List.of("乡镇、街道"));
        beans.getBean(MoveAssessment.class).move(made.office, round, RoundState.RUNNING);
        beans.getBean(ComputeSheets.class).compute(Actor.PROGRAM, round);
        beans.getBean(MoveAssessment.class).move(made.office, round, RoundState.PROVISIONAL);
        AssessmentReading reading = beans.getBean(AssessmentReading.class);
        KeptSheet vetoed = reading.sheet(round, made.town.code()).orElseThrow();
        assertThat(vetoed.total()).isZero();
        long id = file.file(unit, vetoed.id(), "veto", "培训都办了，没有弄虚作假。", List.of());
        decide.decide(made.office, id, 1, Outcome.UPHELD, 0L, "查明属实，不否决。");
        assertThat(reading.sheet(round, made.town.code()).orElseThrow().total()).isEqualTo(600);
    }

    @Test
    void the_last_day_is_the_ninth_of_march_and_the_tenth_is_too_late() {
        assertThat(clocks.filing(beans.getBean(mingbai.assessment.AssessmentReading.class).round(made.round).orElseThrow()).orElseThrow().due().day()).isEqualTo("2026-03-09");
        clock.set(LocalDateTime.of(2026, 3, 9, 17, 0));
        long id = filed("training");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        assertThatThrownBy(() -> filed("quality")).isInstanceOf(Refused.class).hasMessageContaining("申诉期限到2026-03-09为止");
        assertThatThrownBy(() -> terms.run(made.office, made.round, 10, 10)).hasMessageContaining("不能再改");
        assertThatThrownBy(() -> freeze.freeze(made.office, made.round)).isInstanceOf(Refused.class).hasMessageContaining("还有1件申诉没有决定");
        file.withdraw(unit, id, 1);
        assertThatThrownBy(() -> file.withdraw(unit, id, 2)).isInstanceOf(Overtaken.class);
    }

    @Test
    void it_walks_through_the_pages_and_the_office_above_cannot_file_for_the_unit() throws Exception {
        long sheet = made.sheet().id();
        mvc.perform(get("/desk/appeals").with(staff.signedIn(unit))).andExpect(content().string(containsString("/desk/appeals/sheet/" + sheet)));
        mvc.perform(get("/desk/appeals/sheet/" + sheet).with(staff.signedIn(unit))).andExpect(content().string(containsString("indicator=training")));
        mvc.perform(get("/desk/appeals/sheet/" + sheet + "/new").param("indicator", "nothing").with(staff.signedIn(unit))).andExpect(status().isNotFound());
        MockMultipartFile list = new MockMultipartFile("files", "签到表.txt", "text/plain", "三月七日，二十人".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/appeals/sheet/" + sheet).file(list).param("indicator", "training").param("text", "漏计一次。").with(staff.signedIn(made.office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("只有被考核的单位自己可以申诉")));
        mvc.perform(multipart("/desk/appeals/sheet/" + sheet).file(list).param("indicator", "training").param("text", "漏计一次。").with(staff.signedIn(unit)))
                .andExpect(redirectedUrlPattern("/desk/appeals/own/*?done=filed"));
        Appeal appeal = appeals.ofSheet(sheet).getFirst();
        String address = "/desk/appeals/case/" + appeal.id();
        mvc.perform(get("/desk").with(staff.signedIn(made.office))).andExpect(content().string(containsString(address)));
        mvc.perform(get(address + "/file/1").with(staff.signedIn(made.office))).andExpect(status().isOk());
        mvc.perform(post(address + "/decide").param("version", "1").param("outcome", "PARTLY").param("points", "七").param("reason", "属实。").with(staff.signedIn(made.office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("得分应是数字")));
        mvc.perform(post(address + "/hearing").param("version", "1").param("form", "HEARING").param("on", "2027-01-01").param("attended", "镇长").param("minutes", "说明。")
                .with(staff.signedIn(made.office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(address + "/decide").param("version", "1").param("outcome", "PARTLY").param("points", "7.5").param("reason", "半天的培训按半次计。")
                .with(staff.signedIn(made.office))).andExpect(redirectedUrl(address + "?done=decided"));
        mvc.perform(get("/desk/appeals/own/" + appeal.id()).with(staff.signedIn(unit))).andExpect(content().string(containsString("申诉部分成立")));
        assertThat(made.points("training")).isEqualTo(750);
    }
}
