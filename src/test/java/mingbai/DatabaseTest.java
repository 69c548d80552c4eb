package mingbai;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mingbai.identity.OwnPassword;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole program against a real database and a clean data folder, run once on SQLite and once on PostgreSQL
 * ({@code -Dmingbai.test.database}). The context is shared between such tests: each makes its own agencies with
 * {@link Fresh#code()} and leaves the others' alone, and asks only about its own. {@code MockMvc} is there for pages, {@link Staff} for
 * agencies and people; {@link SettableClock} is the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = {Mingbai.class, SettableClock.Wiring.class, Staff.class, OwnPassword.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestExecutionListeners(listeners = ClockAtItsStart.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
