package mingbai.inspection.indicator;

/**
 * How many columns of a site are not as they should be, by what the sheet adds up.
 *
 * @param first  动态要闻类 and 通知公告、政策文件类 of the first level that are stale
 * @param others that should have been updated and long were not
 * @param empty  shown to the public without anything in them
 */
public record ColumnCounts(long first, long others, long empty) {

    /** Any of the three reaching its number is enough; they are not added up. */
    public boolean isVeto(ColumnCounts least) {
        return first >= least.first || others >= least.others || empty >= least.empty;
    }
}
