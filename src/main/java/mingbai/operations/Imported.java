package mingbai.operations;

import java.util.List;

/**
 * What became of an import file.
 *
 * @param problems {@code line N: column: what is wrong}, one for each thing a person can put right
 * @param handedOut results that stand nowhere else, such as one-time passwords
 * @param encoding  of the file, named where it is not UTF-8
 * @param stopped   broken off on demand; the same file again does the rest
 * @param nothing   strict, and something was wrong: nothing was taken
 */
record Imported(long taken, long unchanged, long changed, long refused, List<String> problems, List<String> handedOut, String encoding,
        boolean stopped, boolean nothing) {

    String summary() {
        return "taken " + taken + ", unchanged " + unchanged + ", changed " + changed + ", refused " + refused
                + (encoding.equals("UTF-8") ? "" : " (the file is " + encoding + ", not UTF-8)")
                + (nothing ? "; nothing was taken, since --strict was asked" : "")
                + (stopped ? "; stopped before the end: run the same command again, it goes on" : "");
    }

    int exitCode() {
        if (stopped || nothing) {
            return ExitCode.COULD_NOT_BE_DONE;
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.CHECK_FOUND_SOMETHING;
    }
}
