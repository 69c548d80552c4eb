package mingbai.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mingbai.merkle.Hash;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lots that a citizen draws again with {@code printf '%s' '种子|编号' | sha256sum}. */
class LotsTests {

    private static final String SECRET = "6f1c2d3e4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0";
    private static final List<SeatGroup> GROUPS = SeatGroup.of("代表|市民代表|3|在本市居住的成年人\n代表|企业代表|2|用气企业\n旁听|旁听席|2|任何人");
    private static final List<String> NUMBERS = IntStream.rangeClosed(1, 9).mapToObj(n -> (n <= 5 ? "A00" : n <= 8 ? "B00" : "C00") + n).toList();

    @Test
    void theRankIsTheDigestOfSeedBarNumber() {
        assertThat(Lots.rank("abc", "A001")).isEqualTo(Hash.sha256("abc|A001".getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
        assertThat(Lots.commitment("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Lots.seed("abc", "")).isEqualTo("abc");
        assertThat(Lots.seed("abc", "03 08 12")).isEqualTo("abc|03 08 12");
    }

    @Test
    void eachGroupFillsItsSeatsAndTheRestStandsBy() {
        List<Lots.Drawn> drawn = Lots.draw(SECRET, GROUPS, NUMBERS);
        assertThat(drawn).extracting(Lots.Drawn::number).containsExactlyInAnyOrderElementsOf(NUMBERS);
        assertThat(drawn.stream().filter(one -> one.group().equals("A"))).extracting(Lots.Drawn::seated).containsExactly(true, true, true, false, false);
        assertThat(drawn.stream().filter(one -> one.group().equals("B"))).extracting(Lots.Drawn::seated).containsExactly(true, true, false);
        assertThat(drawn.stream().filter(one -> one.group().equals("C"))).extracting(Lots.Drawn::place).containsExactly(1);
        List<String> ranks = drawn.stream().filter(one -> one.group().equals("A")).map(one -> Lots.rank(SECRET, one.number())).toList();
        assertThat(ranks).isSorted();
    }

    @Test
    void theOrderOfTheListDoesNotMatterAndAnotherValueDrawsOthers() {
        List<String> mixed = new ArrayList<>(NUMBERS);
        Collections.shuffle(mixed, new Random(7));
        assertThat(Lots.draw(SECRET, GROUPS, mixed)).isEqualTo(Lots.draw(SECRET, GROUPS, NUMBERS));
        assertThat(Lots.fingerprint(mixed)).isEqualTo(Lots.fingerprint(NUMBERS));
        assertThat(Lots.draw(Lots.seed(SECRET, "03 08 12"), GROUPS, NUMBERS)).isNotEqualTo(Lots.draw(SECRET, GROUPS, NUMBERS));
    }

    @Test
    void groupsAreLines() {
        assertThat(GROUPS).extracting(SeatGroup::code).containsExactly("A", "B", "C");
        assertThat(GROUPS.getLast().observer()).isTrue();
        assertThat(SeatGroup.of(SeatGroup.lines(GROUPS))).isEqualTo(GROUPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "代表|市民|0|谁", "代表|市民|501|谁", "专家|市民|5|谁", "代表|市民|5", "代表||5|谁", "代表|市民|5|谁\n代表|市民|5|谁", "代表|市民|99999999999|谁"})
    void linesThatAreNoGroupAreTold(String lines) {
        assertThatThrownBy(() -> SeatGroup.of(lines)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"张三, 张*", "张小三, 张*三", "欧阳修文, 欧*文", "阿卜杜拉·买买提, 阿*提", "John Smith, J*h"})
    void namesAreMasked(String name, String shown) {
        assertThat(MaskedName.isName(name)).isTrue();
        assertThat(MaskedName.of(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张", "张三<b>", "=1+1", "13912345678", "张三，电话", "··"})
    void whatIsNoNameIsNotTaken(String typed) {
        assertThat(MaskedName.isName(typed)).isFalse();
    }

    @ParameterizedTest(name = "delivered {0}: {1} days late")
    @CsvSource({"2026-03-20, 0", "2026-03-23, 0", "2026-03-24, 1", "2026-03-30, 7"})
    void materialsAreDeliveredSevenDaysBefore(LocalDate delivered, long late) {
        HearingTerm term = new HearingTerm(LocalDate.of(2019, 9, 1), 7, "国令第713号第十六条");
        LocalDate held = LocalDate.of(2026, 3, 30);
        assertThat(term.lateBy(delivered, held)).isEqualTo(late);
        assertThat(late == 0 || term.warning(delivered, held).contains("改期到" + delivered.plusDays(7))).isTrue();
    }
}
