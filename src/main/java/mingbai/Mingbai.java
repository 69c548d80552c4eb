package mingbai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class Mingbai {

    public static void main(String[] arguments) {
        SpringApplication.run(Mingbai.class, arguments);
    }
}
