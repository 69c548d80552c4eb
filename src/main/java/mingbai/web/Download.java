package mingbai.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of the desk on its way to a person: always saved, never shown by the browser, so that no file can act as a page of ours. */
public final class Download {

    private Download() {}

    /** @param name in any characters; told as RFC 5987 wants it */
    public static ResponseEntity<Resource> of(InputStream content, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(content));
    }
}
