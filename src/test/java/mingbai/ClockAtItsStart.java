package mingbai;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Sets the shared clock back before each class of tests: no class finds the day another left. */
class ClockAtItsStart extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext().getBean(SettableClock.class).restart();
    }
}
