package mingbai;

import mingbai.operations.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program: {@code ./mingbai COMMAND …}. */
@SpringBootApplication
public class Mingbai {

    public static void main(String[] arguments) {
        System.exit(Program.run(Mingbai.class, arguments));
    }
}
