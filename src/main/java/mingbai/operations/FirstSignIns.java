package mingbai.operations;

import java.util.List;
import java.util.function.Consumer;
import mingbai.identity.FirstAdministrators;
import mingbai.identity.FirstAdministrators.OneTimeSignIn;
import org.springframework.context.ApplicationContext;

/** Appoints the first administrators of a new data folder and prints how they sign in: once, for whoever started it. */
final class FirstSignIns {

    private FirstSignIns() {}

    /** @param where results of a server, messages of any other command, whose results are something else */
    static void print(ApplicationContext program, Console console, Consumer<String> where) {
        List<OneTimeSignIn> signIns = program.getBean(FirstAdministrators.class).appoint();
        if (!signIns.isEmpty()) {
            console.say("mingbai: first start. Each of the three administrators signs in once with this password and chooses an own one:");
            signIns.forEach(signIn -> where.accept(signIn.login() + "  " + signIn.password() + "  （" + signIn.name() + "）"));
        }
    }
}
