package mingbai.operations;

import mingbai.agency.intake.UnreadableImport;
import mingbai.web.Refused;

/**
 * Says in one line why something could not be done. The reason of our own refusals is theirs; of anything else it is the innermost
 * cause, since that is what the person at the keyboard can act on. The whole of it stands in the log.
 */
final class OneLine {

    private OneLine() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CouldNotBeDone || cause instanceof Refused || cause instanceof UnreadableImport) {
                return String.valueOf(cause.getMessage());
            }
        }
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        if (innermost instanceof IllegalArgumentException && message != null) {
            return firstLine(message);
        }
        return innermost.getClass().getSimpleName() + (message == null ? "" : ": " + firstLine(message));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
