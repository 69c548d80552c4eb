package mingbai.identity.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.identity.visitor.ShownForms.Sealed;
import mingbai.identity.visitor.ShownForms.Shown;
import mingbai.web.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without an account sends something in and comes back to it. */
@DatabaseTest
class VisitorTests {

    @Autowired
    FollowCode codes;
    @Autowired
    Visits visits;
    @Autowired
    ShownForms forms;
    @Autowired
    SettableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void the_same_form_has_the_same_code_and_another_form_or_module_another() {
        assertThat(codes.derived("inquiry", "form 1")).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}").isEqualTo(codes.derived("inquiry", "form 1"))
                .isNotEqualTo(codes.derived("inquiry", "form 2")).isNotEqualTo(codes.derived("meeting", "form 1"));
        assertThat(codes.random()).isNotEqualTo(codes.random());
    }

    @Test
    void a_code_is_known_however_it_is_typed_and_nothing_opens_what_is_not_there() {
        String kept = FollowCode.hash("7K2M-90AB-CDEF-GH1J");
        assertThat(FollowCode.opens(kept, " 7k2m 9oab cdef ghij".replace('i', 'l'))).isTrue();
        assertThat(FollowCode.opens(kept, "7K2M-90AB-CDEF-GH2J")).isFalse();
        assertThat(FollowCode.opens("", "")).isFalse();
    }

    @Test
    void a_visit_is_to_one_thing_of_one_kind_and_ends() {
        String token = visits.begin("visitor-test", "77");
        assertThat(visits.of(token, "visitor-test")).map(Visits.Visit::thing).contains("77");
        assertThat(visits.of(token, "visitor-other")).isEmpty();
        assertThat(visits.of(token.replace(token.charAt(0), token.charAt(0) == 'a' ? 'b' : 'a'), "visitor-test")).isEmpty();
        clock.advance(Duration.ofMinutes(31));
        assertThat(visits.of(token, "visitor-test")).isEmpty();
        String other = visits.begin("visitor-test", "78");
        visits.endAll("visitor-test", "78");
        assertThat(visits.of(other, "visitor-test")).isEmpty();
    }

    @Test
    void a_form_is_taken_with_its_sum_after_a_while_and_not_from_elsewhere() {
        Sealed form = forms.fresh("visitor-test 1");
        Shown shown = opened("visitor-test 1", form.seal());
        String right = Integer.toString(shown.first() + shown.second());
        assertThat(forms.issues(shown, right)).extracting(Issue::text).containsExactly("提交得太快。填写的内容都还在，请核对后再提交一次");
        clock.advance(Duration.ofSeconds(5));
        assertThat(forms.issues(shown, right)).isEmpty();
        assertThat(forms.issues(shown, " " + (char) ('０' + (shown.first() + shown.second()) % 10))).hasSize(shown.first() + shown.second() < 10 ? 0 : 1);
        assertThat(forms.issues(shown, "等于几")).extracting(Issue::field).containsExactly("sum");
        assertThat(forms.opened("visitor-test 2", form.seal())).isNull();
        assertThat(forms.opened("visitor-test 1", form.seal() + "A")).isNull();
        assertThat(forms.opened("visitor-test 1", "")).isNull();
        assertThat(opened("visitor-test 1", forms.again("visitor-test 1", shown).seal()).nonce()).isEqualTo(shown.nonce());
        clock.advance(Duration.ofHours(13));
        assertThat(forms.opened("visitor-test 1", form.seal())).isNull();
    }

    private Shown opened(String purpose, String seal) {
        Shown shown = forms.opened(purpose, seal);
        return shown == null ? fail("the seal of a fresh form does not open") : shown;
    }
}
