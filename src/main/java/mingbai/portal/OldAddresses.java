package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;

/** An address of the older site leads to where its document stands today (301); any other unknown address is not found. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OldAddresses {

    private final PublicDocumentReading documents;
    private final Refusals refusals;

    OldAddresses(PublicDocumentReading documents, Refusals refusals) {
        this.documents = documents;
        this.refusals = refusals;
    }

    @ExceptionHandler(NoHandlerFoundException.class)
    Object moved(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String path = request.getRequestURI() + query;
        String host = request.getScheme() + "://" + request.getHeader("Host");
        Optional<String> today = documents.addressOfOld(path).or(() -> documents.addressOfOld(host + path));
        return today.isEmpty() ? refusals.notFound(request) : ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(today.get())).build();
    }
}
