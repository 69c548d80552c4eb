package mingbai.inquiry.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.answer.InquiryAnswering;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions many ask: reviewed, shown on their days, replaced and ended. */
@DatabaseTest
class LibraryTests {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired BeanFactory beans;
    @Autowired WriteLibraryEntry write;
    @Autowired LibraryReading library;
    @Autowired LedgerCheck check;

    private Agency agency;
    private Actor drafter;

    @BeforeEach
    void aBureau() {
        agency = staff.agency("青林县供热站");
        drafter = staff.person(agency, Role.DRAFTER);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private LibraryEntry live(String question, long replaces) {
        LibraryEntry draft = write.begin(drafter, agency.code(), new LibraryWords("", question, "每年11月1日至次年4月1日供暖。", FROM, UNTIL), 0, replaces);
        LibraryEntry submitted = write.submit(drafter, draft.id(), draft.version());
        new InquiryAnswering(beans).passed(agency.code(), LibraryEntry.KIND, submitted.id());
        return library.find(draft.id()).orElseThrow();
    }

    @Test
    void it_is_shown_once_reviewed_and_only_while_it_holds() {
        LibraryEntry draft = write.begin(drafter, agency.code(), new LibraryWords("", "小区几号开始供暖？", "11月1日。", FROM, UNTIL), 0, 0);
        assertThat(library.live("", agency.code(), 10, 0)).isEmpty();
        LibraryEntry live = live("小区几号停止供暖？", 0);
        assertThat(library.live("停止供暖", agency.code(), 10, 0)).extracting(LibraryEntry::id).containsExactly(live.id());
        assertThat(library.like("请问我们小区几号停止供暖", 100)).extracting(LibraryEntry::id).contains(live.id());
        clock.set(LocalDateTime.of(2027, 1, 1, 9, 0));
        assertThat(library.countLive("", agency.code())).isZero();
        assertThat(draft.wasPublic()).isFalse();
    }

    @Test
    void a_newer_one_takes_the_place_of_an_older() {
        LibraryEntry old = live("供暖温度是多少？", 0);
        LibraryEntry young = live("供暖温度应当达到多少？", old.id());
        assertThat(library.live("", agency.code(), 10, 0)).extracting(LibraryEntry::id).containsExactly(young.id());
        LibraryEntry ended = library.find(old.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(LibraryState.ENDED);
        assertThat(ended.ended().why()).contains("代替");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(old.id())) || where.contains(Long.toString(young.id())));
    }

    @Test
    void what_names_a_person_or_never_ends_goes_nowhere() {
        assertThatThrownBy(() -> write.begin(drafter, agency.code(), new LibraryWords("", "问", "答", FROM, LocalDate.of(2031, 1, 1)), 0, 0)).isInstanceOf(Refused.class)
                .hasMessageContaining("最长3年");
        LibraryEntry draft = write.begin(drafter, agency.code(), new LibraryWords("", "11010519491231002X怎样参保？", "到窗口。", FROM, UNTIL), 0, 0);
        assertThatThrownBy(() -> write.submit(drafter, draft.id(), draft.version())).isInstanceOf(Refused.class).hasMessageContaining("公民身份号码");
    }
}
