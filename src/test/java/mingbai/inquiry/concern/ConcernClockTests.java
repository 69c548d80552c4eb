package mingbai.inquiry.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The hours against cases that a lawyer can read: {@code concern-cases/clocks.yaml}. */
class ConcernClockTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Map<String, Object>> cases;
        try (InputStream file = ConcernClockTests.class.getResourceAsStream("/concern-cases/clocks.yaml")) {
            cases = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(new org.yaml.snakeyaml.DumperOptions()), new org.yaml.snakeyaml.DumperOptions(), new LoaderOptions(),
                    new TextOnly()).load(file);
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(7);
        return cases.stream().map(one -> DynamicTest.dynamicTest((String) one.get("case"), () -> check(one)));
    }

    private static void check(Map<String, Object> one) {
        ConcernClock clock = ConcernClock.of(ConcernKind.ofCode((String) one.get("kind")).orElseThrow(), moment(one.get("found")), known(one.get("answered")), known(one.get("conference")));
        Instant now = moment(one.get("now"));
        assertThat(clock.limits().stream().map(limit -> limit.step().label() + " " + limit.due().atZone(ZONE).toLocalDateTime().toString().replace('T', ' ') + " " + limit.words(now)).toList())
                .isEqualTo(one.get("limits"));
    }

    private static @Nullable Instant known(@Nullable Object text) {
        return text == null ? null : moment(text);
    }

    private static Instant moment(Object text) {
        return LocalDateTime.parse(text.toString().replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    /** A time stays the text it is: the library would read it as one of another zone. */
    private static final class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}
