package mingbai.operations;

import java.util.Objects;
import mingbai.identity.ResetPassword;
import mingbai.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code account …}: what only whoever holds the machine may do to an account. */
@CommandLine.Command(name = "account", description = "account reset LOGIN: prints a new one-time password", subcommands = AccountCommand.Reset.class)
final class AccountCommand {

    /** {@code account reset LOGIN}. */
    @CommandLine.Command(name = "reset", description = "gives an account a new one-time password and ends its sessions")
    static final class Reset implements Command.OnData {

        @Parameters(paramLabel = "LOGIN", description = "the account")
        String login = "";

        private @Nullable ResetPassword resetPassword;

        @Autowired
        void with(ResetPassword resetPassword) {
            this.resetPassword = resetPassword;
        }

        @Override
        public int run(Console console) {
            console.result(login + "  " + Objects.requireNonNull(resetPassword).reset(Actor.PROGRAM, login));
            return ExitCode.DONE;
        }
    }
}
