package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Paging;

/** Documents that are or were before the public. */
public record DocumentsPage(String words, List<DeskReading.DocumentRow> rows, Map<String, String> names, Paging paging, boolean several) {}
