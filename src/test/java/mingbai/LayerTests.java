package mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls go down, vocabulary knows the JDK alone, SQL and the clock have one place each. Every rule catches its wrong twin. */
class LayerTests {

    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("mingbai");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("mingbai.wrong");

    @Test
    void callsGoDown() {
        assertThat(upwardCalls(MAIN)).isEmpty();
    }

    @Test
    void aCallUpwardIsCaught() {
        assertThat(upwardCalls(WRONG)).anyMatch(finding -> finding.contains("MerkleThatKnowsTheLedger"));
    }

    @Test
    void vocabularyKnowsTheJdkAlone() {
        assertThat(impureVocabulary(MAIN)).isEmpty();
    }

    @Test
    void vocabularyWithSpringIsCaught() {
        assertThat(impureVocabulary(WRONG)).anyMatch(finding -> finding.contains("MerkleWithSpring"));
    }

    @Test
    void sqlStandsInTablesAndReadings() {
        assertThat(strayingSql(MAIN)).isEmpty();
    }

    @Test
    void sqlInAUseCaseIsCaught() {
        assertThat(strayingSql(WRONG)).anyMatch(finding -> finding.contains("UseCaseWithSql"));
    }

    @Test
    void timeIsHandedIn() {
        assertThat(ownClocks(MAIN)).isEmpty();
    }

    @Test
    void aClockOfOnesOwnIsCaught() {
        assertThat(ownClocks(WRONG)).anyMatch(finding -> finding.contains("UseCaseWithItsOwnClock"));
    }

    private static List<String> upwardCalls(JavaClasses classes) {
        List<String> findings = new ArrayList<>();
        for (JavaClass from : classes) {
            String module = moduleOf(from);
            if (module.isEmpty() || module.equals("templates")) {
                continue;
            }
            int height = Layers.heightOf(module);
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass()).filter(to -> !moduleOf(to).isEmpty())
                    .filter(to -> !moduleOf(to).equals(module) && Layers.heightOf(moduleOf(to)) >= height && !moduleOf(to).equals("templates"))
                    .forEach(to -> findings.add(from.getName() + " -> " + to.getName()));
        }
        return findings;
    }

    private static List<String> impureVocabulary(JavaClasses classes) {
        List<String> findings = new ArrayList<>();
        for (JavaClass from : classes) {
            String module = moduleOf(from);
            if (!Layers.VOCABULARY.contains(module)) {
                continue;
            }
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> !name.startsWith("java") && !name.startsWith("mingbai") && !name.startsWith("org.jspecify") && !name.isEmpty()
                            && !name.equals("org.springframework.modulith"))
                    .filter(name -> !from.getSimpleName().equals("package-info"))
                    .forEach(name -> findings.add(from.getName() + " -> " + name));
        }
        return findings;
    }

    private static List<String> strayingSql(JavaClasses classes) {
        return classes.stream()
                .filter(from -> !from.getPackageName().equals("mingbai") && !isTableOrReading(from))
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency.getTargetClass().getName().startsWith("org.springframework.jdbc.core")
                        || dependency.getTargetClass().getName().startsWith("java.sql."))
                .map(dependency -> dependency.getOriginClass().getName() + " -> " + dependency.getTargetClass().getName()).distinct().toList();
    }

    private static boolean isTableOrReading(JavaClass from) {
        String name = from.getName().replaceAll("^mingbai\\.(wrong\\.)?", "");
        String simple = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
        return simple.endsWith("Table") || simple.endsWith("Reading") || simple.endsWith("Bench") || name.contains(".bench.");
    }

    private static List<String> ownClocks(JavaClasses classes) {
        return classes.stream().filter(from -> !from.getName().startsWith("mingbai.TheClock") && !from.getPackageName().contains(".bench"))
                .flatMap(from -> from.getMethodCallsFromSelf().stream())
                .filter(call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now = call.getName().equals("now") && owner.startsWith("java.time") && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean zone = call.getName().equals("systemDefault") || owner.equals("java.time.Clock") && call.getName().startsWith("system");
                    boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    return now || zone || millis;
                })
                .map(call -> call.getOrigin().getFullName() + " calls " + call.getName()).toList();
    }

    /** {@code mingbai.ledger.reading.X} → {@code ledger}; wrong twins live under {@code mingbai.wrong.<module>}. */
    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        if (!parts[0].equals("mingbai") || parts.length == 1) {
            return "";
        }
        if (parts[1].equals("wrong")) {
            return parts.length > 2 ? parts[2] : "";
        }
        return parts[1];
    }
}
