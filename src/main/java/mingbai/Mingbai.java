package mingbai;

import mingbai.operations.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the program: {@code ./mingbai COMMAND …}. Components are named with their package: two modules may each have a {@code VisitTable}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Mingbai {

    public static void main(String[] arguments) {
        System.exit(Program.run(Mingbai.class, arguments));
    }
}
