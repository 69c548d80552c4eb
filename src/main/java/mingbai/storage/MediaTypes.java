package mingbai.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Tells the media type of a file from its content. */
final class MediaTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}

    static String of(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return Lazy.CONFIG.getDetector().detect(content, metadata).getBaseType().toString();
        }
    }

    /** From the beginning of a content alone: nothing is written to the disk for it, as telling what is in a container would. */
    static String ofHead(byte[] head, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return Lazy.CONFIG.getMimeRepository().detect(new ByteArrayInputStream(head), metadata).getBaseType().toString();
    }

    /** Made at first use: reading the signatures takes a good part of a second. */
    private static final class Lazy {
        static final TikaConfig CONFIG = make();

        private static TikaConfig make() {
            try {
                return new TikaConfig();
            } catch (TikaException | IOException e) {
                throw new IllegalStateException("the list of media types cannot be read", e);
            }
        }
    }
}
