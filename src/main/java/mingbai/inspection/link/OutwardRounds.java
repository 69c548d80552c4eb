package mingbai.inspection.link;

import java.time.Duration;
import mingbai.ledger.Rounds;
import mingbai.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What goes out of the house by itself: asking other sites whether our links open, and visiting our own home page as a citizen would. In a demonstration only when the setting
 * says so, on a practice ground never.
 */
@Configuration(proxyBeanMethods = false)
class OutwardRounds {

    private final boolean used;

    /** @param outward {@code mingbai.inspection.outward}: true, false, or empty for everywhere but in a demonstration */
    OutwardRounds(Site site, @Value("${mingbai.inspection.outward:}") String outward) {
        if (!outward.isBlank() && !outward.equals("true") && !outward.equals("false")) {
            throw new IllegalArgumentException("mingbai.inspection.outward: '" + outward + "' is neither true nor false; leave it empty for everywhere but in a demonstration");
        }
        this.used = !site.sandbox() && (outward.isBlank() ? !site.demonstration() : outward.equals("true"));
    }

    @Bean
    Rounds linkRounds(AskLinks links) {
        return new Rounds("outside links", Duration.ofMinutes(5), Duration.ofMinutes(10)) {
            @Override
            protected void look() {
                if (used) {
                    links.run("", AskLinks.PAUSE);
                }
            }
        };
    }

    /** 48 visits a day: at least 20 are wanted (国办秘函〔2019〕19号, 站点无法访问), and some are lost while the program is down. */
    @Bean
    Rounds visitRounds(VisitHome visit) {
        return new Rounds("own home page", Duration.ofMinutes(1), Duration.ofMinutes(30)) {
            @Override
            protected void look() {
                if (used) {
                    visit.run();
                }
            }
        };
    }
}
