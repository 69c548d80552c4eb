package mingbai.web.chart;

/** Where the table of a chart may be taken. {@code form}: CSV, XLSX. */
public record Taking(String form, String address) {}
