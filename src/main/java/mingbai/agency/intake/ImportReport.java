package mingbai.agency.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of an import file: how many rows were taken anew, were there already, changed what was there, or were refused, and why.
 * Only the first {@value #KEPT} flaws are kept, all are counted.
 */
public final class ImportReport {

    private static final int KEPT = 1_000;

    private final String kind;
    private final String file;
    private final String encoding;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<String> handedOut = new ArrayList<>();
    private long taken;
    private long unchanged;
    private long changed;
    private long refused;
    private boolean stopped;
    private boolean nothingTaken;

    /** @param kind one of the import kinds of contracts.md */
    public ImportReport(String kind, String file, String encoding) {
        this.kind = kind;
        this.file = file;
        this.encoding = encoding;
    }

    public void take() {
        taken++;
    }

    public void leave() {
        unchanged++;
    }

    public void change() {
        changed++;
    }

    public void refuse(Flaw flaw) {
        refused++;
        keep(flaw);
    }

    /** Several flaws of one row count as one refused row. */
    public void refuse(List<Flaw> ofOneRow) {
        refused++;
        ofOneRow.forEach(this::keep);
    }

    private void keep(Flaw flaw) {
        if (flaws.size() < KEPT) {
            flaws.add(flaw);
        }
    }

    /** A result to be printed, such as a one-time password; it stands nowhere else. */
    public void handOut(String line) {
        handedOut.add(line);
    }

    public void stop() {
        stopped = true;
    }

    /** {@code --strict}: a flaw anywhere means that nothing is taken. */
    public void takeNothing() {
        nothingTaken = true;
    }

    public String kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    /** The encoding the file was found to be in: {@code UTF-8} or {@code GB18030}. */
    public String encoding() {
        return encoding;
    }

    public long taken() {
        return taken;
    }

    public long unchanged() {
        return unchanged;
    }

    public long changed() {
        return changed;
    }

    public long refused() {
        return refused;
    }

    public boolean wasStopped() {
        return stopped;
    }

    public boolean tookNothing() {
        return nothingTaken;
    }

    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    public List<String> handedOut() {
        return List.copyOf(handedOut);
    }

    /** The closing line: taken / unchanged / changed / refused, the encoding if it was not UTF-8. */
    public String summary() {
        return "新增 " + taken + " 条，未变 " + unchanged + " 条，更新 " + changed + " 条，拒绝 " + refused + " 条"
                + (encoding.equals("UTF-8") ? "" : "（文件编码 " + encoding + "）")
                + (nothingTaken ? "；因有错误行且要求严格导入，整个文件都没有导入" : "") + (stopped ? "；中途停止，再次导入同一文件会接着完成" : "");
    }
}
