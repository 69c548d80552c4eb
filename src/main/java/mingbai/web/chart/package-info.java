/**
 * Charts as the server draws them (SVG in percent and em, so that type keeps its size at any width): what is shown, how it is laid out, and how numbers are
 * written. Knows no source of figures. Every chart carries its table and the addresses where it may be taken, every number its list. Serves Art. 50 (figures of
 * the annual report) and Art. 25 (what is public can be read by everybody) in that a figure is never a picture only.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("chart")
package mingbai.web.chart;
