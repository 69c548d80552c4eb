package mingbai.channel;

import java.io.ByteArrayOutputStream;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.NotFound;
import org.springframework.stereotype.Service;

/** The package of a push, for a portal that takes it only from a person's hand. */
@Service
public class PackForPush {

    private final PublicDocumentReading documents;
    private final PushPackage pack;

    PackForPush(PublicDocumentReading documents, PushPackage pack) {
        this.documents = documents;
        this.pack = pack;
    }

    public byte[] of(Push push) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pack.write(documents.byId(push.document()).orElseThrow(NotFound::new), push.action(), out);
        return out.toByteArray();
    }
}
