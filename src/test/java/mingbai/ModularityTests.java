package mingbai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** No cycles, no reach into another module's inside, no dependency that a {@code package-info} does not allow. */
    @Test
    void modulesKeepToTheirWalls() {
        ApplicationModules.of(Mingbai.class).verify();
    }
}
