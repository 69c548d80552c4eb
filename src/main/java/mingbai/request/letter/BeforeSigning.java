package mingbai.request.letter;

import java.util.List;
import mingbai.request.RequestCase;
import mingbai.web.Issue;

/** Port of the parts of the procedure: what must be so before a letter of theirs may be signed (consent to an extension, a fee that is not nothing …). */
public interface BeforeSigning {

    /** Empty when nothing stands against it, or the letter is no business of this part. Asked inside the transaction of the signing. */
    List<Issue> objections(RequestCase request, Letter letter);

    /** It was signed; asked in the same transaction. */
    default void signed(RequestCase request, Letter letter) {}
}
