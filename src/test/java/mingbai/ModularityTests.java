package mingbai;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /**
     * No cycles, no reach into another module's inside, no dependency that a {@code package-info} does not allow. The classes made from
     * templates are no module: each shows the view records of the module it is named after, which {@link TemplateTests} holds.
     */
    @Test
    void modulesKeepToTheirWalls() {
        ApplicationModules.of(Mingbai.class, JavaClass.Predicates.resideInAPackage("mingbai.templates..")).verify();
    }
}
