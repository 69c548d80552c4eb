package mingbai.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody signs without holding the step's role: {@link GiveOpinion} does not ask, so only {@link TakeStep}, which does, may call it. */
class SignerTests {

    /** The demonstration signs for people it has just given their roles. */
    private static final List<String> ALLOWED = List.of("mingbai.review.", "mingbai.operations.demo.");

    private static List<String> otherCallers(JavaClasses classes) {
        return classes.stream().filter(from -> ALLOWED.stream().noneMatch(prefix -> from.getName().startsWith(prefix)))
                .flatMap(from -> from.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("mingbai.review.GiveOpinion") && call.getName().equals("run"))
                .map(call -> call.getOrigin().getFullName()).toList();
    }

    @Test
    void opinionsAreGivenThroughTheCheckOfTheRole() {
        assertThat(otherCallers(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("mingbai"))).isEmpty();
    }

    @Test
    void aPageThatSignsByItselfIsCaught() {
        assertThat(otherCallers(new ClassFileImporter().importPackages("mingbai.wrong.desk"))).singleElement().asString().contains("PageThatSignsByItself");
    }
}
