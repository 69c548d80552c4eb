package mingbai.figure;

import java.util.List;

/** Port: the measures a module declares over its own records; a bean in its {@code reading} package. */
public interface MeasureSet {

    /** The group's name on the page of all measures, e.g. 依申请公开. */
    String title();

    List<Measure> measures();
}
