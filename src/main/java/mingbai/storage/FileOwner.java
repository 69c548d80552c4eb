package mingbai.storage;

import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Port of every module that keeps files: a file is as visible as what it belongs to, on every path. A module that registers a file
 * under a kind nobody answers for is refused at once; else its files would be swept as orphans.
 */
public interface FileOwner {

    /** Kind of the owner, e.g. {@code publication}; as handed to {@link FileStore#register}. */
    String kind();

    /** Whether anything of this kind still refers to the file. */
    boolean owns(String hash);

    /** Whether anything of this kind shows the file to this person ({@code null}: the public). */
    boolean mayRead(String hash, @Nullable Caller caller);
}
