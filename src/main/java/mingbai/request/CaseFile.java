package mingbai.request;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port of every part of the procedure: the papers it adds to the file of one case (案卷) when that is taken out as one ZIP. */
public interface CaseFile {

    /** Place in the index, ascending; as {@link CasePart#order()}. */
    int order();

    /** Folder inside the ZIP, lower-case ASCII, e.g. {@code letters}. */
    String folder();

    /** The papers on record, oldest first. Lists only: the content is opened when it is written. Each method reads in a transaction of its own. */
    List<Paper> of(RequestCase request);

    /**
     * @param name    of the file; made safe and unique by the one who writes the ZIP
     * @param title   what it is, in words
     * @param number  of a letter, or ""
     * @param day     it was made, sent or handed in, null where that is not on record
     * @param content written outside any transaction
     */
    record Paper(String name, String title, String number, @Nullable LocalDate day, Content content) {}

    /** The bytes of a paper. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
