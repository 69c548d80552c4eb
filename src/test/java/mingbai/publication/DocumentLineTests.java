package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.law.DisclosureClass;
import org.junit.jupiter.api.Test;

class DocumentLineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void titleBodyAndAgencyAreEnough() {
        List<String> problems = new ArrayList<>();
        DocumentLine line = DocumentLine.read(1, "{\"title\":\"通知\",\"body\":\"正文\",\"agency_code\":\"330100\"}", TODAY, problems);
        assertThat(problems).isEmpty();
        assertThat(line).isNotNull();
        assertThat(line.disclosureClass()).isEqualTo(DisclosureClass.PROACTIVE);
        assertThat(line.valid()).isTrue();
    }

    @Test
    void aDayInFullWidthDigitsIsTheSameDay() {
        List<String> problems = new ArrayList<>();
        DocumentLine line = DocumentLine.read(1, "{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"effective_on\":\"２０１３-01-01\"}", TODAY, problems);
        assertThat(problems).isEmpty();
        assertThat(line.effectiveOn()).isEqualTo(java.time.LocalDate.of(2013, 1, 1));
    }

    @Test
    void eachFaultIsNamedByItsField() {
        assertThat(problems("{\"body\":\"正文\",\"agency_code\":\"330100\"}")).containsExactly("title: must be there");
        assertThat(problems("{\"title\":\"t\",\"body\":5,\"agency_code\":\"a\"}")).containsExactly("body: must be text", "body: must be there");
        assertThat(problems("{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"colour\":1}")).containsExactly("colour: unknown field");
        assertThat(problems("{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"written_on\":\"2026-02-30\"}"))
                .containsExactly("written_on: '2026-02-30' is not a day YYYY-MM-DD");
        assertThat(problems("{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"published_on\":\"2026-03-03\"}"))
                .singleElement().asString().startsWith("published_on: 2026-03-03 is in the future");
        assertThat(problems("{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"class\":\"secret\"}"))
                .containsExactly("class: 'secret' is none of proactive, on_request, exempt");
        assertThat(problems("[1]")).containsExactly("json: a line must be one object {…}");
        assertThat(problems("{\"title\":")).singleElement().asString().startsWith("json: ");
    }

    @Test
    void fullWidthDigitsOfADayAreRead() {
        List<String> problems = new ArrayList<>();
        DocumentLine line = DocumentLine.read(1, "{\"title\":\"t\",\"body\":\"b\",\"agency_code\":\"a\",\"effective_on\":\"２０１３-01-01\"}", TODAY, problems);
        assertThat(problems).isEmpty();
        assertThat(line.effectiveOn()).isEqualTo(LocalDate.of(2013, 1, 1));
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreTakenOut() {
        assertThat(Scrub.clean("a\u0000b\u0007c\ud83dd\udc00e😀")).isEqualTo("abcde😀");
        assertThat(Scrub.clean("正常文字\n\t")).isEqualTo("正常文字\n\t");
    }

    private static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        DocumentLine.read(1, text, TODAY, problems);
        return problems;
    }
}
