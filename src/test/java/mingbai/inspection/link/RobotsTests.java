package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site asks of programs (RFC 9309). */
class RobotsTests {

    private static final Robots SITE = Robots.of("""
            User-agent: somebodyelse
            Disallow: /

            User-agent: *
            Disallow: /private/
            Allow: /private/open
            Disallow: /*.cgi$
            Disallow: /search?
            Crawl-delay: 5
            """);

    @ParameterizedTest
    @CsvSource({"/, true", "/a.html, true", "/private/x, false", "/private/open/x, true", "/a.cgi, false", "/a.cgi?b, true", "/search?q=1, false", "/search, true"})
    void theLongestRuleThatFitsDecides(String path, boolean allowed) {
        assertThat(SITE.allows(path)).isEqualTo(allowed);
    }

    @Test
    void theSitesPauseIsKept() {
        assertThat(SITE.delay()).isEqualTo(5);
    }

    @Test
    void aGroupThatNamesUsTakesThePlaceOfTheOneForAll() {
        Robots named = Robots.of("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: MingbaiLinkCheck\nDisallow: /x\n");
        assertThat(named.allows("/y")).isTrue();
        assertThat(named.allows("/x/y")).isFalse();
    }

    @Test
    void nothingSaidIsEverythingAllowedAndNonsenseHarmsNobody() {
        assertThat(Robots.of("").allows("/")).isTrue();
        assertThat(Robots.of("<html>no such page</html>\nDisallow: /\n\\E[(*").allows("/")).isTrue();
        assertThat(Robots.of("User-agent: *\nDisallow: /a\\Eb(*[\n").allows("/a\\Eb(x[")).isFalse();
    }
}
