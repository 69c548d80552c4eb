package mingbai.request.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LettersFor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Arts. 32 and 34. */
@DatabaseTest
class OpinionTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired MeasureBook measures;
    @Autowired AskOpinion ask;
    @Autowired TellMeasure tell;
    @Autowired RecordOpinionReceived received;
    @Autowired RecordOpinion record;
    @Autowired UrgeOpinion urge;
    @Autowired OverrideOpinion override;
    @Autowired OpenOpinion open;
    @Autowired OpinionLines lines;
    @Autowired LettersFor letters;

    private Agency agency;
    private Actor office;
    private RequestCase request;

    @BeforeEach
    void receivedOnTheSecondOfMarch() {
        on("2026-03-02");
        agency = staff.agency("县建管局");
        office = staff.person(agency, Role.OFFICE);
        request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
    }

    @AfterEach
    void backToTheStart() {
        on("2026-03-02");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static AskOpinion.Asked thirdParty(String name) {
        return new AskOpinion.Asked(PartyKind.THIRD_PARTY, "", name, "", "0990-0000002", "", "中标单价和成本构成");
    }

    private static AskOpinion.Asked coMaker(String code) {
        return new AskOpinion.Asked(PartyKind.CO_MAKER, code, "", "", "", "", "共同印发的实施方案");
    }

    private OpinionLine line(RequestCase now) {
        return lines.of(now).getFirst();
    }

    /** Asked on 10 March by a letter that arrived the same day. */
    private RequestCase thirdPartyAsked() {
        on("2026-03-10");
        RequestCase asked = ask.run(office, request.id(), request.version(), List.of(thirdParty("示例建设公司")));
        RequestCase told = tell.run(office, asked.id(), asked.version(), line(asked).measure().id(), day("2026-03-10"));
        return received.run(office, told.id(), told.version(), line(told).measure().id(), day("2026-03-10"));
    }

    @Test
    void an_answer_on_20_march_leaves_fourteen_days() {
        RequestCase asked = thirdPartyAsked();
        assertThat(book.clocks(asked).paused()).isTrue();
        on("2026-03-20");
        RequestCase given = record.run(office, asked.id(), asked.version(), line(asked).measure().id(),
                new RecordOpinion.Given(day("2026-03-20"), Opinion.REFUSES, "涉及商业秘密", true));
        assertThat(book.clocks(given).due()).contains(day("2026-04-10"));
        assertThat(line(given).advice().text()).contains("不予公开");
    }

    @Test
    void silence_of_a_third_party_ends_the_pause_and_is_not_consent() {
        RequestCase asked = thirdPartyAsked();
        on("2026-04-01");
        assertThat(line(asked).limit()).isEqualTo(day("2026-03-31"));
        assertThat(line(asked).advice().text()).contains("不视为同意");
        assertThat(book.clocks(asked).due()).contains(day("2026-04-21"));
    }

    @Test
    void another_agency_finds_it_on_its_desk_and_its_silence_is_consent() {
        Agency other = staff.agency("县财评中心");
        Actor its = staff.person(other, Role.OFFICE);
        on("2026-03-10");
        RequestCase asked = ask.run(office, request.id(), request.version(), List.of(coMaker(other.code())));
        assertThat(letters.open(request.id(), LetterKind.CO_MAKER_OPINION, line(asked).party().id())).isPresent();
        RequestCase told = tell.run(office, asked.id(), asked.version(), line(asked).measure().id(), day("2026-03-10"));
        long opinion = line(told).measure().id();
        assertThat(open.run(staff.person(agency, Role.OFFICE), opinion).version()).as("not its own").isEqualTo(told.version());
        RequestCase opened = open.run(its, opinion);
        assertThat(line(opened).reached()).isEqualTo(day("2026-03-10"));
        assertThat(open.run(its, opinion).version()).as("again").isEqualTo(opened.version());
        on("2026-04-01");
        assertThat(line(opened).advice().text()).contains("视为同意公开");
    }

    @Test
    void another_agency_answers_itself_and_needs_a_reason_to_refuse() {
        Agency other = staff.agency("县审计中心");
        Actor its = staff.person(other, Role.OFFICE);
        RequestCase asked = ask.run(office, request.id(), request.version(), List.of(coMaker(other.code())));
        RequestCase told = tell.run(office, asked.id(), asked.version(), line(asked).measure().id(), day("2026-03-02"));
        RequestCase opened = open.run(its, line(told).measure().id());
        assertThatThrownBy(() -> record.run(its, opened.id(), opened.version(), line(opened).measure().id(),
                new RecordOpinion.Given(day("2026-03-02"), Opinion.REFUSES, " ", null))).isInstanceOf(Refused.class);
        RequestCase given = record.run(its, opened.id(), opened.version(), line(opened).measure().id(),
                new RecordOpinion.Given(day("2026-03-02"), Opinion.REFUSES, "尚在审计之中", null));
        assertThat(line(given).isOpen()).isFalse();
        assertThat(line(given).measure().answer()).isEqualTo("尚在审计之中");
    }

    @Test
    void for_the_public_interest_it_is_disclosed_and_the_third_party_told_in_writing() {
        RequestCase asked = thirdPartyAsked();
        long opinion = line(asked).measure().id();
        assertThatThrownBy(() -> override.run(office, asked.id(), asked.version(), opinion, "单价", "公共利益")).as("no opinion yet").isInstanceOf(Refused.class);
        RequestCase given = record.run(office, asked.id(), asked.version(), opinion, new RecordOpinion.Given(day("2026-03-10"), Opinion.REFUSES, "商业秘密", true));
        RequestCase decided = override.run(office, given.id(), given.version(), opinion, "中标单价", "涉及饮用水安全，不公开将严重影响公共利益");
        assertThat(line(decided).advice().override()).isTrue();
        assertThat(letters.open(request.id(), LetterKind.THIRD_PARTY_DECISION, line(decided).party().id()).orElseThrow().text().body()).contains("饮用水安全");
    }

    @Test
    void whoever_is_silent_is_urged_and_that_is_kept() {
        RequestCase asked = thirdPartyAsked();
        long opinion = line(asked).measure().id();
        assertThatThrownBy(() -> urge.run(office, asked.id(), asked.version(), opinion, Urging.Way.PLATFORM, "")).isInstanceOf(Refused.class);
        RequestCase urged = urge.run(office, asked.id(), asked.version(), opinion, Urging.Way.PHONE, "接电话的人答应转告");
        assertThat(line(urged).urgings()).extracting(Urging::note).containsExactly("接电话的人答应转告");
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        assertThat(issues(new AskOpinion.Asked(PartyKind.THIRD_PARTY, "", "", "", "", "", ""))).contains("name", "phone", "reason");
        assertThat(issues(new AskOpinion.Asked(PartyKind.CO_MAKER, agency.code(), "", "", "", "", "共同印发"))).contains("agency");
        assertThat(issues(new AskOpinion.Asked(PartyKind.CO_MAKER, "<script>", "", "", "", "", "共同印发"))).contains("agency");
        RequestCase twice = ask.run(office, request.id(), request.version(), List.of(thirdParty("示例甲公司"), thirdParty("示例乙公司")));
        assertThat(lines.of(twice)).hasSize(2);
        assertThatThrownBy(() -> ask.run(office, twice.id(), twice.version(), List.of(thirdParty("示例甲公司")))).isInstanceOf(Refused.class);
    }

    private List<String> issues(AskOpinion.Asked asked) {
        try {
            ask.run(office, request.id(), request.version(), List.of(asked));
            return List.of();
        } catch (Refused refused) {
            return refused.issues().stream().map(Issue::field).toList();
        }
    }
}
