package mingbai.inspection.paper;

import java.util.List;

/** One sort of judgement of a paper by itself. Holds no state: the same judge reads many papers at once. */
interface Judge {

    /** Keys of the rules it puts into practice. */
    List<String> rules();

    void judge(ReadPaper paper);
}
