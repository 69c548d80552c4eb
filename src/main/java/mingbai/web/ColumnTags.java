package mingbai.web;

/**
 * The four column tags (栏目标签) every public page states of itself, as the 政府网站发展指引 (国办发〔2017〕47号) asks: the name and purpose of
 * the column, its keywords (half-width commas between them) and its kind out of the norm's list.
 */
public record ColumnTags(String name, String description, String keywords, String type) {

    public static final String HOME = "首页";
    public static final String BODY = "机构职能";
    public static final String POLICY = "政策文件";
    public static final String GUIDE = "信息公开指南";
    public static final String CATALOG = "信息公开目录";
    public static final String ANNUAL = "信息公开年报";
    public static final String ON_REQUEST = "依申请公开";
    public static final String INTERPRETATION = "政策解读";

    /** A column of the disclosure catalog, which most pages stand in. */
    public static ColumnTags catalog(String name, String description) {
        return new ColumnTags(name, description, "政府信息公开,法定主动公开内容," + name.replace(',', '，'), CATALOG);
    }
}
